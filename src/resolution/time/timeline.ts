import { civilDay, dayNumber, isCivilDay, modulo, weekdayOf } from "./day.ts";
import type { Basis, Precision } from "./time-expression.ts";
import type { Tense } from "./tense.ts";
import type { Extent } from "./value.ts";

/**
 * Where the story stands while the text is read from left to right. Deictic words ("yesterday") look to the publication
 * day, moving words ("the following day") to the running date, the last calendar date the text named.
 */
export interface Timeline {
  readonly published: number | null;
  readonly running: Extent | null;
  /** Last quarter named, as a quarter index (year × 4 + quarter - 1): reports of earnings speak of "the quarter". */
  readonly quarter: number | null;
  /** Whether the last stretch compared was a quarter: "a year earlier" then means the same quarter. */
  readonly comparesQuarters: boolean;
  /** A history rather than news: dates without a year belong to the running date, not to the publication day. */
  readonly narrative: boolean;
}

/** The timeline before the first word. */
export function beginTimeline(published: number | null, narrative: boolean): Timeline {
  return { published, running: null, quarter: null, comparesQuarters: false, narrative };
}

/** A day or period found for an expression, with where its missing part came from. */
export interface Anchored<T> {
  readonly at: T;
  readonly basis: Basis;
}

/** "In the 19th century" is background: the story does not move there. */
const TOO_WIDE: ReadonlySet<Precision> = new Set(["decade", "century", "millennium"]);

/** The timeline after an expression that names days on the calendar. */
export function advance(timeline: Timeline, extent: Extent): Timeline {
  if (TOO_WIDE.has(extent.precision)) return timeline;
  if (extent.precision !== "quarter") return { ...timeline, running: extent };
  return { ...timeline, running: extent, quarter: quarterIndex(extent.from), comparesQuarters: true };
}

export function quarterIndex(number: number): number {
  const { year, month } = civilDay(number);
  return year * 4 + Math.floor((month - 1) / 3);
}

/** The day that deictic words look to: publication, or in a history the running date. */
export function speechDay(timeline: Timeline): Anchored<number> | null {
  if (timeline.narrative && timeline.running !== null) return { at: timeline.running.from, basis: "running" };
  if (timeline.published !== null) return { at: timeline.published, basis: "publication" };
  return timeline.running === null ? null : { at: timeline.running.from, basis: "running" };
}

/** The day that moving words look to: the running date, or the publication day before any date was named. */
export function storyDay(timeline: Timeline): Anchored<number> | null {
  if (timeline.running !== null) return { at: timeline.running.from, basis: "running" };
  return timeline.published === null ? null : { at: timeline.published, basis: "publication" };
}

/** Year of a month named without one. */
export function yearOfMonth(timeline: Timeline, month: number, tense: Tense): Anchored<number> | null {
  const anchor = speechDay(timeline);
  if (anchor === null) return null;
  const { year, month: now } = civilDay(anchor.at);
  if (anchor.basis === "running") return { at: month <= now - 8 ? year + 1 : year, basis: "running" };
  const ahead = modulo(month - now, 12);
  const behind = modulo(now - month, 12);
  const isAhead =
    monthCost(ahead, tense === "past") < monthCost(behind, tense === "future") / (tense === "unknown" ? 4 : 1);
  if (isAhead || ahead === 0) return { at: month < now ? year + 1 : year, basis: "publication" };
  return { at: month > now ? year - 1 : year, basis: "publication" };
}

function monthCost(months: number, againstTense: boolean): number {
  return months * (againstTense ? AGAINST_TENSE_MONTHS : 1);
}

/** A month against its tense has to be this many times nearer to be taken all the same: "in November" said in December. */
const AGAINST_TENSE_MONTHS = 6;

/** Day number of a month and day named without a year, null when no near year has that day; a certain tense is never gone against. */
export function dayOfMonthDay(
  timeline: Timeline,
  month: number,
  day: number,
  tense: Tense,
  certain = false,
): Anchored<number> | null {
  const anchor = speechDay(timeline);
  if (anchor === null) return null;
  if (anchor.basis === "running") {
    const year = yearOfMonth(timeline, month, tense)?.at ?? 0;
    return isCivilDay(year, month, day) ? { at: dayNumber(year, month, day), basis: "running" } : null;
  }
  const { year } = civilDay(anchor.at);
  const candidates = [year - 1, year, year + 1]
    .filter((y) => isCivilDay(y, month, day))
    .map((y) => dayNumber(y, month, day));
  const best = nearest(candidates, anchor.at, tense, certain ? Infinity : AGAINST_TENSE);
  return best === null ? null : { at: best, basis: "publication" };
}

/** A date against its tense has to be this many times nearer to be taken all the same. */
const AGAINST_TENSE = 4;

function nearest(candidates: readonly number[], anchor: number, tense: Tense, penalty: number): number | null {
  let best: number | null = null;
  let bestCost = Infinity;
  for (const candidate of candidates) {
    const distance = candidate - anchor;
    const against = (tense === "past" && distance > 0) || (tense === "future" && distance < 0);
    const cost = Math.abs(distance) * (against ? penalty : 1);
    if (cost < bestCost) [best, bestCost] = [candidate, cost];
  }
  return best;
}

/** Day number of a weekday: in news the last one up to publication, unless the verbs say it is to come. */
export function dayOfWeekday(timeline: Timeline, weekday: number, tense: Tense): Anchored<number> | null {
  const anchor = speechDay(timeline);
  if (anchor === null) return null;
  const back = modulo(weekdayOf(anchor.at) - weekday, 7);
  const forward = modulo(weekday - weekdayOf(anchor.at), 7);
  const ahead = tense === "future" || anchor.basis === "running";
  return { at: ahead ? anchor.at + forward : anchor.at - back, basis: anchor.basis };
}
