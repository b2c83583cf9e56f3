import type { Match } from "../pattern.ts";
import { isCapitalised, spelling, type Context, type Recogniser } from "../recogniser.ts";

import { GAP } from "../words.ts";

/** Words that point to the past, the present or the future without a place on the calendar. */
const PRESENT: readonly string[] = [
  "right|just|only|even|until|till|by|for? now:present",
  "currently|nowadays|presently:present",
  "current:present",
  "[at] the? present:present",
  "[at] the moment:present",
  "at this:present time|moment|point|stage",
  "these:present days",
  "present|modern:present day",
];
const PAST: readonly string[] = [
  "more|most|until|very? recently:past",
  "lately:past",
  "recent:past",
  "[in|of|from|over|than] the:past past",
  "[in] the recent:past past",
  "[at] the:past time",
  "long:past ago",
];
const FUTURE: readonly string[] = [
  "in? the? near|foreseeable|distant|immediate:future future",
  "the:future future",
  "future:future",
  "the near|short|medium|long:future term",
  "as soon:future as possible",
  "soon:soon",
  "one|some:future day",
  "a later:future date",
];

/** "now", "currently", "recently", "in the past", "the future", "at the time". */
export const reference: Recogniser = {
  name: "reference",
  patterns: [...PRESENT, ...PAST, ...FUTURE],
  read: (match, context) => {
    if (isExcluded(match, context)) return null;
    if (spelling(context, match.last) === "term" && context.words.gap[match.last] === GAP.hyphen) return null;
    if (isCapitalised(context, match.last) && isCapitalised(context, match.last + 1)) return null;
    const value = match.at("present") !== -1 ? "PRESENT_REF" : match.at("past") !== -1 ? "PAST_REF" : "FUTURE_REF";
    if (needsFuture(match, context) && context.tense(match.first) !== "future") return null;
    return { type: "DATE", value, basis: "publication" };
  },
};

/** "will one day" and "may soon" look ahead, "had one day" and "soon became" do not. */
function needsFuture(match: Match, context: Context): boolean {
  const last = spelling(context, match.last);
  return match.at("soon") !== -1 || (match.at("future") !== -1 && last === "day");
}

const NO_DAY_NEXT = /^(?:after|before|of|in|a|earlier|later|ago|at|and|to|long)$/;

/** "the current account", "at the time of the attack", "one day after". */
function isExcluded(match: Match, context: Context): boolean {
  const last = spelling(context, match.last);
  const next = spelling(context, match.last + 1);
  if (last === "day") return isAmount(match, context, next);
  if (last === "time") return next === "of" || next === "when" || next === "that";
  if (last === "future") return next === "contracts" || next === "trading";
  return last === "current" && (next === "account" || next === "events" || next === "affairs");
}

/** "a one-day trip", "one day after", "in one day". */
function isAmount(match: Match, context: Context, next: string): boolean {
  if (match.at("future") !== -1 && context.words.gap[match.last] === GAP.hyphen) return true;
  return NO_DAY_NEXT.test(next) || /^(?:in|just|for|only|than)$/.test(spelling(context, match.first - 1));
}
