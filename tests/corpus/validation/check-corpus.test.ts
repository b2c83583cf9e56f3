import { expect, test } from "vitest";
import { checkCorpus, sentenceKey } from "../../../corpus/validation/check-corpus.ts";
import { parseFile } from "../../../corpus/markup/parse-text.ts";
import { SAMPLE } from "../sample-text.ts";

test("an id and a sentence are told at their second place", () => {
  const texts = parseFile(`${SAMPLE}\n${SAMPLE}`, "twice.txt").texts;
  const rules = checkCorpus(texts).map(({ line, rule }) => `${line}: ${rule}`);
  expect(rules).toEqual([
    "23: the id is taken at twice.txt:1",
    "29: the sentence stands already at twice.txt:7",
    "30: the sentence stands already at twice.txt:8",
    "32: the sentence stands already at twice.txt:10",
  ]);
});

test.each([
  ["They met.", "they  met", true],
  ["They met.", "They meet.", false],
  ["“No,” he said.", "No, he said!", true],
])("%s and %s", (a, b, same) => {
  expect(sentenceKey(a) === sentenceKey(b)).toBe(same);
});
