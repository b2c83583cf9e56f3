import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreArticles } from "../../src/scoring/score.ts";
import { addTally, emptyTally, rates } from "../../src/scoring/tally.ts";
import { record } from "../contract/sample-record.ts";

describe("rates", () => {
  test.each([
    [
      { right: 3, missed: 1, extra: 2 },
      { precision: 0.6, recall: 0.75, f1: 6 / 9 },
    ],
    [
      { right: 0, missed: 2, extra: 0 },
      { precision: null, recall: 0, f1: 0 },
    ],
    [
      { right: 0, missed: 0, extra: 2 },
      { precision: 0, recall: null, f1: 0 },
    ],
    [
      { right: 0, missed: 0, extra: 0 },
      { precision: null, recall: null, f1: null },
    ],
    [
      { right: 2, missed: 0, extra: 0 },
      { precision: 1, recall: 1, f1: 1 },
    ],
  ])("%j", (tally, expected) => {
    expect(rates(tally)).toEqual(expected);
  });

  test("adding tallies has emptyTally as its nothing and does not mind the order", () => {
    const tally = fc.record({ right: fc.nat(50), missed: fc.nat(50), extra: fc.nat(50) });
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        expect(addTally(a, b)).toEqual(addTally(b, a));
        expect(addTally(a, emptyTally())).toEqual(a);
      }),
      { seed: 20261123 },
    );
  });
});

describe("scoreArticles", () => {
  const meeting = record();
  const later = record({
    spans: { evidence: { start: 40, end: 90 }, trigger: { start: 50, end: 55 } },
    auxiliary: ["future"],
  });
  const praise = record({ event: ["SUPPORT"] });

  test("counts events overall, by type, by mark, and fields on matched events only", () => {
    const scores = scoreArticles([{ gold: [meeting, later], predicted: [meeting, praise] }]);
    expect(scores.overall).toEqual({ right: 1, missed: 1, extra: 1 });
    expect(scores.byType).toMatchObject({
      CONSULT: { right: 1, missed: 1, extra: 0 },
      SUPPORT: { right: 0, missed: 0, extra: 1 },
    });
    expect(scores.byAuxiliary).toMatchObject({
      none: { right: 1, missed: 0, extra: 1 },
      future: { right: 0, missed: 1, extra: 0 },
    });
    expect(scores.byField.date).toEqual({ right: 1, missed: 0, extra: 0 });
  });

  test("never matches across articles", () => {
    const scores = scoreArticles([
      { gold: [meeting], predicted: [] },
      { gold: [], predicted: [meeting] },
    ]);
    expect(scores).toMatchObject({ articles: 2, overall: { right: 0, missed: 1, extra: 1 } });
  });

  test("gold against itself is without fault", () => {
    const scores = scoreArticles([{ gold: [meeting, later, praise], predicted: [praise, later, meeting] }]);
    expect(rates(scores.overall).f1).toBe(1);
    expect(Object.values(scores.byField).filter(({ missed, extra }) => missed + extra > 0)).toEqual([]);
  });

  test("nothing gives empty tallies of every type", () => {
    const scores = scoreArticles([]);
    expect(Object.keys(scores.byType)).toHaveLength(16);
    expect(rates(scores.overall).f1).toBeNull();
  });
});
