import { describe, expect, test } from "vitest";
import { createNameIndex } from "../../../src/resolution/place/name-index.ts";

const index = createNameIndex(
  new TextEncoder().encode("abu\tone\nabu dhabi\ttwo\tthree\nzürich\tbad key\nzz\tKöln|1\n"),
);

describe("names by key", () => {
  test.each([
    ["abu", ["one"]],
    ["abu dhabi", ["two", "three"]],
    ["zz", ["Köln|1"]],
  ])("%s has %j", (key, records) => {
    expect(index.has(key)).toBe(true);
    expect(index.records(key)).toEqual(records);
  });

  test.each(["ab", "abu ", "dhabi", "", "zzz", "one"])("%j is no key", (key) => {
    expect(index.has(key)).toBe(false);
    expect(index.records(key)).toBeNull();
  });

  test("an empty file has no names", () => expect(createNameIndex(new Uint8Array()).has("abu")).toBe(false));

  test("every line of many is found", () => {
    const keys = Array.from({ length: 3000 }, (_, at) => `name ${at.toString(36)}`);
    const many = createNameIndex(new TextEncoder().encode(keys.map((key, at) => `${key}\t${at}`).join("\n")));
    for (const [at, key] of keys.entries()) expect(many.records(key)).toEqual([String(at)]);
  });
});
