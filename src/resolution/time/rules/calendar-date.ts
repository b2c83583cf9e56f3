import { dayNumber, isCivilDay, pad } from "../day.ts";
import { CLASSES, MONTHS } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { numberAt, spelling, type Context, type Reading, type Recogniser } from "../recogniser.ts";
import { isMonthName } from "../name-guard.ts";
import { RELATIVE_YEAR, relativeYear, stepOf } from "../relative.ts";
import { followsVerb } from "../tense.ts";
import { dayOfMonthDay, speechDay } from "../timeline.ts";
import { dayValue, fullYear } from "../value.ts";

const WEEKDAY = "<weekday>:weekday ,the?";

/** "Aug. 7, 1998", "12 June", "the 12th of June 2018", "Friday, Oct. 23", "October 23 last year". */
export const calendarDate: Recogniser = {
  name: "calendar-date",
  patterns: [
    "<month> <day>|<ordinal>:day ,<year>|<shortYear>:year",
    `<month> <day>|<ordinal>:day ${RELATIVE_YEAR}`,
    "last|next|this|past:relative <month> <day>|<ordinal>:day",
    "<month> <day>|<ordinal>:day",
    "<month> the <ordinal>:day",
    `${WEEKDAY} <month> <day>|<ordinal>:day ,<year>?`,
    `<weekday> ,<month> <day>|<ordinal>:day ,<year>?`,
    "the? <day>|<ordinal>:day of? <month> ,of? ,<year>|<shortYear>:year",
    `the? <day>|<ordinal>:day of? <month> ${RELATIVE_YEAR}`,
    "the? <day>|<ordinal>:day of? <month>",
    `${WEEKDAY} <day>|<ordinal>:day of? <month> ,<year>?`,
    `<weekday> ,<day>|<ordinal>:day of? <month> ,<year>?`,
  ],
  read: (match, context) => {
    const month = MONTHS.get(spelling(context, match.at("month"))) ?? 0;
    const day = numberAt(context, match.at("day"));
    if (!isMonthName(context, match.at("month")) || isAmount(match, context)) return null;
    return readDay(match, context, month, day);
  },
};

/** "May 20 people", "in April one of them": the number counts something else. */
function isAmount(match: Match, context: Context): boolean {
  const word = match.at("day");
  const next = spelling(context, word + 1);
  if (((context.words.classes[word] ?? 0) & CLASSES.ordinal) === 0 && !/^\d/.test(spelling(context, word))) return true;
  return (
    /^(?:percent|people|million|billion|troops|soldiers|a|p|am|pm)$/.test(next) &&
    context.words.gap[word + 1] === 1 &&
    match.last === word
  );
}

function readDay(match: Match, context: Context, month: number, day: number): Reading | null {
  const yearWord = match.at("year");
  if (yearWord !== -1) {
    const year = fullYear(numberAt(context, yearWord));
    return isCivilDay(year, month, day)
      ? { type: "DATE", value: dayValue(dayNumber(year, month, day)), basis: "text" }
      : null;
  }
  const relative = spelling(context, match.last) === "year" ? relativeYear(context, match.at("relative")) : null;
  if (relative !== null) {
    if (!isCivilDay(relative.at, month, day)) return null;
    return { type: "DATE", value: dayValue(dayNumber(relative.at, month, day)), basis: relative.basis };
  }
  return readYearless(match, context, month, day);
}

function readYearless(match: Match, context: Context, month: number, day: number): Reading | null {
  const step = stepOf(context, match.at("relative"));
  const tense = step === null || step === 0 ? context.tense(match.first) : step < 0 ? "past" : "future";
  const found = dayOfMonthDay(context.timeline, month, day, tense, followsVerb(context.words, match.first));
  if (found !== null) return { type: "DATE", value: dayValue(found.at), basis: found.basis };
  if (speechDay(context.timeline) !== null || !isCivilDay(2000, month, day)) return null;
  return { type: "DATE", value: `XXXX-${pad(month, 2)}-${pad(day, 2)}`, basis: "publication" };
}
