import { addMonths, civilDay, dayNumber, weekdayOf } from "../resolution/time/day.ts";

/** Lengths of the periods a series may have. Weeks begin on Monday (ISO 8601). */
export const PERIOD_LENGTHS = ["day", "week", "month", "quarter", "year"] as const;

export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/** Day numbers [from, to). */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The period that holds a day. */
export function periodOf(day: number, by: PeriodLength): Period {
  const from = startOf(day, by);
  return { from, to: nextStart(from, by) };
}

/** All periods that meet [from, to), in order; none where it is empty. */
export function periodsOf(from: number, to: number, by: PeriodLength): Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(from, by); period.from < to; period = periodOf(period.to, by)) periods.push(period);
  return periods;
}

function startOf(day: number, by: PeriodLength): number {
  const { year, month } = civilDay(day);
  switch (by) {
    case "day":
      return day;
    case "week":
      return day - weekdayOf(day) + 1;
    case "month":
      return dayNumber(year, month, 1);
    case "quarter":
      return dayNumber(year, month - ((month - 1) % 3), 1);
    case "year":
      return dayNumber(year, 1, 1);
  }
}

function nextStart(from: number, by: PeriodLength): number {
  switch (by) {
    case "day":
      return from + 1;
    case "week":
      return from + 7;
    case "month":
      return addMonths(from, 1);
    case "quarter":
      return addMonths(from, 3);
    case "year":
      return addMonths(from, 12);
  }
}
