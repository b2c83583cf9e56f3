import { formatDay } from "../../resolution/time/day.ts";
import type { ActDays, ComparableReport } from "../comparable-report.ts";
import { APART, type Feature } from "./feature.ts";

/** Interval up to which a date is as good as a day: the day before and the day of publication. */
const SHORT_DAYS = 3;
const SAME_DAY = 2;
const SAME_IMPLIED = 1;
const NEXT_DAY = -6;
const NEXT_IMPLIED = -0.5;
const SAME_SPAN = 0.5;
const IN_SPAN = -1.5;

/**
 * Dates must overlap within their precision. Two stated days that follow each other may be one night told in two time zones, but acts that are
 * repeated day by day look the same, so nearly all else must speak for it. A month ("in June") holds any of its days, but is weak.
 */
export const date: Feature = {
  name: "date",
  points: ({ days: a }, { days: b }) => {
    if (a.to === 0 || b.to === 0) return a.to === b.to ? 0 : APART;
    const overlap = Math.min(a.to, b.to) - Math.max(a.from, b.from);
    if (overlap < 0) return APART;
    const stated = a.basis === "stated" && b.basis === "stated";
    if (overlap === 0) return stated ? NEXT_DAY : NEXT_IMPLIED;
    if (Math.max(length(a), length(b)) <= SHORT_DAYS) return stated ? SAME_DAY : SAME_IMPLIED;
    return a.from === b.from && a.to === b.to ? SAME_SPAN : IN_SPAN;
  },
  show: ({ days }: ComparableReport) => (days.to === 0 ? "undated" : `${shown(days)} (${days.basis})`),
};

function length(days: ActDays): number {
  return days.to - days.from;
}

function shown(days: ActDays): string {
  const first = formatDay(days.from) ?? "?";
  return length(days) === 1 ? first : `${first} to ${formatDay(days.to - 1) ?? "?"}`;
}
