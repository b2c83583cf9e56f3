import { COUNTS, countOf, isFine, UNIT, unitAt } from "../count.ts";
import { hedgeBefore } from "../edge.ts";
import type { Unit } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { spelling, type Context, type Reading, type Recogniser } from "../recogniser.ts";
import { speechDay, storyDay } from "../timeline.ts";
import { periodValue, shiftDay, yearValue } from "../value.ts";

/** "three weeks ago", "a year earlier", "two days later", "five days from now", "a week or so ago", "decades ago". */
export const ago: Recogniser = {
  name: "ago",
  patterns: [
    ...COUNTS.map((count) => `${count}${UNIT} ago|earlier|later|hence|beforehand|afterward|afterwards|previously:way`),
    ...COUNTS.map((count) => `${count}${UNIT} from:way now|today`),
    `a|an:count ${UNIT} or so|two|more:or ago|earlier|later:way`,
    "<units>:unit ago|earlier|later:way",
    "the? year:unit ago|earlier:way [results|result|loss|profit|earnings|net|figure|figures|level|levels|month|months|a|the]?",
  ],
  read: (match, context) => {
    const unit = unitAt(context, match.at("unit"));
    if (unit === null) return null;
    const hedge = hedgeBefore(context, match.first);
    const span = [hedge?.first ?? match.first, match.last] as const;
    const reading = readAgo(match, context, unit);
    return reading === null ? null : { ...reading, span: reading.span ?? span, modifier: hedge?.modifier ?? null };
  },
};

const BACK: ReadonlySet<string> = new Set(["ago", "earlier", "beforehand", "previously"]);
/** Counted from publication; the others count from the running date. */
const DEICTIC: ReadonlySet<string> = new Set(["ago", "from", "hence"]);

function readAgo(match: Match, context: Context, unit: Unit): Reading | null {
  const way = spelling(context, match.at("way"));
  const count = agoCount(match, context);
  const back = BACK.has(way);
  const vague: Reading = { type: "DATE", value: back ? "PAST_REF" : "FUTURE_REF", basis: "publication" };
  if (count === "vague") return vague;
  if (isFine(unit)) return readFine(context, unit, way);
  const quarter = back && unit === "year" && count === 1 ? comparedQuarter(context) : null;
  if (quarter !== null) return readYearAgoQuarter(quarter);
  const anchor = DEICTIC.has(way) ? speechDay(context.timeline) : storyDay(context.timeline);
  if (anchor === null) return vague;
  const value = periodValue(unit, shiftDay(anchor.at, unit, back ? -count : count));
  return { type: "DATE", value, basis: anchor.basis, aside: unit === "year" };
}

function comparedQuarter(context: Context): number | null {
  return context.timeline.comparesQuarters ? context.timeline.quarter : null;
}

/** "year-earlier results" has no count and is one year; "weeks ago" is any number. */
function agoCount(match: Match, context: Context): number | "vague" {
  const count = countOf(match, context);
  if (count !== null) return count;
  return spelling(context, match.at("unit")) === "year" ? 1 : "vague";
}

/** "two hours ago" lies on the day it was said. */
function readFine(context: Context, unit: Unit, way: string): Reading | null {
  const anchor = way === "ago" ? speechDay(context.timeline) : storyDay(context.timeline);
  if (anchor === null) return { type: "TIME", value: "PAST_REF", basis: "publication" };
  return { type: "TIME", value: periodValue(unit, anchor.at), basis: anchor.basis };
}

/** In a report of a quarter, "a year earlier" is the same quarter of the year before. */
function readYearAgoQuarter(quarter: number): Reading {
  return {
    type: "DATE",
    value: `${yearValue(Math.floor((quarter - 4) / 4))}-Q${((quarter - 4) % 4) + 1}`,
    basis: "running",
    aside: true,
  };
}
