import { expect, test } from "vitest";
import { coverageLines, isShort } from "../../../corpus/coverage/quota.ts";
import { tallyTexts } from "../../../corpus/coverage/tally.ts";
import { oneText, SAMPLE } from "../sample-text.ts";

const tally = tallyTexts([oneText(SAMPLE)], new Map());

test.each([
  ["texts", 1],
  ["sentences", 3],
  ["texts on the Koreas, US, China, Japan, Russia", 0],
  ["events with attribution", 1],
  ["events without recipient", 3],
  ["events with several actors", 3],
  ["passive events", 1],
  ["nominal events", 0],
  ["sentences with two or more events", 1],
  ["pronoun or description as actor", 2],
  ["events with casualty counts", 1],
  ["sentences without event, %", 33.3],
  ["of those traps, %", 100],
  ["CONSULT", 2],
  ["COERCE/arrest", 1],
  ["+future", 1],
  ["CONSULT: different trigger lemmas", 2],
  ['AGREE: share of "resum", %', 100],
])("%s is %d", (name, count) => {
  expect(coverageLines(tally).find((line) => line.name === name)?.count).toBe(count);
});

test("a quota is a lower bound, the share of a lemma an upper one", () => {
  expect(isShort({ name: "a", count: 5, quota: 5, bound: "least" })).toBe(false);
  expect(isShort({ name: "a", count: 4, quota: 5, bound: "least" })).toBe(true);
  expect(isShort({ name: "a", count: 12.1, quota: 12, bound: "most" })).toBe(true);
  expect(isShort({ name: "a", count: 12, quota: 12, bound: "most" })).toBe(false);
});
