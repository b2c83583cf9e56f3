import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  civilDay,
  dayNumber,
  daysInMonth,
  formatDay,
  isCivilDay,
  isoWeekOf,
  mondayOfWeek,
  parseDay,
  weekdayOf,
} from "../../../src/resolution/time/day.ts";

describe("days and their numbers", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["1950-06-25", -7130],
    ["0001-01-01", -719_162],
    ["9999-12-31", 2_932_896],
  ])("%s is day %i", (day, number) => {
    expect(parseDay(day)).toBe(number);
    expect(formatDay(number)).toBe(day);
  });

  test.each([
    "2018-06-31",
    "1900-02-29",
    "2018-13-01",
    "2018-00-10",
    "2018-6-1",
    "18-06-12",
    "",
    "yesterday",
    "2018-06-12T00:00",
  ])("%j is no day", (text) => expect(parseDay(text)).toBeNull());

  test("a year of five digits cannot be written as a day", () => {
    expect(formatDay(dayNumber(10_000, 1, 1))).toBeNull();
    expect(formatDay(dayNumber(0, 12, 31))).toBeNull();
  });

  test.each([
    ["2018-06-12", 2],
    ["1998-08-07", 5],
    ["2000-02-29", 2],
    ["1970-01-01", 4],
    ["0001-01-01", 1],
  ])("%s falls on weekday %i", (day, weekday) => expect(weekdayOf(parseDay(day) ?? NaN)).toBe(weekday));

  test.each([
    ["1998-01-01", 1998, 1],
    ["1999-01-03", 1998, 53],
    ["2000-01-02", 1999, 52],
    ["2008-12-29", 2009, 1],
    ["2018-06-12", 2018, 24],
  ])("%s lies in ISO week %i-%i", (day, year, week) => {
    expect(isoWeekOf(parseDay(day) ?? NaN)).toEqual({ year, week });
  });

  test.each([
    ["2018-01-31", 1, "2018-02-28"],
    ["2000-02-29", 12, "2001-02-28"],
    ["2018-03-15", -3, "2017-12-15"],
    ["2018-06-12", 0, "2018-06-12"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(formatDay(addMonths(parseDay(day) ?? NaN, months))).toBe(expected);
  });

  test.each([
    [1900, 2, 28],
    [2000, 2, 29],
    [2018, 6, 30],
    [2018, 13, 0],
  ])("%i-%i has %i days", (year, month, days) => expect(daysInMonth(year, month)).toBe(days));
});

describe("for every day", () => {
  const anyDay = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) });

  test("writing and reading give it back", () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        expect(parseDay(formatDay(number) ?? "")).toBe(number);
        const { year, month, day } = civilDay(number);
        expect(isCivilDay(year, month, day)).toBe(true);
        expect(dayNumber(year, month, day)).toBe(number);
      }),
      { seed: 5 },
    );
  });

  test("the next day has the next weekday, and the Monday of its week is not after it", () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        expect(weekdayOf(number + 1)).toBe((weekdayOf(number) % 7) + 1);
        const { year, week } = isoWeekOf(number);
        expect(number - mondayOfWeek(year, week)).toBe(weekdayOf(number) - 1);
      }),
      { seed: 5 },
    );
  });
});
