import { EDGE, EDGE_NOUN, edgeOf, type Edge } from "../edge.ts";
import { isFine, unitAt } from "../count.ts";
import type { Match } from "../pattern.ts";
import { isCapitalised, spelling, type Context, type Reading, type Recogniser } from "../recogniser.ts";
import { RELATIVE, stepOf } from "../relative.ts";
import { speechDay, storyDay, type Anchored } from "../timeline.ts";
import { extentOf, periodValue, shiftDay } from "../value.ts";
import type { Unit } from "../lexicon.ts";

const FISCAL = "fiscal|financial|calendar|full|school|election?";
const CURRENT: ReadonlySet<string> = new Set(["current", "present", "latest"]);
const OPEN = "XXXX";

/** "last year", "this week", "earlier this month", "the end of next year", "later in the year", "the month", "year-end". */
export const relativePeriod: Recogniser = {
  name: "relative-period",
  patterns: [
    `${EDGE}? ${RELATIVE} ${FISCAL} <unit>:unit`,
    `the ${RELATIVE} ${FISCAL} <unit>:unit`,
    `sometime|anytime|some:some time? ${RELATIVE} <unit>:unit`,
    `the? ${EDGE_NOUN} of the? ${RELATIVE} ${FISCAL} <unit>:unit`,
    `the? ${EDGE_NOUN} of the ${FISCAL} <unit>:unit`,
    `${EDGE} in the <unit>:unit`,
    "<unit>:unit 's? end:edge",
    "the week:unit",
    "the month:unit",
    "the <unit>:unit before last",
    "the full:full year:unit",
    "[of] the year:unit",
    "the:open decade|century:unit",
    `the current|latest|last:relative ${FISCAL} <unit>:unit`,
    "the fiscal|financial <unit>:unit",
  ],
  read: (match, context) => {
    const unit = unitAt(context, match.at("unit"));
    if (unit === null || isFine(unit)) return null;
    const said = spelling(context, match.at("relative"));
    if (isForAnotherRule(unit, said)) return null;
    if (goesOn(match, context) || isTitle(match, context)) return null;
    const anchor = anchorOf(said, context);
    const edge = edgeOf(context, match.at("edge"));
    if (anchor === null) return { type: "DATE", value: OPEN, ...edge, basis: "publication" };
    const step = spelling(context, match.last) === "last" ? -2 : (stepOf(context, match.at("relative")) ?? 0);
    const day = shiftDay(anchor.at, unit, step);
    return readPeriod(match, unit, { at: day, basis: anchor.basis }, edge, context);
  },
};

/** "earlier this year" ends at publication, "later this year" begins there. */
function readPeriod(match: Match, unit: Unit, day: Anchored<number>, edge: Edge, context: Context): Reading {
  const value = periodValue(unit, day.at);
  const reading: Reading = { type: "DATE", value, ...edge, basis: day.basis };
  const extent = extentOf(value);
  const said = spelling(context, match.at("edge"));
  if (extent === null || day.at < extent.from || day.at >= extent.to) return reading;
  const relative = spelling(context, match.at("relative"));
  if (relative === "past") return { ...reading, days: [day.at, shiftDay(day.at, unit, 1)] };
  const now = stepOf(context, match.at("relative")) ?? 0;
  if (now !== 0 || unit === "day") return reading;
  if (said === "earlier" && day.at > extent.from) return { ...reading, days: [extent.from, day.at] };
  if (said === "later" && day.at + 1 < extent.to) return { ...reading, days: [day.at, extent.to] };
  return reading;
}

/** "the current day" is no date, and "the past decade" is the ten years up to now. */
function isForAnotherRule(unit: Unit, said: string): boolean {
  if (unit === "day") return CURRENT.has(said);
  return said === "past" && (unit === "decade" || unit === "century");
}

function anchorOf(said: string, context: Context): Anchored<number> | null {
  const moving = said === "following" || said === "previous" || said === "preceding" || said === "prior";
  return moving ? storyDay(context.timeline) : speechDay(context.timeline);
}

/** ABC's "This Week": in quotation marks and capitalised, the name of a programme. */
function isTitle(match: Match, context: Context): boolean {
  const { text, start } = context.words;
  const quoted = /["“]/u.test(text[(start[match.first] ?? 0) - 1] ?? "");
  return (
    quoted && match.last > match.first && isCapitalised(context, match.first) && isCapitalised(context, match.last)
  );
}

/** "the week before" and "the month of March" are for other rules. */
function goesOn(match: Match, context: Context): boolean {
  const next = spelling(context, match.last + 1);
  return (
    match.at("relative") === -1 && match.at("edge") === -1 && /^(?:before|after|of|earlier|later|ago|ahead)$/.test(next)
  );
}
