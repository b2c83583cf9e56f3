import { EDGE, EDGE_NOUN, edgeOf } from "../edge.ts";
import { SEASON_CODES, SEASONS } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { isCapitalised, numberAt, spelling, type Context, type Recogniser } from "../recogniser.ts";
import { RELATIVE, RELATIVE_YEAR, relativeYear, stepOf } from "../relative.ts";
import { speechDay, storyDay, type Anchored } from "../timeline.ts";
import { fullYear, seasonOf, seasonValue } from "../value.ts";

/** "last fall", "the winter of 1994", "this summer", "late spring". "fall" and "spring" alone are verbs or nouns: they need a word beside them. */
export const season: Recogniser = {
  name: "season",
  patterns: [
    `the? ${EDGE}? <season> ,of? ,<year>|<shortYear>:year`,
    `the? ${EDGE_NOUN} of the? <season>`,
    `the? ${EDGE_NOUN} of the? <season> ,of? ,<year>:year`,
    `the? ${EDGE}? ${RELATIVE} <season>`,
    `the? ${EDGE} in? the? <season>`,
    "that same? <season>",
    `the? <season> ${RELATIVE_YEAR}`,
    "[in|of|since|by|until|during|over|through|for|after|before|from|throughout] the <season>",
    "[in|since|by|until|during] <season>",
    "the summer|winter|autumn:plain",
    "summer|winter|autumn:plain",
  ],
  read: (match, context) => {
    const word = match.at("season") === -1 ? match.at("plain") : match.at("season");
    const number = SEASONS.get(spelling(context, word)) ?? 0;
    if (isCapitalised(context, word) && isCapitalised(context, word + 1) && match.last === word) return null;
    if (isVerbLike(match, context)) return null;
    const edge = edgeOf(context, match.at("edge"));
    const year = yearOf(match, context, number);
    if (year === null)
      return { type: "DATE", value: `XXXX-${SEASON_CODES[number] ?? "SP"}`, ...edge, basis: "publication" };
    return { type: "DATE", value: seasonValue(year.at, number), ...edge, basis: year.basis };
  },
};

/** "the fall of the Bastille": fall and spring with "of" after them are no seasons. */
function isVerbLike(match: Match, context: Context): boolean {
  return /^(?:fall|spring)$/.test(spelling(context, match.last)) && spelling(context, match.last + 1) === "of";
}

function yearOf(match: Match, context: Context, number: number): Anchored<number> | null {
  const year = numberAt(context, match.at("year"));
  if (!Number.isNaN(year)) return { at: fullYear(year), basis: "text" };
  const relative = match.at("relative");
  if (relative === -1) return yearByTense(match, context, number);
  if (spelling(context, match.last) === "year") return relativeYear(context, relative);
  const said = spelling(context, relative);
  const anchor = said === "following" || said === "previous" ? storyDay(context.timeline) : speechDay(context.timeline);
  if (anchor === null) return null;
  const now = seasonOf(anchor.at);
  const step = stepOf(context, relative) ?? 0;
  return { at: now.year + (step === 0 ? 0 : neighbourYear(now.season, number, step)), basis: anchor.basis };
}

/** "last fall" said in the fall is that of a year ago, "next spring" said in the spring that of the year to come. */
function neighbourYear(now: number, number: number, step: number): number {
  if (step < 0) return number >= now ? -1 : 0;
  return number <= now ? 1 : 0;
}

function yearByTense(match: Match, context: Context, number: number): Anchored<number> | null {
  const anchor = speechDay(context.timeline);
  if (anchor === null) return null;
  const now = seasonOf(anchor.at);
  const tense = anchor.basis === "running" ? "unknown" : context.tense(match.first);
  const before = tense === "past" && number > now.season ? -1 : 0;
  const after = tense === "future" && number < now.season ? 1 : 0;
  return { at: now.year + before + after, basis: anchor.basis };
}
