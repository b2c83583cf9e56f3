import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dyadSeries, type DyadPeriod, type SeriesOptions } from "../../src/relations/dyad-series.ts";
import type { RelationEvent } from "../../src/relations/relation-event.ts";
import { PLOVER_SCALE } from "../../src/relations/scale.ts";
import { contributionsOf } from "../../src/relations/contribution.ts";
import { scoreTerms } from "../../src/relations/score-terms.ts";
import { day, event, side } from "./sample-events.ts";

const OPTIONS: SeriesOptions = {
  actor: side("USA"),
  recipient: side("PRK"),
  by: "month",
  scale: PLOVER_SCALE,
  seed: 7,
};
const series = (events: RelationEvent[], changes: Partial<SeriesOptions> = {}): DyadPeriod[] =>
  dyadSeries(events, { ...OPTIONS, ...changes });
const accuse = (on: string, changes: Partial<RelationEvent> = {}): RelationEvent => event("USA > PRK", on, changes);
const aid = (on: string, changes: Partial<RelationEvent> = {}): RelationEvent =>
  accuse(on, { type: "AID", ...changes });

describe("dyadSeries", () => {
  test("net is the sum of weights, parted into cooperation and conflict; silence is null", () => {
    const rows = series([
      accuse("2022-01-03", { owners: ["a", "b"], reports: 3 }),
      aid("2022-01-20", { owners: ["b"] }),
      accuse("2022-03-01"),
    ]);
    expect(rows).toMatchObject([
      {
        actor: "USA",
        recipient: "PRK",
        from: "2022-01-01",
        to: "2022-02-01",
        net: 7,
        mean: 3.5,
        cooperation: 10,
        conflict: -3,
        events: 2,
        reports: 4,
        owners: 2,
        imprecise: 0,
        low: null,
        high: null,
        state: "unknown",
      },
      {
        from: "2022-02-01",
        net: null,
        mean: null,
        cooperation: null,
        conflict: null,
        events: 0,
        reports: 0,
        owners: 0,
        state: "unknown",
      },
      { from: "2022-03-01", net: -3, cooperation: 0, conflict: -3, events: 1 },
    ]);
    expect(rows[0]).not.toHaveProperty("smoothed");
  });

  test("nothing that counts, no rows; asked-for days are shown all the same", () => {
    expect(series([])).toEqual([]);
    const shown = series([], { from: day("2022-01-01"), to: day("2022-03-01") });
    expect(shown.map(({ net, events }) => [net, events])).toEqual([
      [null, 0],
      [null, 0],
    ]);
  });

  test.each<[string, Partial<RelationEvent>, number]>([
    ["happened", {}, 1],
    ["denied", { auxiliary: ["negation"] }, 0],
    ["supposed", { auxiliary: ["hypothetical"] }, 0],
    ["a planned sanction is none", { auxiliary: ["future"], type: "SANCTION" }, 0],
    ["a pledge is the act", { auxiliary: ["future"], type: "AGREE" }, 1],
    ["an announced retreat is the act", { auxiliary: ["future"], type: "CONCEDE" }, 1],
    ["a threat is the act", { auxiliary: ["future"], type: "THREATEN" }, 1],
    ["of the past", { auxiliary: ["historical"] }, 1],
    ["only claimed", { claimed: true }, 0],
    ["without type", { type: null, cameo: "010" }, 0],
    ["undated", { days: null }, 0],
  ])("%s", (_, changes, counted) => {
    const span = { from: day("2022-01-01"), to: day("2022-02-01") };
    expect(series([accuse("2022-01-03", changes)], span)[0]!.events).toBe(counted);
  });

  test("what is claimed counts when asked for", () => {
    expect(series([accuse("2022-01-03", { claimed: true })], { withClaims: true })[0]!.events).toBe(1);
  });

  test.each<[string, Partial<RelationEvent>, string, number]>([
    ["a day", {}, "2022-06-14", 0],
    ["a pledge falls on the day it is reported", { reported: day("2022-05-02") }, "2022-06-14", 0],
    ["two days over the end of a month fall to the first", {}, "2022-05-31..2022-06-01", 0],
    ["a year goes to its first day", {}, "2022-05-01..2023-04-30", 1],
  ])("%s", (_, changes, on, imprecise) => {
    const span = { from: day("2022-05-01"), to: day("2022-07-01") };
    const rows = series([accuse(on, changes)], span);
    const month = on.startsWith("2022-06") && changes.reported === undefined ? 1 : 0;
    expect(rows.map(({ events }) => events)).toEqual(month === 1 ? [0, 1] : [1, 0]);
    expect(rows[month]!.imprecise).toBe(imprecise);
  });

  test.each([
    ["day", ["2022-05-31", "2022-06-01"]],
    ["week", ["2022-05-30"]],
    ["month", ["2022-05-01", "2022-06-01"]],
    ["quarter", ["2022-04-01"]],
    ["year", ["2022-01-01"]],
  ] as const)("by %s", (by, starts) => {
    const rows = series([accuse("2022-05-31"), accuse("2022-06-01")], { by });
    expect(rows.map(({ from }) => from)).toEqual(starts);
  });

  test("a half-life remembers: one event for one half-life, then silence", () => {
    const rows = series([aid("2022-01-01")], { by: "day", halfLifeDays: 2, to: day("2022-01-05") });
    expect(rows.map(({ smoothed }) => smoothed!.mean)).toEqual([10, 10, null, null]);
    expect(rows[1]!.smoothed).toMatchObject({ net: 5, weight: 0.5 });
  });

  test("compounds count once at full weight, and repetition does not multiply", () => {
    expect(series([event("USA USA:MIL KOR > PRK PRK:MIL", "2022-01-03")])[0]).toMatchObject({ net: -3, events: 1 });
  });

  test("the interval holds the sum and is the same for the same seed", () => {
    const types = ["AID", "ACCUSE", "ASSAULT", "CONSULT", "SANCTION", "SUPPORT", "REJECT", "PROTEST"] as const;
    const events = types.map((type) => accuse("2022-01-10", { type }));
    const [row] = series(events);
    expect(row!.low).toBeLessThan(row!.net!);
    expect(row!.high).toBeGreaterThan(row!.net!);
    expect(series(events.toReversed())).toEqual(series(events));
    const lows = Array.from({ length: 20 }, (_, seed) => series(events, { seed })[0]!.low);
    expect(new Set(lows).size).toBeGreaterThan(1);
  });

  test("thaw and freeze, each said in its month", () => {
    const month = (text: string, make: typeof aid): RelationEvent[] =>
      Array.from({ length: 8 }, (_, place) => make(`${text}-${String(3 * place + 2).padStart(2, "0")}`));
    const cold = ["2021-01", "2021-02", "2021-03"].flatMap((text) => month(text, accuse));
    const warm = ["2021-04", "2021-05", "2021-06"].flatMap((text) => month(text, aid));
    const states = (events: RelationEvent[]): string[] => series(events).map(({ state }) => state);
    expect(states([...cold, ...warm]).at(-1)).toBe("thawing");
    expect(
      states([
        ...cold.map((one) => ({ ...one, type: "AID" as const })),
        ...warm.map((one) => ({ ...one, type: "ACCUSE" as const })),
      ]).at(-1),
    ).toBe("freezing");
    expect(states([...cold, ...warm.map((one) => ({ ...one, type: "ACCUSE" as const }))]).at(-1)).toBe("steady");
    expect(states(warm)[0]).toBe("unknown");
  });

  const made = fc.array(
    fc.record({
      who: fc.constantFrom("USA > PRK", "PRK > USA", "USA PRK", "USA KOR > PRK", "KOR > PRK"),
      on: fc.constantFrom("2022-01-03", "2022-02-10", "2022-02-28..2022-03-01", "2022-01-01..2022-12-31"),
      type: fc.constantFrom<NonNullable<RelationEvent["type"]>>("AID", "ACCUSE", "CONSULT", "COOPERATE"),
    }),
    { maxLength: 25 },
  );

  test("periods add up to the whole, and terms to the net", () => {
    fc.assert(
      fc.property(made, (all) => {
        const events = all.map(({ who, on, type }) => event(who, on, { type }));
        const rows = series(events);
        const terms = contributionsOf(events, OPTIONS);
        const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
        expect(rows.reduce((sum, { net }) => sum + (net ?? 0), 0)).toBeCloseTo(whole, 6);
        expect(rows.reduce((sum, row) => sum + row.events, 0)).toBe(terms.length);
        expect(scoreTerms(terms).reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(whole, 6);
        expect(rows.filter(({ net, events: count }) => (net === null) !== (count === 0))).toEqual([]);
        for (const { cooperation, conflict, net } of rows) {
          expect((cooperation ?? 0) + (conflict ?? 0)).toBeCloseTo(net ?? 0, 6);
        }
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
});
