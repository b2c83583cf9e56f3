import { describe, expect, test } from "vitest";
import type { Mention } from "../../../src/language/sentence-graph.ts";
import {
  antecedentsOf,
  isReferring,
  type AntecedentKind,
  type PlacedMention,
} from "../../../src/resolution/coreference/antecedents.ts";
import { splitSentences } from "../../../src/text/split-sentences.ts";

/** Mentions of a text in order; "*" before the words says that the mention takes part in an event. */
function placed(text: string, marked: readonly string[]): PlacedMention[] {
  const sentences = splitSentences({ title: null, text });
  let from = 0;
  return marked.map((mark) => {
    const words = mark.replace("*", "");
    const start = text.indexOf(words, from);
    if (start < 0) throw new RangeError(`${words} is not in the text`);
    from = start + 1;
    const sentence = sentences.find((one) => start >= one.start && start < one.end)!;
    const mention: Mention = { span: { start, end: start + words.length }, kind: "name", score: 1 };
    return { mention, sentence, text: words, takesPart: mark.startsWith("*") };
  });
}

const KINDS: Readonly<Record<string, AntecedentKind>> = {
  Trump: "person",
  Kim: "person",
  Merkel: "person",
  Iran: "organisation",
  Iraq: "organisation",
  rebels: "group",
};

const CASES: [text: string, marks: string[], expected: string[]][] = [
  ["Trump praised Kim. He smiled.", ["*Trump", "*Kim", "He"], ["Trump"]],
  ["Kim met Trump, and he smiled.", ["*Kim", "*Trump", "he"], ["Trump"]],
  ["Iran warned Trump. It waited.", ["*Iran", "*Trump", "It"], ["Iran"]],
  ["The rebels shelled Iraq. They left.", ["*rebels", "*Iraq", "They"], ["rebels"]],
  ["Trump met Kim. They talked.", ["*Trump", "*Kim", "They"], ["Trump", "Kim"]],
  ["Trump met Kim. The two leaders talked.", ["*Trump", "*Kim", "two leaders"], ["Trump", "Kim"]],
  [
    "Iran met Iraq while Merkel watched. Both countries talked.",
    ["*Iran", "*Iraq", "Merkel", "Both countries"],
    ["Iraq", "Merkel"],
  ],
  ["Nobody came. He smiled.", ["He"], []],
];

describe("what a pronoun or a description stands for", () => {
  test.each(CASES)("%s", (text, marks, expected) => {
    const mentions = placed(text, marks);
    const found = antecedentsOf(mentions.length - 1, mentions, ({ text: words }) => KINDS[words] ?? null);
    expect(found.map((one) => one.text)).toEqual(expected);
  });

  test.each([
    ["he", true],
    ["their", true],
    ["the two presidents", true],
    ["both sides", true],
    ["the president", false],
    ["Kim", false],
  ])("%s only refers: %s", (words, expected) => {
    expect(isReferring(words)).toBe(expected);
  });
});
