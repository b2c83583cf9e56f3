import { modulo, weekdayOf } from "../day.ts";
import { EDGE, edgeOf } from "../edge.ts";
import { CLASSES, WEEKDAYS } from "../lexicon.ts";
import { isWeekdayName } from "../name-guard.ts";
import { spelling, type Context, type Recogniser } from "../recogniser.ts";
import { RELATIVE, stepOf } from "../relative.ts";
import { dayOfWeekday, speechDay, storyDay, type Anchored, type Timeline } from "../timeline.ts";
import type { Match } from "../pattern.ts";
import { dayValue } from "../value.ts";
import { GAP } from "../words.ts";

/** "Friday", "last Friday", "next Tuesday", "the following Monday", "Tuesday of last week", "late Friday". */
export const weekday: Recogniser = {
  name: "weekday",
  patterns: [
    "<weekday>",
    `${EDGE} on? <weekday>`,
    `the? ${RELATIVE} <weekday>`,
    "<weekday> of? this|last|next|that:week week",
    "the day before|after:shift <weekday>",
    "the day before|after:shift last|next:relative <weekday>",
    "a week from|before|after:week <weekday>",
  ],
  read: (match, context) => {
    if (!isWeekdayName(context, match.at("weekday"))) return null;
    const number = WEEKDAYS.get(spelling(context, match.at("weekday"))) ?? 1;
    const day = weekdayDay(match, context, number);
    const edge = edgeOf(context, match.at("edge"));
    if (day === null) return { type: "DATE", value: `XXXX-WXX-${number}`, ...edge, basis: "publication" };
    return { type: "DATE", value: dayValue(day.at), ...edge, basis: day.basis };
  },
};

function weekdayDay(match: Match, context: Context, number: number): Anchored<number> | null {
  const week = match.at("week");
  if (week !== -1) return weekdayOfWeek(context, number, week);
  const step = stepOf(context, match.at("relative"));
  const said = spelling(context, match.at("relative"));
  const day =
    step === null
      ? (nextInList(match, context, number) ?? dayOfWeekday(context.timeline, number, context.tense(match.first)))
      : steppedWeekday(context.timeline, number, step, said);
  const shift = match.at("shift");
  return shift === -1 || day === null ? day : { at: day.at + (stepOf(context, shift) ?? 0), basis: day.basis };
}

/** "Monday, Tuesday and Wednesday", "from Monday to Wednesday": each day follows the one before it. */
function nextInList(match: Match, context: Context, number: number): Anchored<number> | null {
  const { classes, gap } = context.words;
  const joined = /^(?:and|or|to|through|until)$/.test(spelling(context, match.first - 1));
  const before = match.first - (joined ? 2 : 1);
  if (!joined && gap[match.first] !== GAP.comma) return null;
  const { running } = context.timeline;
  if (((classes[before] ?? 0) & CLASSES.weekday) === 0 || running === null || running.to - running.from !== 1)
    return null;
  const ahead = modulo(number - weekdayOf(running.from), 7);
  return ahead >= 1 && ahead <= 3 ? { at: running.from + ahead, basis: "running" } : null;
}

/** "last" and "next" look to publication, "previous" and "following" to the story; "this" lies in the week of publication. */
function steppedWeekday(timeline: Timeline, number: number, step: number, said: string): Anchored<number> | null {
  const moving = said === "following" || said === "previous" || said === "preceding";
  const anchor = moving ? storyDay(timeline) : speechDay(timeline);
  if (anchor === null) return null;
  const now = weekdayOf(anchor.at);
  if (step === 0) return { at: anchor.at - now + number, basis: anchor.basis };
  if (step > 0) return { at: anchor.at + (modulo(number - now - 1, 7) + 1), basis: anchor.basis };
  return { at: anchor.at - (modulo(now - number - 1, 7) + 1), basis: anchor.basis };
}

/** "Tuesday of last week", "a week from Tuesday". */
function weekdayOfWeek(context: Context, number: number, word: number): Anchored<number> | null {
  const said = spelling(context, word);
  if (said === "from" || said === "after" || said === "before") {
    const day = dayOfWeekday(context.timeline, number, said === "before" ? "past" : "future");
    return day === null ? null : { at: day.at + (said === "before" ? -7 : 7), basis: day.basis };
  }
  const anchor = said === "that" ? storyDay(context.timeline) : speechDay(context.timeline);
  if (anchor === null) return null;
  const weeks = stepOf(context, word) ?? 0;
  return { at: anchor.at - weekdayOf(anchor.at) + number + 7 * weeks, basis: anchor.basis };
}
