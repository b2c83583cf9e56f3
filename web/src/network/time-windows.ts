import { addDays, formatDay, formatMonth, toDate } from "../design/day.ts";

/** A part of the time, [from, to) in days, and its name. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** Days of a time up to which it is cut so: by week, month, quarter; longer ones by year. */
const [WEEKS_UP_TO, MONTHS_UP_TO, QUARTERS_UP_TO] = [100, 800, 2600];

/** Cuts [from, to) into weeks, months, quarters or years, so that there are some tens of them at most; the first and last may be shorter. */
export function timeWindows(from: string, to: string): TimeWindow[] {
  const [first, last] = [toDate(from), toDate(to)];
  if (first === null || last === null || last <= first) return [];
  const days = (last.getTime() - first.getTime()) / 86_400_000;
  const next = days <= WEEKS_UP_TO ? weekAfter : monthsAfter(stepOf(days));
  const windows: TimeWindow[] = [];
  for (let start = from; start < to;) {
    const end = next(start);
    const stop = end < to ? end : to;
    windows.push({ from: start, to: stop, name: nameOf(start, stop, days) });
    start = stop;
  }
  return windows;
}

function stepOf(days: number): number {
  if (days <= MONTHS_UP_TO) return 1;
  return days <= QUARTERS_UP_TO ? 3 : 12;
}

function weekAfter(day: string): string {
  return addDays(day, 7);
}

/** The first day of the next month, quarter or year. */
function monthsAfter(step: number): (day: string) => string {
  return (day) => {
    const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    const next = Math.floor((month - 1) / step) * step + step;
    return `${year + Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, "0")}-01`;
  };
}

function nameOf(from: string, to: string, days: number): string {
  if (days <= WEEKS_UP_TO) return `${formatDay(from)} and after`;
  if (days <= MONTHS_UP_TO) return formatMonth(from);
  if (days > QUARTERS_UP_TO) return from.slice(0, 4);
  const last = addDays(to, -1);
  return last.slice(0, 7) === from.slice(0, 7) ? formatMonth(from) : `${formatMonth(from)} – ${formatMonth(last)}`;
}
