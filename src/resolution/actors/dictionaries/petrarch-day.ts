import type { Day } from "../actor-knowledge.ts";

/** A restriction of a PETRARCH code, days [from, to); null ends are open. */
export interface PetrarchSpan {
  from: Day | null;
  to: Day | null;
}

/** Reads "620101-780427", ">011222" or "<320101"; empty is without limits. Null where it cannot be read or ends before it begins. */
export function petrarchSpan(text: string): PetrarchSpan | null {
  const trimmed = text.trim();
  if (trimmed === "") return { from: null, to: null };
  const open = /^([<>])\s*(\d+)$/u.exec(trimmed);
  return open === null ? readRange(trimmed) : readOpen(open[1] ?? "", open[2] ?? "");
}

function readOpen(sign: string, digits: string): PetrarchSpan | null {
  const day = petrarchDay(digits);
  if (day === null) return null;
  return sign === ">" ? { from: day, to: null } : { from: null, to: day };
}

function readRange(text: string): PetrarchSpan | null {
  const [, first = "", second = ""] = /^(\d+)\s*-\s*(\d+)$/u.exec(text) ?? [];
  const from = petrarchDay(first);
  const to = petrarchDay(second);
  return from === null || to === null || to < from ? null : { from, to };
}

/** YYMMDD or YYYYMMDD. Two digits past 30 are of the last century, as PETRARCH reads them. A day past the month's end is the end. */
function petrarchDay(digits: string): Day | null {
  const full = digits.length === 6 ? `${Number(digits.slice(0, 2)) > 30 ? "19" : "20"}${digits}` : digits;
  const month = Number(full.slice(4, 6));
  const day = Number(full.slice(6, 8));
  if (full.length !== 8 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const last = new Date(Date.UTC(Number(full.slice(0, 4)), month, 0)).getUTCDate();
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${String(Math.min(day, last)).padStart(2, "0")}`;
}
