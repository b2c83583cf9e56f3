import { addMonths, civilDay, dayNumber } from "../resolution/time/day.ts";
import type { ComparableReport } from "./comparable-report.ts";

/** A block in which a report stands. Two reports are compared where they share a block and not both stand in it as guests. */
export interface BlockKey {
  /** Type family and actor codes. */
  readonly who: string;
  /** Day or month. */
  readonly when: string;
  /** A guest is met by hosts only: a report of a day is a guest in its month, where only reports of the whole month look for it. */
  readonly guest: boolean;
}

/** Longest interval whose every day is a block, and longest whose months are. Days. */
const BY_DAY = 7;
const BY_MONTH = 92;
/** Lists longer than this stand under each code alone: their pairs would be too many. */
const LONG_LIST = 5;

interface Part {
  readonly text: string;
  readonly guest: boolean;
}

/**
 * The blocks of a report: type family, pair of actor codes, day. Whatever `compareReports` may accept shares a block, up to the bounds told in
 * docs/merge.md, so the cost of merging is that of the blocks and not of all pairs.
 */
export function blockKeys(report: ComparableReport): BlockKey[] {
  const who = codeParts(report);
  const when = dateParts(report);
  return who.flatMap((codes) =>
    when.map((days) => ({
      who: `${report.family} ${codes.text}`,
      when: days.text,
      guest: codes.guest || days.guest,
    })),
  );
}

/** Pairs of codes in both orders as one; a report of one code is host under it, one of more is guest there. */
function codeParts({ actors, recipients, report }: ComparableReport): Part[] {
  const codes = [
    ...new Set([...actors, ...recipients].flatMap(({ code }) => (code === null ? [] : [code]))),
  ].toSorted();
  // Nobody is named: the country of the place is the best there is to look under.
  if (codes.length === 0) return [{ text: report.record.event_loc?.country_code ?? "?", guest: false }];
  if (codes.length === 1 || codes.length > LONG_LIST) return codes.map((text) => ({ text, guest: false }));
  const pairs = codes.flatMap((left, place) =>
    codes.slice(place + 1).map((right) => ({ text: `${left}|${right}`, guest: false })),
  );
  return [...pairs, ...codes.map((text) => ({ text, guest: true }))];
}

/** Each day and the next one, since a day of difference is allowed; a long interval is host in its months, a day guest there. */
function dateParts({ days: { from, to } }: ComparableReport): Part[] {
  if (to === 0) return [{ text: "undated", guest: false }];
  if (to - from > BY_MONTH) return [{ text: `${from}-${to}`, guest: false }];
  const months = monthsOf(from, to);
  if (to - from > BY_DAY) return months.map((text) => ({ text, guest: false }));
  const days = Array.from({ length: to - from + 1 }, (_, index) => ({ text: String(from + index), guest: false }));
  return [...days, ...months.map((text) => ({ text, guest: true }))];
}

function monthsOf(from: number, to: number): string[] {
  const { year, month } = civilDay(from);
  const found: string[] = [];
  for (let first = dayNumber(year, month, 1); first < to; first = addMonths(first, 1)) found.push(`m${first}`);
  return found;
}
