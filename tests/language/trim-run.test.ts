import { describe, expect, test } from "vitest";
import { trimmed } from "../../src/language/reader/trim-run.ts";

const CASES: [words: string, kept: string][] = [
  ["Kurdish and", "Kurdish"],
  ["general ,", "general"],
  ["of the army in", "army"],
  ["The Hague", "The Hague"],
  ["ministry of trade", "ministry of trade"],
  ["who", "who"],
];

describe("a mention without the words that none begins or ends with", () => {
  test.each(CASES)("%s", (text, kept) => {
    const tokens = text.split(" ").map((word) => ({ text: word, start: 0, end: word.length }));
    const { from, to } = trimmed({ from: 0, to: tokens.length }, tokens);
    const words = tokens.slice(from, to).map((token) => token.text);
    expect(words.join(" ")).toBe(kept);
  });
});
