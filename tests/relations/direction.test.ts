import { describe, expect, test } from "vitest";
import { countsFrom, directedPairs } from "../../src/relations/direction.ts";
import type { RelationEvent } from "../../src/relations/relation-event.ts";
import { event, side } from "./sample-events.ts";

const ON = "2022-05-25";
const CASES: [string, string, Partial<RelationEvent>, string, string, boolean, boolean][] = [
  ["a directed act", "USA > PRK", {}, "USA", "PRK", true, false],
  ["of another dyad", "USA > PRK", {}, "USA", "KOR", false, false],
  ["all sectors of a state", "USA:MIL > PRK:GOV", {}, "USA", "PRK", true, false],
  ["one sector only", "USA:MIL > PRK:GOV", {}, "USA:GOV", "PRK", false, false],
  ["a meeting counts in each direction", "USA PRK", { type: "CONSULT" }, "USA", "PRK", true, true],
  ["three sides: each pair", "USA PRK KOR", { type: "CONSULT" }, "KOR", "PRK", true, true],
  ["one side alone is no relation", "USA", {}, "USA", "PRK", false, false],
  ["two of one side are no relation", "USA:GOV USA:MIL", {}, "USA", "USA", false, false],
  ["a state with itself, by recipient", "USA:GOV > USA:CVL", {}, "USA", "USA", true, true],
  ["cooperation counts both ways", "KOR > USA", { type: "COOPERATE" }, "USA", "KOR", true, true],
  ["aid does not", "KOR > USA", { type: "AID" }, "USA", "KOR", false, true],
  ["members act for their bloc", "DEU > RUS", {}, "NATO", "RUS", true, false],
  ["the organisation acts itself", "IGO/NATO > RUS", {}, "NATO", "RUS", true, false],
  ["the EU has a code of its own", "EUR > RUS", {}, "EU", "RUS", true, false],
  ["a member to be is none yet", "FIN > RUS", {}, "NATO", "RUS", false, false],
  ["a former member is none", "GBR > RUS", {}, "EU", "RUS", false, false],
  ["within a bloc and its member", "DEU USA", { type: "CONSULT" }, "NATO", "USA", true, true],
];

describe("countsFrom", () => {
  test.each(CASES)("%s: %s", (_, who, changes, a, b, forth, back) => {
    const one = event(who, ON, changes);
    expect([countsFrom(one, side(a), side(b)), countsFrom(one, side(b), side(a))]).toEqual([forth, back]);
  });

  test("membership is that of the day of the event", () => {
    const [before, after] = [event("FIN > RUS", "2023-04-03"), event("FIN > RUS", "2023-04-04")];
    expect([before, after].map((one) => countsFrom(one, side("NATO"), side("RUS")))).toEqual([false, true]);
  });

  test("what has no date counts nowhere", () => {
    expect(countsFrom(event("USA > PRK", ON, { days: null }), side("USA"), side("PRK"))).toBe(false);
  });
});

describe("directedPairs", () => {
  test.each<[string, Partial<RelationEvent>, string[]]>([
    ["USA > PRK", {}, ["USA>PRK"]],
    ["USA FRA > RUS", {}, ["USA>RUS", "FRA>RUS"]],
    ["USA:GOV USA:MIL > RUS", {}, ["USA>RUS"]],
    ["USA PRK", {}, ["USA>PRK", "PRK>USA"]],
    ["KOR > USA", { type: "COOPERATE" }, ["KOR>USA", "USA>KOR"]],
    ["USA > USA:CVL", {}, []],
    ["IGO/NATO > RUS", {}, []],
  ])("%s %j", (who, changes, pairs) => {
    expect(directedPairs(event(who, ON, changes)).map(([a, b]) => `${a}>${b}`)).toEqual(pairs);
  });
});
