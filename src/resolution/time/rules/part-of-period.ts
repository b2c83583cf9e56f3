import { dayNumber, daysInMonth, isCivilDay, modulo, weekdayOf } from "../day.ts";
import { MONTHS, WEEKDAYS } from "../lexicon.ts";
import { isMonthName } from "../name-guard.ts";
import type { Match } from "../pattern.ts";
import { numberAt, spelling, type Context, type Reading, type Recogniser } from "../recogniser.ts";
import { dayOfMonthDay, yearOfMonth, type Anchored } from "../timeline.ts";
import { dayValue, weekValue } from "../value.ts";
import { unitAt } from "../count.ts";

/** "the first week of May", "the last day of 2017", "the second Tuesday in November", "the week of March 6". */
export const partOfPeriod: Recogniser = {
  name: "part-of-period",
  patterns: [
    "the? <ordinal>|last|final:nth day|week|weekend:unit of|in <month> ,of? ,<year>?",
    "the? <ordinal>|last|final:nth <weekday> of|in <month> ,of? ,<year>?",
    "the? <ordinal>|last|final:nth day|week|weekend:unit of|in the? year? <year>",
    "the? week:whole of|ending|beginning? <month> <day> ,<year>?",
    "the? weekend:whole of <month> <day> ,<year>?",
  ],
  read: (match, context) => {
    const month = MONTHS.get(spelling(context, match.at("month")));
    if (month !== undefined && !isMonthName(context, match.at("month"))) return null;
    if (match.at("whole") !== -1) return readWhole(match, context, month ?? 1);
    const period = periodOf(match, context, month);
    const nth = nthOf(match, context);
    if (period === null || nth === 0 || nth > 53) return null;
    return readNth(match, context, period, nth);
  },
};

interface Period {
  readonly from: number;
  readonly to: number;
  readonly basis: Reading["basis"];
}

function periodOf(match: Match, context: Context, month: number | undefined): Period | null {
  const said = numberAt(context, match.at("year"));
  const year: Anchored<number> | null = Number.isNaN(said)
    ? yearOfMonth(context.timeline, month ?? 1, context.tense(match.first))
    : { at: said, basis: "text" };
  if (year === null) return null;
  const from = dayNumber(year.at, month ?? 1, 1);
  const to = month === undefined ? dayNumber(year.at + 1, 1, 1) : from + daysInMonth(year.at, month);
  return { from, to, basis: year.basis };
}

/** The ordinal, -1 for the last. */
function nthOf(match: Match, context: Context): number {
  const said = spelling(context, match.at("nth"));
  return said === "last" || said === "final" ? -1 : numberAt(context, match.at("nth"));
}

function readNth(match: Match, context: Context, period: Period, nth: number): Reading | null {
  const weekday = WEEKDAYS.get(spelling(context, match.at("weekday")));
  const unit = unitAt(context, match.at("unit"));
  const basis = period.basis;
  if (weekday === undefined && unit === "week") return readWeek(period, nth);
  const day = weekday === undefined && unit === "day" ? nthDay(period, nth) : nthWeekday(period, weekday ?? 6, nth);
  if (day < period.from || day >= period.to) return null;
  if (weekday === undefined && unit === null) return { type: "DATE", value: `${weekValue(day)}-WE`, basis };
  return { type: "DATE", value: dayValue(day), basis };
}

function nthDay(period: Period, nth: number): number {
  return nth < 0 ? period.to - 1 : period.from + nth - 1;
}

function nthWeekday(period: Period, weekday: number, nth: number): number {
  const first = period.from + modulo(weekday - weekdayOf(period.from), 7);
  if (nth > 0) return first + (nth - 1) * 7;
  return period.to - 1 - modulo(weekdayOf(period.to - 1) - weekday, 7);
}

/** The first week is the first seven days; its value is the ISO week that holds most of them. */
function readWeek(period: Period, nth: number): Reading | null {
  const from = nth < 0 ? period.to - 7 : period.from + (nth - 1) * 7;
  if (from >= period.to) return null;
  return { type: "DATE", value: weekValue(from + 3), basis: period.basis, days: [from, Math.min(from + 7, period.to)] };
}

function readWhole(match: Match, context: Context, month: number): Reading | null {
  const day = numberAt(context, match.at("day"));
  const year = numberAt(context, match.at("year"));
  const date: Anchored<number> | null = Number.isNaN(year)
    ? dayOfMonthDay(context.timeline, month, day, context.tense(match.first))
    : isCivilDay(year, month, day)
      ? { at: dayNumber(year, month, day), basis: "text" }
      : null;
  if (date === null) return null;
  const suffix = spelling(context, match.at("whole")) === "weekend" ? "-WE" : "";
  return { type: "DATE", value: weekValue(date.at) + suffix, basis: date.basis };
}
