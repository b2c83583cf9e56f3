import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareReports, explainComparison } from "../../src/merge/compare-reports.ts";
import { APART } from "../../src/merge/features/feature.ts";
import { FEATURES } from "../../src/merge/features/ordered-features.ts";
import { compared, party, report, type Changes, type Told } from "./sample-reports.ts";

type Verdict = "one" | "two" | "never";
type Side = Told;

function verdict(a: Side, b: Side): Verdict {
  const points = compareReports(...compared(report(a), report(b)));
  if (points === APART) return "never";
  return points > 0 ? "one" : "two";
}

const town = (name: string, code: string, lat: number, lon: number): Changes => ({
  event_loc: { extracted_place: name, country_code: code, resolution: 4, lat, lon },
});
const who = (actor: string[], recipient: string[] = []): Changes => ({
  actor: actor.map(party),
  recipient: recipient.map(party),
});
const on = (date: string, enddate = date): Changes => ({ date, enddate });
const TALKS: Changes = { event: ["CONSULT"], mode: [] };
const ATTACK: Changes = { event: ["ASSAULT"], mode: ["firearms"] };

const CASES: [string, Side, Side, Verdict][] = [
  ["told in the same words", {}, {}, "one"],
  ["told in other words", {}, { text: "Pyongyang launched projectiles off its east coast." }, "one"],
  ["another family of types", {}, { event: ["CONSULT"], mode: [] }, "never"],
  ["a supposed act", {}, { auxiliary: ["hypothetical"] }, "never"],
  ["the same act, denied", {}, { auxiliary: ["negation"] }, "one"],
  ["ten days later", {}, on("2022-06-04"), "never"],
  ["the next day, other words", {}, { ...on("2022-05-26"), text: "Another launch was seen by radar in Japan." }, "two"],
  ["in the month that holds the day", {}, { ...on("2022-05-01", "2022-05-31"), date_precision: "month" }, "one"],
  ["the state for its army", {}, who(["PRK"]), "one"],
  ["another state", {}, who(["KOR MIL"]), "never"],
  ["swapped sides of a meeting", { ...TALKS, ...who(["USA", "PRK"]) }, { ...TALKS, ...who(["PRK"], ["USA"]) }, "one"],
  [
    "ministers for presidents",
    { ...TALKS, ...who(["RUS GOV Vladimir Putin@president"], ["CHN GOV Xi Jinping@president"]) },
    { ...TALKS, ...who(["RUS GOV Sergei Lavrov@foreign minister"], ["CHN GOV Wang Yi@foreign minister"]) },
    "never",
  ],
  [
    "a call is no visit",
    { ...TALKS, mode: ["phone"], ...who(["USA"], ["CHN"]) },
    { ...TALKS, mode: ["visit"], ...who(["USA"], ["CHN"]) },
    "never",
  ],
  [
    "towns of two countries",
    { ...ATTACK, ...town("Kabul", "AFG", 34.5, 69.2) },
    { ...ATTACK, ...town("Quetta", "PAK", 30.2, 67) },
    "never",
  ],
  [
    "towns at a common border",
    { ...ATTACK, ...town("Torkham", "AFG", 34.12, 71.09) },
    { ...ATTACK, ...town("Landi Kotal", "PAK", 34.1, 71.15) },
    "one",
  ],
  [
    "two towns of one country",
    { ...ATTACK, ...who(["IRQ UAF"]), ...town("Mosul", "IRQ", 36.3, 43.1), text: "Gunmen shot a teacher at a market." },
    {
      ...ATTACK,
      ...who(["IRQ UAF"]),
      ...town("Basra", "IRQ", 30.5, 47.8),
      text: "Two guards died when men opened fire.",
    },
    "two",
  ],
  [
    "gunmen who are named later",
    { ...ATTACK, ...who(["NGA UAF"], ["NGA EDU"]), text: "Gunmen took pupils from the Kankara school." },
    { ...ATTACK, ...who(["NGA REB Boko Haram"], ["NGA EDU"]), text: "Boko Haram took the pupils from Kankara." },
    "one",
  ],
  [
    "counts of another order",
    { ...ATTACK, ...who(["SOM REB"]), size: { dead: 3 }, text: "A grenade hurt traders in a tea shop." },
    { ...ATTACK, ...who(["SOM REB"]), size: { dead: 90 }, text: "Twin lorries blew up beside a ministry." },
    "two",
  ],
];

describe("compareReports", () => {
  test.each(CASES)("%s", (_, a, b, expected) => {
    expect(verdict(a, b)).toBe(expected);
    expect(verdict(b, a)).toBe(expected);
  });

  test("two records of one sentence are two acts", () => {
    const one = report();
    const other = report({ article: one.record.article });
    expect(compareReports(...compared(one, other))).toBe(APART);
  });

  test("a headline and its first sentence are one act", () => {
    const one = report();
    const other = report({
      article: one.record.article,
      spans: { evidence: { start: 0, end: 30, in: "title" }, trigger: { start: 2, end: 5, in: "title" } },
    });
    expect(compareReports(...compared(one, other))).toBeGreaterThan(0);
  });

  test("explains every feature, and the points add up", () => {
    const [a, b] = compared(report(), report({ ...who(["PRK"]) }));
    const reasons = explainComparison(a, b);
    expect(reasons.map(({ feature }) => feature)).toEqual(FEATURES.map(({ name }) => name));
    expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(compareReports(a, b), 2);
    expect(reasons.find(({ feature }) => feature === "actors")).toMatchObject({ left: "PRK MIL PRK MIL > nobody" });
  });

  const parties = fc.array(
    fc.constantFrom("USA", "USA GOV", "USA MIL", "PRK", "PRK UAF", "? -", "RUS GOV Putin@president"),
    {
      maxLength: 3,
    },
  );
  const sides = fc.record({
    event: fc.constantFrom<Changes["event"]>(["CONSULT"], ["ASSAULT"], ["AGREE"], []),
    actor: parties.map((all) => all.map(party)),
    recipient: parties.map((all) => all.map(party)),
    date: fc.constantFrom("2022-05-24", "2022-05-25"),
    enddate: fc.constantFrom("2022-05-25", "2022-05-31"),
    text: fc.constantFrom("Missiles hit Kyiv.", "Rockets struck Kyiv at dawn.", "They met."),
  });

  test("is the same whichever report comes first", () => {
    fc.assert(
      fc.property(sides, sides, (a, b) => {
        const [left, right] = [report({ mode: [], ...a }), report({ mode: [], ...b })];
        expect(compareReports(...compared(left, right))).toBe(compareReports(...compared(right, left)));
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
