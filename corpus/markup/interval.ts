/** Days `YYYY-MM-DD`, both inclusive. */
export interface Interval {
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;

/** True for an existing day `YYYY-MM-DD` of the proleptic Gregorian calendar. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The day `days` later (earlier when negative). */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Reads `2018-06-12`, `2018-06`, `2018` or `FROM..TO` of these, both inclusive; null when it is none. */
export function parseInterval(value: string): Interval | null {
  const [first = "", last = first, ...rest] = value.split("..");
  const from = parseUnit(first)?.from;
  const to = parseUnit(last)?.to;
  return from === undefined || to === undefined || rest.length > 0 || from > to ? null : { from, to };
}

function parseUnit(value: string): Interval | null {
  if (isDay(value)) return { from: value, to: value };
  if (/^\d{4}$/.test(value)) return { from: `${value}-01-01`, to: `${value}-12-31` };
  if (!/^\d{4}-\d{2}$/.test(value) || !isDay(`${value}-01`)) return null;
  const nextMonth = shiftDay(`${value}-01`, 31).slice(0, 7);
  return { from: `${value}-01`, to: shiftDay(`${nextMonth}-01`, -1) };
}
