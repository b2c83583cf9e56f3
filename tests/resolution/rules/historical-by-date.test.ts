import { describe, expect, test } from "vitest";
import type { Auxiliary } from "../../../src/codebook/auxiliary.ts";
import type { ResolvedDate, ResolvedEvent } from "../../../src/resolution/resolved-event.ts";
import { historicalByDate } from "../../../src/resolution/rules/historical-by-date.ts";
import { eventsOf } from "../../events/sample-event.ts";

function marksOf(to: string, marks: Auxiliary[], basis: ResolvedDate["basis"] = "text"): Auxiliary[] {
  const [coded] = eventsOf("Trump met Kim.", [{ trigger: "met", type: "CONSULT", marks }]);
  const date: ResolvedDate = { from: "2018-01-01", to, precision: "range", basis, span: null, rule: "test" };
  const event: ResolvedEvent = {
    coded: coded!,
    actors: [],
    recipients: [],
    attribution: null,
    date,
    place: null,
    auxiliary: coded!.auxiliary,
    trace: [],
  };
  return historicalByDate(event, "2018-06-13").auxiliary.map(({ mark }) => mark);
}

describe("an act that ended more than 92 days before publication is historical", () => {
  test.each<[string, string, Auxiliary[], Auxiliary[]]>([
    ["the last day is 93 days before", "2018-03-13", [], ["historical"]],
    ["the last day is 92 days before", "2018-03-14", [], []],
    ["a mark on an act of the period goes", "2018-06-01", ["historical"], []],
    ["other marks stay", "2018-01-02", ["negation"], ["negation", "historical"]],
    ["what is long past is not to come", "2018-01-02", ["future"], ["historical"]],
  ])("%s", (_, to, marks, expected) => {
    expect(marksOf(to, marks)).toEqual(expected);
  });

  test("a date that only follows from publication says nothing", () => {
    expect(marksOf("2018-01-02", [], "publication")).toEqual([]);
  });
});
