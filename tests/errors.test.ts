import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ERROR_CODES, ThawError, type ErrorCode } from "../src/errors.ts";

const ROOT = join(import.meta.dirname, "..");
const page = readFileSync(join(ROOT, "docs", "errors.md"), "utf8");
const codes = Object.keys(ERROR_CODES);

/** The rows of the first table: code to its cells. */
const rows = new Map(
  [...page.matchAll(/^\| `([a-z-]+)` \|(.+)\|$/gm)].map(([, code = "", rest = ""]) => [
    code,
    rest.split("|").map((cell) => cell.trim()),
  ]),
);

const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && name !== "errors.ts")
  .map((name) => readFileSync(join(ROOT, "src", name), "utf8"));

describe("docs/errors.md", () => {
  test.each(codes)("documents %s with exit code, meaning, cause and way out", (code) => {
    const cells = rows.get(code) ?? [];
    expect(cells).toHaveLength(4);
    expect(cells.filter((cell) => cell === "")).toEqual([]);
  });

  test("names no code that is gone", () => {
    expect([...rows.keys()].filter((code) => !codes.includes(code))).toEqual([]);
  });

  test("has every reason that a rejection can give", () => {
    const reasons = sources.flatMap((source) =>
      [...source.matchAll(/reason: [`"]((?:the|no|there|it) [a-z ]+)/g)].map(([, start = ""]) => start.trim()),
    );
    expect(reasons.length).toBeGreaterThan(5);
    expect(reasons.filter((reason) => !page.includes(reason))).toEqual([]);
  });
});

describe("the codes", () => {
  test.each(codes)("%s is thrown somewhere", (code) => {
    expect(sources.some((source) => source.includes(`"${code}"`))).toBe(true);
  });

  test("ThawError carries code, message, hint and cause", () => {
    const cause = new Error("below");
    const error = new ThawError("usage" satisfies ErrorCode, "--to xml is not allowed", "--to takes csv", { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: "ThawError",
      code: "usage",
      message: "--to xml is not allowed",
      hint: "--to takes csv",
      cause,
    });
  });
});
