import type { Transforms } from "./mapping.ts";

/**
 * Event data begins after 1945 (the oldest series of the field, COPDAB, in 1948) and none is about the far future: a row of 1900 or 2090
 * is a coder's misreading ("a hundred years ago today"). Bounds are [EARLIEST_DAY, BEFORE_DAY).
 */
export const EARLIEST_DAY = "1945-01-01";
export const BEFORE_DAY = "2050-01-01";

const FORMS: Readonly<Record<Transforms["date"], RegExp>> = {
  compact: /^(\d{4})(\d\d)(\d\d)(?:\d{6})?$/,
  iso: /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/,
  any: /^(\d{4}|\d\d)-?(\d\d)-?(\d\d)$/,
};

/** Two-digit years of KEDS files: its series begin in the sixties, so 45-99 is the last century. */
const CENTURY_TURN = 45;

/** The day in a cell as YYYY-MM-DD, null when it is no calendar day. */
export function readDay(cell: string, form: Transforms["date"]): string | null {
  const match = FORMS[form].exec(cell);
  if (match === null) return null;
  const [, found = "", month = "", day = ""] = match;
  const year = found.length === 4 ? found : `${Number(found) < CENTURY_TURN ? "20" : "19"}${found}`;
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)) ? `${year}-${month}-${day}` : null;
}

/** Days of a month (1-12); 0 for a month that does not exist. */
export function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
