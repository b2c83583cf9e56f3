import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, dirname, sep } from "node:path";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const SRC = join(ROOT, "src");
const HIDING_NAMES = /^(?:utils?|helpers?|common|misc|types|manager|core)(?:\.ts)?$/;

interface Law {
  folders: readonly string[];
  packages: readonly string[];
}

/** The table of ARCHITECTURE.md is the law itself: there is no second copy to fall out of step. */
function readLaw(): Map<string, Law> {
  const rows = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8").matchAll(/^\| ([a-z]+) \| ([^|]+) \| ([^|]+) \|$/gm);
  const list = (cell: string): string[] => (cell.trim() === "-" ? [] : cell.split(",").map((part) => part.trim()));
  return new Map(
    [...rows]
      .filter(([, folder]) => folder !== "folder")
      .map(([, folder = "", folders = "", packages = ""]) => [
        folder,
        { folders: list(folders), packages: list(packages) },
      ]),
  );
}

const law = readLaw();
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** "events/rules/x.ts" belongs to events; a file straight under src/ is its own place. */
function placeOf(file: string): string {
  const [first = ""] = file.split(sep);
  return first.replace(/\.ts$/, "");
}

/** Every specifier a file imports: static, dynamic, re-exported. */
export function specifiersOf(code: string, name: string): string[] {
  const { module } = parseSync(name, code);
  const fixed = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) => found.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  const dynamic = module.dynamicImports.map((found) =>
    code.slice(found.moduleRequest.start, found.moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
  );
  return [...new Set([...fixed, ...dynamic])];
}

/** What the law has against one import, or null. */
export function verdict(file: string, specifier: string): string | null {
  const place = placeOf(file);
  const allowed = law.get(place);
  if (allowed === undefined) return `${file}: the folder ${place} has no line in ARCHITECTURE.md`;
  const all = allowed.folders.includes("everything");
  if (specifier.startsWith("node:")) return null;
  if (!specifier.startsWith(".")) {
    const name = specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/");
    return allowed.packages.includes(name) ? null : `${file}: ${place} may not import the package ${name}`;
  }
  const target = relative(SRC, resolve(SRC, dirname(file), specifier));
  if (target.startsWith("..")) return `${file}: ${specifier} leaves src/`;
  const there = placeOf(target);
  return there === place || all || allowed.folders.includes(there)
    ? null
    : `${file}: ${place} may not import ${there} (${specifier})`;
}

describe("the law of imports", () => {
  test("reads a table with the folders of src/", () => {
    expect([...law.keys()]).toEqual(expect.arrayContaining([...new Set(files.map(placeOf))]));
  });

  test.each(files)("%s", (file) => {
    const wrong = specifiersOf(readFileSync(join(SRC, file), "utf8"), file).map((specifier) =>
      verdict(file, specifier),
    );
    expect(wrong.filter((line) => line !== null)).toEqual([]);
  });

  test.each([
    ["text/a.ts", 'import { x } from "../events/coded-event.ts";', "text may not import events"],
    [
      "language/reader/a.ts",
      'const x = await import("../../resolution/resolve-events.ts");',
      "language may not import resolution",
    ],
    ["events/a.ts", 'export { x } from "../pipeline/run.ts";', "events may not import pipeline"],
    ["codebook/a.ts", 'import { z } from "zod";', "codebook may not import the package zod"],
    ["events/rules/a.ts", 'import x from "../../../tests/x.ts";', "leaves src/"],
  ])("refuses a planted import in %s", (file, code, message) => {
    expect(
      specifiersOf(code, file)
        .map((specifier) => verdict(file, specifier))
        .join(),
    ).toContain(message);
  });

  test("no name hides what is inside", () => {
    expect(files.flatMap((file) => file.split(sep)).filter((name) => HIDING_NAMES.test(name))).toEqual([]);
  });
});
