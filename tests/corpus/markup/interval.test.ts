import fc from "fast-check";
import { expect, test } from "vitest";
import { daysBetween, isDay, parseInterval, shiftDay, weekdayOf } from "../../../corpus/markup/interval.ts";

test.each([
  ["2018-06-12", { from: "2018-06-12", to: "2018-06-12" }],
  ["2020-02", { from: "2020-02-01", to: "2020-02-29" }],
  ["2018-12", { from: "2018-12-01", to: "2018-12-31" }],
  ["2018", { from: "2018-01-01", to: "2018-12-31" }],
  ["2018-06-04..2018-06-10", { from: "2018-06-04", to: "2018-06-10" }],
  ["2018-06-10..2018-06-04", null],
  ["2018-02-29", null],
  ["2018-13", null],
  ["2018-1-5", null],
  ["2018..2019", { from: "2018-01-01", to: "2019-12-31" }],
  ["2014-12..2017-02", { from: "2014-12-01", to: "2017-02-28" }],
  ["2018..", null],
  ["2018-01-01..2018-01-02..2018-01-03", null],
  ["last week", null],
])("%s", (value, interval) => {
  expect(parseInterval(value)).toEqual(interval);
});

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => shiftDay("1990-01-01", days));

test("days move and measure alike, and the week has seven of them", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      const to = shiftDay(from, days);
      expect(isDay(to)).toBe(true);
      expect(daysBetween(from, to)).toBe(days);
      expect(weekdayOf(to)).toBe((((weekdayOf(from) + days) % 7) + 7) % 7);
    }),
    { seed: 7 },
  );
});
