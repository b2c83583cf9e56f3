import { civilDay, pad } from "../day.ts";
import { EDGE, EDGE_NOUN, edgeOf } from "../edge.ts";
import { MONTHS } from "../lexicon.ts";
import { isMonthName } from "../name-guard.ts";
import type { Match } from "../pattern.ts";
import { numberAt, spelling, type Context, type Recogniser } from "../recogniser.ts";
import { RELATIVE_YEAR, relativeYear, stepOf } from "../relative.ts";
import { speechDay, yearOfMonth, type Anchored } from "../timeline.ts";
import { fullYear, monthValue } from "../value.ts";

const YEAR = ",of? ,<year>:year";

/** "October 1984", "late October", "the end of November", "last October", "June of that year", "the month of May". */
export const month: Recogniser = {
  name: "month",
  patterns: [
    "<month>",
    `<month> ${YEAR}`,
    "<month> <shortYear>:year",
    `<month> ${RELATIVE_YEAR}`,
    `the? ${EDGE} in? <month>`,
    `the? ${EDGE} in? <month> ${YEAR}`,
    `${EDGE} <month> ${RELATIVE_YEAR}`,
    `the? ${EDGE_NOUN} of <month>`,
    `the? ${EDGE_NOUN} of <month> ${YEAR}`,
    `the? ${EDGE_NOUN} of <month> ${RELATIVE_YEAR}`,
    "last|past|next|this|previous|following|coming:relative <month>",
    "the previous|following|next:relative <month>",
    "the month of <month>",
    `the month of <month> ${YEAR}`,
  ],
  read: (match, context) => {
    const word = match.at("month");
    if (!isMonthName(context, word)) return null;
    const number = MONTHS.get(spelling(context, word)) ?? 0;
    const edge = edgeOf(context, match.at("edge"));
    const year = yearOf(match, context, number);
    if (year !== null) return { type: "DATE", value: monthValue(year.at, number), ...edge, basis: year.basis };
    return { type: "DATE", value: `XXXX-${pad(number, 2)}`, ...edge, basis: "publication" };
  },
};

function yearOf(match: Match, context: Context, number: number): Anchored<number> | null {
  const yearWord = match.at("year");
  if (yearWord !== -1) return { at: fullYear(numberAt(context, yearWord)), basis: "text" };
  const relative = match.at("relative");
  if (relative === -1) return yearOfMonth(context.timeline, number, context.tense(match.first));
  if (spelling(context, match.last) === "year") return relativeYear(context, relative);
  return yearOfRelativeMonth(context, stepOf(context, relative) ?? 0, number);
}

/** "last October" is the latest one that is over or running, "next May" the first to come, "this June" that of the year. */
function yearOfRelativeMonth(context: Context, step: number, number: number): Anchored<number> | null {
  const anchor = speechDay(context.timeline);
  if (anchor === null) return null;
  const now = civilDay(anchor.at);
  // In March, "last February" is that of the year before: this year's is "last month".
  const passed = step < 0 && number >= now.month - 1 ? -1 : 0;
  const ahead = step > 0 && number <= now.month ? 1 : 0;
  return { at: now.year + passed + ahead, basis: anchor.basis };
}
