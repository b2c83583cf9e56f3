import { dayNumber, isCivilDay } from "../day.ts";
import { MONTHS } from "../lexicon.ts";
import { isMonthName } from "../name-guard.ts";
import type { Match } from "../pattern.ts";
import { numberAt, spelling, type Context, type Reading, type Recogniser } from "../recogniser.ts";
import { dayOfMonthDay, yearOfMonth, type Anchored } from "../timeline.ts";
import { dayValue, monthValue } from "../value.ts";

const TO = ",to|and|or|through|until|till?";

/** Two dates that share a month or a year: "3 to 5 May", "April 24 and 25", "June 3 to July 5, 2018", "March-April 2001". */
export const rangeDate: Recogniser = {
  name: "range-date",
  patterns: [
    `<day>:first ${TO} <day>:second of? <month>:month ,<year>?`,
    `<month>:month <day>:first ${TO} <day>:second ,<year>?`,
    `<month>:month <day>:first ${TO} <month>:other <day>:second ,<year>`,
    `<day>:first <month>:month ${TO} <day>:second <month>:other ,<year>`,
    `<month>:month ${TO} <month>:other ,<year>`,
  ],
  read: (match, context) => {
    const month = MONTHS.get(spelling(context, match.at("month"))) ?? 0;
    const other = MONTHS.get(spelling(context, match.at("other"))) ?? month;
    if (!isMonthName(context, match.at("month")) && match.at("other") === -1) return null;
    if (match.at("first") === -1) return readMonths(match, context, month, other);
    if (hasNoSign(match, context)) return null;
    const first = dayAt(match, context, month, "first");
    const second = dayAt(match, context, other, "second");
    if (first === null || second === null) return null;
    const [firstSpan, secondSpan] = spansOf(match);
    return [
      { type: "DATE", value: dayValue(first.at), basis: first.basis, span: firstSpan },
      { type: "DATE", value: dayValue(second.at), basis: second.basis, span: secondSpan },
    ];
  },
};

/** "May 5 5": two numbers need a word or a hyphen between them. */
function hasNoSign(match: Match, context: Context): boolean {
  const second = match.at("second");
  const month = match.at("other") === -1 ? second : Math.min(second, match.at("other"));
  const before = match.at("first") + (match.at("month") > match.at("first") && match.at("other") !== -1 ? 2 : 1);
  return month === before && context.words.gap[month] !== 2;
}

function dayAt(match: Match, context: Context, month: number, name: "first" | "second"): Anchored<number> | null {
  const day = numberAt(context, match.at(name));
  const year = numberAt(context, match.at("year"));
  if (Number.isNaN(year)) return dayOfMonthDay(context.timeline, month, day, context.tense(match.first));
  return isCivilDay(year, month, day) ? { at: dayNumber(year, month, day), basis: "text" } : null;
}

/** The month word goes with the day beside it; a year goes with the second. */
function spansOf(match: Match): readonly [readonly [number, number], readonly [number, number]] {
  const [first, second, month, other] = [match.at("first"), match.at("second"), match.at("month"), match.at("other")];
  const monthFirst = month < first;
  if (other !== -1) return [monthFirst ? [month, first] : [first, month], [Math.min(second, other), match.last]];
  return monthFirst
    ? [
        [month, first],
        [second, match.last],
      ]
    : [
        [first, first],
        [second, match.last],
      ];
}

function readMonths(match: Match, context: Context, month: number, other: number): readonly Reading[] {
  const year = numberAt(context, match.at("year"));
  const base = Number.isNaN(year)
    ? (yearOfMonth(context.timeline, month, context.tense(match.first))?.at ?? year)
    : year;
  const word = match.at("month");
  return [
    { type: "DATE", value: monthValue(month > other ? base - 1 : base, month), basis: "text", span: [word, word] },
    { type: "DATE", value: monthValue(base, other), basis: "text", span: [match.at("other"), match.last] },
  ];
}
