import { addDays } from "../design/day.ts";

/** Spans that the question "what changed since ..." offers beside the last visit. */
export const SPANS: Readonly<Record<string, string>> = {
  "7d": "7 days",
  "30d": "30 days",
  "90d": "90 days",
  "1y": "a year",
  "5y": "five years",
};

/** The span that an address names: one of the list or a day; else the one that suits the store. */
export function readSince(value: string | null, fitting: string): string {
  if (value === null) return fitting;
  return Object.hasOwn(SPANS, value) || /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : fitting;
}

/** A span in which something can have happened: the thinner a store, the longer. */
export function fittingSpan(events: number, firstDay: string | null, newestDay: string | null): string {
  if (firstDay === null || newestDay === null) return "90d";
  const days = Math.max(1, (Date.parse(newestDay) - Date.parse(firstDay)) / 86_400_000);
  const perDay = events / days;
  if (perDay >= 1) return "90d";
  return perDay >= 0.1 ? "1y" : "5y";
}

/** The day of the last visit when the store has news since; null on a first visit or where nothing came. */
export function usefulVisit(lastVisit: string, newestDay: string | null): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(lastVisit) || newestDay === null) return null;
  // What came on the newest day itself was seen.
  const since = addDays(lastVisit, 1);
  return since <= newestDay ? since : null;
}
