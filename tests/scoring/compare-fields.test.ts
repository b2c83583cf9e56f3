import { describe, expect, test } from "vitest";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { compareField, SCORED_FIELDS, type ScoredField } from "../../src/scoring/compare-fields.ts";
import { entity, record } from "../contract/sample-record.ts";

type Changes = Parameters<typeof record>[0];
const undated: Changes = { date: null, enddate: null, date_basis: "none", date_precision: "none" };
const place = (code: string | null): Changes => ({ event_loc: { extracted_place: "x", country_code: code } });
const said = (start: number): Changes => ({
  attribution: { entity: null, span: { start, end: start + 4 }, mode: "indirect" },
});

// right/missed/extra of the field, on a gold and a predicted record
const CASES: [ScoredField, string, Changes, Changes, string][] = [
  ["mode", "equal", { mode: ["visit"] }, { mode: ["visit"] }, "1/0/0"],
  ["mode", "none on both sides is nothing to be right about", {}, {}, "0/0/0"],
  ["mode", "another", { mode: ["visit"] }, { mode: ["phone"] }, "0/1/1"],
  ["mode", "missed", { mode: ["visit"] }, {}, "0/1/0"],
  ["mode", "extra", {}, { mode: ["visit"] }, "0/0/1"],
  ["auxiliary", "one of two", { auxiliary: ["future", "negation"] }, { auxiliary: ["negation"] }, "1/1/0"],
  ["context", "partly", { context: ["military", "legal"] }, { context: ["military", "crime"] }, "1/1/1"],
  ["date", "same days", { date: "2018-06-12", enddate: "2018-06-12" }, { date: "2018-06-12", enddate: null }, "1/0/0"],
  [
    "date",
    "another end",
    { date: "2018-06-01", enddate: "2018-06-30" },
    { date: "2018-06-01", enddate: "2018-06-12" },
    "0/1/1",
  ],
  ["date", "undated in gold", undated, {}, "0/0/1"],
  ["date", "undated on both sides", undated, undated, "0/0/0"],
  ["place", "same country", place("KOR"), place("KOR"), "1/0/0"],
  ["place", "another", place("KOR"), place("PRK"), "0/1/1"],
  ["place", "not resolved", place("KOR"), place(null), "0/1/0"],
  ["count", "equal", { count: 3 }, { count: 3 }, "1/0/0"],
  ["count", "missed", { count: 3 }, {}, "0/1/0"],
  ["size", "equal", { size: { dead: 3 } }, { size: { dead: 3 } }, "1/0/0"],
  ["size", "partly is wrong", { size: { dead: 3, injured: 5 } }, { size: { dead: 3 } }, "0/1/1"],
  ["actor", "same words", { actor: [entity("Kim", 0)] }, { actor: [entity("Kim", 0)] }, "1/0/0"],
  [
    "actor",
    "half of the shorter is enough",
    { actor: [entity("President Kim", 0)] },
    { actor: [entity("Kim of", 10)] },
    "1/0/0",
  ],
  [
    "actor",
    "the same head is enough",
    { actor: [entity("president of South Korea", 0)] },
    { actor: [entity("a", 23)] },
    "1/0/0",
  ],
  [
    "actor",
    "less than half and another head",
    { actor: [entity("0123456789", 0)] },
    { actor: [entity("9abcdefghij", 9)] },
    "0/1/1",
  ],
  ["actor", "one of two", { actor: [entity("Kim", 0), entity("Moon", 8)] }, { actor: [entity("Moon", 8)] }, "1/1/0"],
  [
    "actor",
    "one prediction answers one gold actor",
    { actor: [entity("Kim", 0), entity("Kim", 0)] },
    { actor: [entity("Kim", 0)] },
    "1/1/0",
  ],
  ["recipient", "nobody on both sides", {}, {}, "0/0/0"],
  [
    "recipient",
    "the code is no matter here",
    { recipient: [entity("Seoul", 0, "KOR")] },
    { recipient: [entity("Seoul", 0, "PRK")] },
    "1/0/0",
  ],
  [
    "recipient code",
    "scored apart",
    { recipient: [entity("Seoul", 0, "KOR")] },
    { recipient: [entity("Seoul", 0, "PRK")] },
    "0/1/1",
  ],
  [
    "actor code",
    "code and sector",
    { actor: [entity("Seoul", 0, "KOR", "GOV")] },
    { actor: [entity("Seoul", 0, "KOR", "GOV")] },
    "1/0/0",
  ],
  [
    "actor code",
    "another sector",
    { actor: [entity("Seoul", 0, "KOR", "GOV")] },
    { actor: [entity("Seoul", 0, "KOR")] },
    "0/1/1",
  ],
  [
    "actor code",
    "only on actors whose words are right",
    { actor: [entity("Seoul", 0, "KOR")] },
    { actor: [entity("Tokyo", 20, "KOR")] },
    "0/0/0",
  ],
  ["attribution", "same source", said(40), said(40), "1/0/0"],
  ["attribution", "another source", said(40), said(60), "0/1/1"],
  ["attribution", "missed", said(40), {}, "0/1/0"],
  ["attribution", "extra", {}, said(40), "0/0/1"],
];

function compared(field: ScoredField, gold: EventRecord, predicted: EventRecord): string {
  const { right, missed, extra } = compareField(field, gold, predicted);
  return `${right}/${missed}/${extra}`;
}

describe("compareField", () => {
  test.each(CASES)("%s: %s", (field, _, gold, predicted, expected) => {
    expect(compared(field, record(gold), record(predicted))).toBe(expected);
  });

  test.each(SCORED_FIELDS)("%s has its rows, and a record against itself is never wrong", (field) => {
    const own = CASES.filter(([name]) => name === field);
    expect(own).not.toEqual([]);
    for (const [, , gold] of own) expect(compared(field, record(gold), record(gold))).toMatch(/^\d\/0\/0$/);
  });
});
