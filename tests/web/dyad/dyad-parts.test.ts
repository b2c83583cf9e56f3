import { describe, expect, test } from "vitest";
import type { ScoreTerm } from "../../../src/contract/answers/dyad.ts";
import { spanOf } from "../../../web/src/dyad/brush.ts";
import { nameInSentence } from "../../../web/src/dyad/name-in-sentence.ts";
import { fittingLength, spanStart } from "../../../web/src/dyad/period-length.ts";
import { readWeights, sumOf, weightOf, writeWeights } from "../../../web/src/dyad/weights.ts";

const term = (type: ScoreTerm["type"], mode: string | null, weight: number, events: number): ScoreTerm => ({
  type,
  mode,
  cameo: type === null ? "010" : null,
  weight,
  events,
  total: weight * events,
  ids: [],
});

describe("own weights", () => {
  test.each([
    [
      "AID:6,ASSAULT drone:-9.5",
      [
        ["AID", 6],
        ["ASSAULT drone", -9.5],
      ],
    ],
    ["", []],
    ["AID:abc,:3,AID", []],
    ["COERCE martial-law:-1", [["COERCE martial-law", -1]]],
  ])("%j", (text, weights) => {
    expect([...readWeights(text)]).toEqual(weights);
  });

  test("written as read", () => {
    expect(writeWeights(readWeights("AID:6,ASSAULT drone:-9.5"))).toBe("AID:6,ASSAULT drone:-9.5");
    expect(writeWeights(new Map())).toBeNull();
  });

  test("the sum follows them; kinds that they do not name keep theirs", () => {
    const terms = [term("AID", null, 10, 2), term("ASSAULT", "drone", -9.5, 1), term(null, null, 1, 3)];
    expect(sumOf(terms, new Map())).toEqual({ net: 13.5, mean: 13.5 / 6, events: 6 });
    expect(sumOf(terms, readWeights("AID:0"))).toEqual({ net: -6.5, mean: -6.5 / 6, events: 6 });
    expect(weightOf(term(null, null, 1, 3), readWeights("AID:0"))).toBe(1);
    expect(sumOf([], new Map()).mean).toBeNull();
  });
});

test.each([
  ["2025-01-01", "2025-02-01", "day"],
  ["2025-01-01", "2025-08-01", "week"],
  ["2018-01-01", "2025-08-01", "month"],
  ["1979-01-01", "2011-12-01", "quarter"],
  ["1900-01-01", "2011-12-01", "year"],
  [null, "2025-01-01", "month"],
])("from %s to %s is drawn by %s", (from, to, length) => {
  expect(fittingLength(from, to)).toBe(length);
});

test("a span counts back from the newest day", () => {
  expect(spanStart("10d", "2025-08-26")).toBe("2025-08-16");
  expect(spanStart("5y", "2025-08-26")).toBe("2020-08-25");
  expect(spanStart("all", "2025-08-26")).toBeNull();
});

test.each([
  ["United States", "the United States"],
  ["North Korea", "North Korea"],
  ["Occupied Palestinian Territory", "the Occupied Palestinian Territory"],
  ["European Union", "the European Union"],
  ["Russian Federation", "the Russian Federation"],
  ["Donald Trump", "Donald Trump"],
])("%s reads %s in a sentence", (name, words) => {
  expect(nameInSentence(name)).toBe(words);
});

describe("the span of a drag", () => {
  const picture = { from: new Date("2025-01-01"), to: new Date("2025-04-11"), left: 50, right: 50 };
  test.each([
    [50, 150, "2025-01-01", "2025-01-11"],
    [-20, 60, "2025-01-01", "2025-01-02"],
    [1000, 1200, "2025-04-06", "2025-04-10"],
  ])("from %d to %d px of 1100", (one, other, first, last) => {
    expect(spanOf(one, other, 1100, picture)).toEqual([first, last]);
  });
});
