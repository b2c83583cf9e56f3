import { formatDay, parseDay, type Day } from "./time/day.ts";

/** The day `days` later (earlier if negative); a day that is none, or a result beyond the calendar, stays as it is. */
export function addDays(day: Day, days: number): Day {
  const number = parseDay(day);
  return (number === null ? null : formatDay(number + days)) ?? day;
}
