import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDataTable } from "../../src/pipeline/data-files.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "thaw-data-"));
  mkdirSync(join(root, "data"));
  writeFileSync(join(root, "data", "a.tsv"), "# a remark\nname\tcode\tnote\n\nSeoul\tKOR\nTokyo\tJPN\tcapital\n");
});
afterAll(() => rmSync(root, { recursive: true }));

describe("readDataTable", () => {
  test("reads rows by column, without remarks and empty lines, short rows filled up", () => {
    expect(readDataTable("a.tsv", root)).toEqual([
      { name: "Seoul", code: "KOR", note: "" },
      { name: "Tokyo", code: "JPN", note: "capital" },
    ]);
  });

  test("throws data-missing naming the file", () => {
    expect(() => readDataTable("b.tsv", root)).toThrow("the data file data/b.tsv cannot be read");
  });
});
