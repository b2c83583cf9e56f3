import { describe, expect, test } from "vitest";
import { indexPhrases } from "../../../src/language/lexicon/phrase-index.ts";
import { tokenize } from "../../../src/text/token.ts";

const index = indexPhrases([
  { words: ["north", "korea"], value: "state" },
  { words: ["north"], value: "direction" },
  { words: ["North", "Korea", "'s", "army"], value: "army" },
  { words: ["north", "korea"], value: "second entry" },
]);

describe("the phrase index", () => {
  test.each([
    ["North Korea tested", 0, { length: 2, value: "state" }],
    ["NORTH KOREA tested", 0, { length: 2, value: "state" }],
    ["North Korea's army", 0, { length: 4, value: "army" }],
    ["North Korea's navy", 0, { length: 2, value: "state" }],
    ["the north wind", 1, { length: 1, value: "direction" }],
    ["the north wind", 0, null],
    ["north", 1, null],
    ["", 0, null],
  ])("%j at %d", (text, from, expected) => {
    expect(index.longestAt(tokenize(text), from)).toEqual(expected);
  });
});
