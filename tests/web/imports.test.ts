import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const WEB = join(ROOT, "web", "src");
const files = readdirSync(WEB, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));

/** Folders of src/ that the dashboard may use; of the contract, types alone, since its schemas would bring zod into the page. */
const LAW: Readonly<Record<string, "values" | "types">> = { codebook: "values", client: "values", contract: "types" };

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly isTypeOnly: boolean;
}

function importsOfSrc(file: string): Import[] {
  const path = join(WEB, file);
  const { module } = parseSync(path, readFileSync(path, "utf8"));
  return module.staticImports.flatMap(({ moduleRequest, entries }) => {
    const target = relative(join(ROOT, "src"), resolve(dirname(path), moduleRequest.value));
    if (!moduleRequest.value.startsWith(".") || target.startsWith("..")) return [];
    return [
      {
        file,
        folder: target.split(sep)[0] ?? "",
        isTypeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
      },
    ];
  });
}

describe("what the dashboard takes from src/", () => {
  const found = files.flatMap(importsOfSrc);

  test("there is something to judge", () => {
    expect(found.length).toBeGreaterThan(20);
  });

  test("only folders that it may use, and of the contract only types", () => {
    const wrong = found.filter(
      ({ folder, isTypeOnly }) => LAW[folder] !== "values" && !(LAW[folder] === "types" && isTypeOnly),
    );
    expect(wrong).toEqual([]);
  });
});

test("no name hides what is inside", () => {
  expect(
    files.filter((name) => /(?:^|[/\\])(?:utils?|helpers?|common|misc|types|manager|core)\.tsx?$/.test(name)),
  ).toEqual([]);
});

test("nothing is put on the page as HTML", () => {
  const hits = files.filter((name) =>
    /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write/.test(readFileSync(join(WEB, name), "utf8")),
  );
  expect(hits).toEqual([]);
});
