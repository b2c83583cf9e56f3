import { COUNTS, countOf, isFine, UNIT, unitAt } from "../count.ts";
import { hedgeBefore } from "../edge.ts";
import { CLASSES, type Unit } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { numberAt, spelling, type Context, type Reading, type Recogniser } from "../recogniser.ts";
import { speechDay } from "../timeline.ts";
import { durationValue, shiftDay } from "../value.ts";
import { GAP } from "../words.ts";

const WHICH = "past|last|previous|next|coming|following|first|final|latest|preceding|recent:which";

/** "two weeks", "30-day", "the past 20 years", "the next few days", "half an hour", "a minute and a half", "for years". */
export const duration: Recogniser = {
  name: "duration",
  patterns: [
    ...COUNTS.map((count) => `${count}${UNIT} long|period?`),
    ...COUNTS.map((count) => `the? ${WHICH} ${count}${UNIT}`),
    ...COUNTS.map((count) => `this|these|those|the|his|her|its|their ${count}<units>:unit`),
    `a|an:count <unit>:unit and a half:plus`,
    `a|an|<number>:count ${UNIT} or so|two|more:or`,
    `the? ${WHICH} <number>:count ${UNIT} or so:or`,
    "the? past|last:which decade|century|week|month:unit",
    "[for|in|over|after|within|during|of|took|take|takes|lasted|spent] <units>:unit",
    "the? coming|recent|past|last|next|first|early|final|ensuing|intervening:which <units>:unit",
    "the <units>:unit ahead:which",
    "<units>:unit [of]",
    "<unit>|<units>:unit long:long",
    "the year:unit",
  ],
  read: (match, context) => {
    const unit = unitAt(context, match.at("unit"));
    if (unit === null || isNoDuration(match, context, unit)) return null;
    const which = spelling(context, match.at("which"));
    const count = amountOf(match, context, which);
    if (count === null) return null;
    const hedge = hedgeBefore(context, match.first);
    const span = [hedge?.first ?? match.first, match.last] as const;
    if (count === "vague") return { ...readVague(match, unit, which), span };
    const days = anchoredDays(context, unit, count, which);
    return {
      type: isRate(match, context) ? "SET" : "DURATION",
      value: durationValue(unit, count),
      basis: "text",
      span,
      modifier: match.at("or") === -1 ? (hedge?.modifier ?? null) : "APPROX",
      ...days,
    };
  },
};

/** "$500 million a year", "700 seats a week": what recurs is counted just before. */
function isRate(match: Match, context: Context): boolean {
  const before = spelling(context, match.first - 1);
  if (!/^an?$/.test(spelling(context, match.first)) || match.last !== match.first + 1) return false;
  const counted = ((context.words.classes[match.first - 1] ?? 0) & (CLASSES.number | CLASSES.units)) !== 0;
  return counted || /^(?:billion|percent|cents|dollars|pounds|euros|share|barrels|flights|seats|times)$/.test(before);
}

function amountOf(match: Match, context: Context, which: string): number | "vague" | null {
  const count = countOf(match, context);
  if (count !== null) return count;
  const singular = ((context.words.classes[match.at("unit")] ?? 0) & CLASSES.unit) !== 0;
  return singular && (which === "past" || which === "last" || which === "") ? 1 : "vague";
}

/** "recent years" and "coming months" are references, "the next few days" an amount that nobody counted. */
function readVague(match: Match, unit: Unit, which: string): Reading {
  const counted = match.at("vague") !== -1 || match.at("low") !== -1;
  if (!counted && which === "recent") return { type: "DATE", value: "PAST_REF", basis: "publication" };
  if (!counted && which === "coming") return { type: "DATE", value: "FUTURE_REF", basis: "publication" };
  return { type: "DURATION", value: durationValue(unit, null), basis: "text" };
}

const BEARERS =
  /^(?:son|daughter|baby|babies|boy|girl|child|children|infant|twins?|brother|sister|grandson|and|who|was|is|in)$/;

/** "her 6-month-old son" and "44-year-old" are ages, "the 8-month-old truce" a duration. */
function isAge(match: Match, context: Context, unit: Unit): boolean {
  const joined = context.words.gap[match.last] === GAP.hyphen;
  return unit === "year" || !joined || BEARERS.test(spelling(context, match.last + 2));
}

/** Ages ("a 6-year-old"), fractions ("three-quarters"), "a second" the ordinal and amounts out of reason are no durations. */
function isNoDuration(match: Match, context: Context, unit: Unit): boolean {
  const next = spelling(context, match.last + 1);
  if (next === "old" || next === "olds") return isAge(match, context, unit);
  const said = spelling(context, match.at("count"));
  if (unit === "second") return said === "" || said === "a" || said === "an";
  if (unit === "quarter" && isFraction(match, context, said)) return true;
  return unit !== "year" && numberAt(context, match.at("count")) > 100_000;
}

function isFraction(match: Match, context: Context, said: string): boolean {
  if (context.words.gap[match.at("unit")] === GAP.hyphen) return true;
  return match.at("which") === -1 && /^(?:a|an|three|one)$/.test(said);
}

/** "the past two weeks" ends at publication and "the next three years" begins there. */
function anchoredDays(
  context: Context,
  unit: Unit,
  count: number,
  which: string,
): { readonly days: readonly [number, number]; readonly basis: Reading["basis"] } | null {
  const anchor = speechDay(context.timeline);
  if (anchor === null || !/^(?:past|last|next|coming)$/.test(which)) return null;
  if (isFine(unit) || count > 3000) return null;
  const ahead = which === "next" || which === "coming";
  const other = shiftDay(anchor.at, unit, ahead ? count : -count);
  if (other === anchor.at) return null;
  return { days: ahead ? [anchor.at, other] : [other, anchor.at], basis: anchor.basis };
}
