import { daysBetween, shiftDay, weekdayOf, type Interval } from "../markup/interval.ts";

/** The precisions of the record's `date_precision` that a corpus text can have. */
export type DatePrecision =
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "range";

const BY_WORD: readonly (readonly [RegExp, DatePrecision])[] = [
  [/\bcentur(?:y|ies)\b/i, "century"],
  [/\bdecades?\b|\b\d{3}0s\b/i, "decade"],
  [/\bquarter\b/i, "quarter"],
  [/\bhalf\b/i, "half"],
  [/\b(?:spring|summer|autumn|winter)\b|\bthe fall\b/i, "season"],
  [/\bweek\b/i, "week"],
];

/** How exact an interval is, told by its shape and by the words (null where the text has none). */
export function datePrecision(interval: Interval, words: string | null): DatePrecision {
  const { from, to } = interval;
  if (from === to) return "day";
  const said = words === null ? undefined : BY_WORD.find(([pattern]) => pattern.test(words))?.[1];
  if (said !== undefined) return said;
  if (from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return "year";
  const isMonthEnd = shiftDay(to, 1).endsWith("-01");
  if (from.endsWith("-01") && isMonthEnd && from.slice(0, 7) === to.slice(0, 7)) return "month";
  return daysBetween(from, to) === 6 && weekdayOf(from) === 1 ? "week" : "range";
}
