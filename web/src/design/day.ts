const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const DAY_MS = 86_400_000;

/** "12 Jun 2025" for 2025-06-12; the text itself where it is no day. */
export function formatDay(day: string): string {
  const date = toDate(day);
  return date === null ? day : LONG.format(date);
}

/** "12 Jun", for where the year is clear. */
export function formatShortDay(day: string): string {
  const date = toDate(day);
  return date === null ? day : SHORT.format(date);
}

/** "Jun 2025". */
export function formatMonth(day: string): string {
  const date = toDate(day);
  return date === null ? day : MONTH.format(date);
}

/** "12 Jun 2025" or "12–14 Jun 2025"; both days belong to it. */
export function formatDays(first: string, last: string | null): string {
  if (last === null || last === first) return formatDay(first);
  const [from, to] = [toDate(first), toDate(last)];
  return from === null || to === null ? `${first} – ${last}` : LONG.formatRange(from, to).replaceAll("\u2009", "");
}

/** "12 Jun 2025 – 3 Jul 2025" for a period [from, to). */
export function formatPeriod(from: string, to: string): string {
  return formatDays(from, addDays(to, -1));
}

/** Midnight UTC of a day; null for what is no day. */
export function toDate(day: string): Date | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : new Date(time);
}

/** The day that many days later; the same text where it is no day. */
export function addDays(day: string, count: number): string {
  const date = toDate(day);
  return date === null ? day : isoDay(new Date(date.getTime() + count * DAY_MS));
}

/** The day, YYYY-MM-DD, that a moment falls on in UTC. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
