import { describe, expect, test } from "vitest";
import { NUMBER_PATTERN, numberOf } from "../../src/events/number-words.ts";

describe("numberOf", () => {
  test.each([
    ["14", 14],
    ["1,200", 1200],
    ["1,234,567", 1234567],
    ["0", 0],
    ["fourteen", 14],
    ["Twenty", 20],
    ["NINETY", 90],
    ["twenty-two", 22],
    ["two hundred", 200],
    ["3 million", 3_000_000],
    ["hundred", null],
    ["two dozen", null],
    ["dozens", null],
    ["", null],
    ["3.5", null],
    ["-3", null],
    ["5-7", null],
    ["constructor", null],
  ])("%j is %s", (words, expected) => {
    expect(numberOf(words)).toBe(expected);
  });

  test("the pattern finds the longest word", () => {
    const pattern = new RegExp(`^(?:${NUMBER_PATTERN})`);
    expect(
      ["fourteen", "sixty", "seven", "seventeen", "eighty-five people"].map((word) => pattern.exec(word)?.[0]),
    ).toEqual(["fourteen", "sixty", "seven", "seventeen", "eighty-five"]);
  });
});
