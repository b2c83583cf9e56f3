import { MONTHS, DAY_PARTS, DAY_PART_CODES, WEEKDAYS } from "../lexicon.ts";
import { isMonthName, isWeekdayName } from "../name-guard.ts";
import { edgeOf, EDGE } from "../edge.ts";
import type { Match } from "../pattern.ts";
import { numberAt, spelling, type Context, type Recogniser } from "../recogniser.ts";
import { dayOfMonthDay, dayOfWeekday, speechDay, storyDay, type Anchored } from "../timeline.ts";
import { dayNumber, isCivilDay } from "../day.ts";
import { dayValue } from "../value.ts";

const DATE = "<month> <day>|<ordinal>:day ,<year>?";
const DATE_DAY_FIRST = "<day>|<ordinal>:day of? <month> ,<year>?";

/** "Friday night", "this morning", "last night", "the night of Oct. 23", "overnight", "the following morning". */
export const dayPart: Recogniser = {
  name: "day-part",
  patterns: [
    "<weekday> <dayPart>",
    "last|next:relative <weekday> <dayPart>",
    `${EDGE} on? <weekday> <dayPart>`,
    "<weekday> 's <dayPart>",
    `${EDGE}? in? the? <dayPart> of|on? <weekday>`,
    `${EDGE}? in? the? <dayPart> of|on ${DATE}`,
    `the? <dayPart> of|on <weekday>:named ,${DATE}`,
    `${EDGE}? in? the? <dayPart> of|on the? ${DATE_DAY_FIRST}`,
    `<month> <day>|<ordinal>:day <dayPart>`,
    "today|yesterday|tomorrow:deictic 's? <dayPart>",
    `${EDGE} this|today|yesterday|tomorrow:deictic <dayPart>`,
    "this|last|that:deictic <dayPart>",
    `${EDGE}? <dayPart> yesterday|today|tomorrow:deictic`,
    "tonight:deictic",
    "overnight:deictic",
    "the following|next|same|previous:moving <dayPart>",
    "[in|during|throughout|by|through] the <dayPart>",
    "mid:edge <dayPart>",
    "[at|before|after|since|until|by] dawn|daybreak|sunrise|dusk|sunset|nightfall:dayPart",
  ],
  read: (match, context) => {
    const code = partCode(match, context);
    if (code === null) return null;
    const day = dayOfPart(match, context);
    const edge = edgeOf(context, match.at("edge"));
    const date = day === null ? "XXXX-XX-XX" : dayValue(day.at);
    return { type: "TIME", value: `${date}T${code}`, ...edge, basis: day?.basis ?? "publication" };
  },
};

function partCode(match: Match, context: Context): string | null {
  const word = match.at("dayPart");
  if (word === -1) return "NI";
  const part = DAY_PARTS.get(spelling(context, word));
  return part === undefined ? null : (DAY_PART_CODES[part] ?? null);
}

function dayOfPart(match: Match, context: Context): Anchored<number> | null {
  if (match.at("weekday") !== -1) return partOfWeekday(match, context);
  if (match.at("month") !== -1) return partOfDate(match, context);
  const moving = spelling(context, match.at("moving"));
  if (moving !== "") {
    const story = storyDay(context.timeline);
    const step = moving === "same" ? 0 : moving === "previous" ? -1 : 1;
    return story === null ? null : { at: story.at + step, basis: story.basis };
  }
  return partOfSpeech(spelling(context, match.at("deictic")), context);
}

function partOfWeekday(match: Match, context: Context): Anchored<number> | null {
  const word = match.at("weekday");
  if (!isWeekdayName(context, word)) return null;
  const relative = spelling(context, match.at("relative"));
  const tense = relative === "last" ? "past" : relative === "next" ? "future" : context.tense(match.first);
  return dayOfWeekday(context.timeline, WEEKDAYS.get(spelling(context, word)) ?? 1, tense);
}

function partOfDate(match: Match, context: Context): Anchored<number> | null {
  const month = MONTHS.get(spelling(context, match.at("month"))) ?? 0;
  const day = numberAt(context, match.at("day"));
  if (!isMonthName(context, match.at("month"))) return null;
  const year = numberAt(context, match.at("year"));
  if (Number.isNaN(year)) return dayOfMonthDay(context.timeline, month, day, context.tense(match.first));
  return isCivilDay(year, month, day) ? { at: dayNumber(year, month, day), basis: "text" } : null;
}

/** "last night" and "overnight" are the night before publication; "that evening" and "the morning" are the story's. */
function partOfSpeech(said: string, context: Context): Anchored<number> | null {
  const moving = said === "that" || said === "";
  const anchor = moving ? storyDay(context.timeline) : speechDay(context.timeline);
  if (anchor === null) return null;
  const back = said === "last" || said === "yesterday" || said === "overnight";
  const ahead = said === "tomorrow";
  return { at: anchor.at + (back ? -1 : ahead ? 1 : 0), basis: anchor.basis };
}
