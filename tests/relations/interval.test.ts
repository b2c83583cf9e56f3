import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceInterval, liesBeyondZero, meanInterval, sumInterval } from "../../src/relations/interval.ts";
import { rounded } from "../../src/relations/rounded.ts";
import { seededRandom, seededStream } from "../../src/relations/seeded-random.ts";
import { momentsOf, tallyOf } from "../../src/relations/tally.ts";

const repeat = (weights: number[], times: number): number[] => Array.from({ length: times }, () => weights).flat();

describe("intervals", () => {
  test.each([
    ["nothing", []],
    ["two events", [1, 2]],
  ])("%s tells nothing", (_, weights) => {
    expect(sumInterval(tallyOf(weights), 1)).toBeNull();
    expect(meanInterval(tallyOf(weights), 1)).toBeNull();
    expect(differenceInterval(tallyOf(weights), tallyOf([1, 2, 3]), 1)).toBeNull();
  });

  test("equal weights have no spread", () => {
    expect(sumInterval(tallyOf([2, 2, 2]), 1)).toEqual({ low: 6, high: 6 });
  });

  test("drawn and limit agree where they meet", () => {
    const weights = [-9, -3, -2, 2.5, 4];
    const drawn = meanInterval(tallyOf(repeat(weights, 10)), 1)!;
    const limit = meanInterval(tallyOf([...repeat(weights, 10), 0]), 1)!;
    expect(Math.abs(drawn.low - limit.low)).toBeLessThan(0.25);
    expect(Math.abs(drawn.high - limit.high)).toBeLessThan(0.25);
  });

  test("holds the true mean of made samples about 19 times in 20", () => {
    const random = seededRandom(11);
    let held = 0;
    for (let round = 0; round < 400; round += 1) {
      const sample = Array.from({ length: 40 }, () => (random(2) === 0 ? -3 : 5));
      const interval = meanInterval(tallyOf(sample), round)!;
      if (interval.low <= 1 && 1 <= interval.high) held += 1;
    }
    expect(held / 400).toBeGreaterThan(0.9);
    expect(held / 400).toBeLessThan(0.99);
  });

  test("lies about the mean, in any order of events", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 3, maxLength: 130 }),
        fc.nat(),
        (weights, seed) => {
          const tally = tallyOf(weights);
          const { low, high } = meanInterval(tally, seed)!;
          const { mean } = momentsOf(tally);
          expect(low).toBeLessThanOrEqual(mean! + 1e-9);
          expect(high).toBeGreaterThanOrEqual(mean! - 1e-9);
          expect(meanInterval(tallyOf(weights.toReversed()), seed)).toEqual({ low, high });
        },
      ),
      { seed: 20261123, numRuns: 100 },
    );
  });
});

test("to give up early says what all the draws say", () => {
  const weights = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 1, maxLength: 70 });
  fc.assert(
    fc.property(weights, weights, fc.integer({ min: -8, max: 8 }), fc.nat(), (before, late, shift, seed) => {
      const after = late.map((weight) => weight + shift);
      const [old, fresh] = [tallyOf(before), tallyOf(after)];
      const interval = differenceInterval(old, fresh, seed);
      expect(liesBeyondZero(old, fresh, 1, seed)).toBe(interval !== null && rounded(interval.low) > 0);
      expect(liesBeyondZero(old, fresh, -1, seed)).toBe(interval !== null && rounded(interval.high) < 0);
    }),
    { seed: 20261123, numRuns: 300 },
  );
});

test("a stream that begins later gives the numbers of the whole one from there on", () => {
  const [whole, later] = [seededStream(7), seededStream(7, 12)];
  const values = Float64Array.from([1, 2, 3, 4]);
  for (let sum = 0; sum < 3; sum += 1) whole.sum(values);
  expect(Array.from({ length: 5 }, () => later.next(1000))).toEqual(Array.from({ length: 5 }, () => whole.next(1000)));
});
