import { customPeriod } from "../frame/filter.ts";

/** Lengths of periods and their names. */
export const LENGTHS = { day: "days", week: "weeks", month: "months", quarter: "quarters", year: "years" } as const;

export type Length = keyof typeof LENGTHS;

/** The length that suits a period of the address, for a store of [firstDay, newestDay]. */
export function lengthOfPeriod(period: string, firstDay: string | null, newestDay: string | null): Length {
  const own = customPeriod(period);
  const first = own === null ? (spanStart(period, newestDay) ?? "") : own.first;
  const last = own?.last ?? "";
  return fittingLength(first === "" ? firstDay : first, last === "" ? newestDay : last);
}

const DAY_MS = 86_400_000;

/** The length that suits a span of days: some dozens of periods. */
export function fittingLength(from: string | null, to: string | null): Length {
  const days = from === null || to === null ? Number.NaN : (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (Number.isNaN(days)) return "month";
  if (days <= 62) return "day";
  if (days <= 300) return "week";
  if (days <= 12 * 366) return "month";
  return days <= 40 * 366 ? "quarter" : "year";
}

/** The first day that a span of the address ("12m") covers, counting from the newest day of the store. */
export function spanStart(span: string, newestDay: string | null): string | null {
  const found = /^(\d{1,4})([dwmy])$/.exec(span);
  if (found === null || newestDay === null) return null;
  const days = { d: 1, w: 7, m: 30.44, y: 365.25 }[found[2] as "d" | "w" | "m" | "y"];
  return new Date(Date.parse(newestDay) - Number(found[1]) * days * DAY_MS).toISOString().slice(0, 10);
}
