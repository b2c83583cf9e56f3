import { describe, expect, test } from "vitest";
import { caseOf, createWordPieces, splitWord } from "../../../src/language/reader/word-pieces.ts";

describe("caseOf", () => {
  test.each([
    ["met", 0],
    ["Kim", 1],
    ["UN", 2],
    ["McDonald", 3],
    ["iPhone", 3],
    ["1,200", 4],
    ["...", 4],
    ["", 4],
    ["A", 1],
    ["F-16", 1],
    ["O'Brien", 3],
    ["Ünal", 1],
    ["김정은", 3],
    ["U.S.", 2],
  ])("%j is %d", (word, expected) => {
    expect(caseOf(word)).toBe(expected);
  });
});

describe("splitWord", () => {
  test.each([
    ["Kim", ["kim"]],
    ["Besançon", ["besancon"]],
    ["U.S.", ["u", ".", "s", "."]],
    ["1,200", ["1", ",", "200"]],
    ["O’Brien", ["o", "’", "brien"]],
    ["e\u0301", ["e"]],
    ["a\u200bb", ["ab"]],
    ["$5", ["$", "5"]],
    ["\u200b", []],
    ["", []],
  ])("%j", (word, parts) => {
    expect(splitWord(word)).toEqual(parts);
  });
});

describe("createWordPieces", () => {
  const pieces = createWordPieces(
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "kim", "met", "north", "##ern", "##er", "a", "##b", "."].join("\n"),
  );
  const UNKNOWN = 1;

  test.each([
    ["Kim", [4]],
    ["northern", [6, 7]],
    ["NORTHER", [6, 8]],
    ["abb", [9, 10, 10]],
    ["met.", [5, 11]],
    ["seoul", [UNKNOWN]],
    ["kim.x", [4, 11, UNKNOWN]],
    ["", [UNKNOWN]],
    ["\u200b", [UNKNOWN]],
    ["a".repeat(65), [UNKNOWN]],
    [`a${"b".repeat(63)}`, [9, ...Array.from({ length: 63 }, () => 10)]],
  ])("%j", (word, ids) => {
    expect(pieces.pieces(word)).toEqual(ids);
    expect(pieces.pieces(word)).toEqual(ids);
  });

  test("knows the marks of a pass, whatever the line ends", () => {
    expect([pieces.cls, pieces.sep]).toEqual([2, 3]);
    expect(createWordPieces("[UNK]\r\n[CLS]\r\n[SEP]\r\nkim\r\n").pieces("kim")).toEqual([3]);
  });

  test("refuses a vocabulary without the marks", () => {
    expect(() => createWordPieces("kim\nmet")).toThrow("the vocabulary lacks [UNK]");
  });
});
