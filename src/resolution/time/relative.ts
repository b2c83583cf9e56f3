import { civilDay } from "./day.ts";
import { spelling, type Context } from "./recogniser.ts";
import { speechDay, storyDay, type Anchored } from "./timeline.ts";

/** Words that step from the present period to a neighbour, as one pattern element named "relative". */
export const RELATIVE =
  "this|current|present|last|past|previous|preceding|prior|next|coming|upcoming|following:relative";

const STEPS: ReadonlyMap<string, number> = new Map([
  ["this", 0],
  ["current", 0],
  ["present", 0],
  ["same", 0],
  ["that", 0],
  ["very", 0],
  ["latest", 0],
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["preceding", -1],
  ["prior", -1],
  ["before", -1],
  ["earlier", -1],
  ["next", 1],
  ["coming", 1],
  ["upcoming", 1],
  ["following", 1],
  ["after", 1],
  ["later", 1],
]);

/** -1, 0 or 1; null when the word is missing or does not step. */
export function stepOf(context: Context, word: number): number | null {
  return STEPS.get(spelling(context, word)) ?? null;
}

/** Words after a date that give its year, as pattern elements: "October of that year", "5 May last year". */
export const RELATIVE_YEAR = "of? this|last|next|that|the:relative same|following|previous? year";

/** The year that RELATIVE_YEAR names; `word` is its first word. Null without a day to count from. */
export function relativeYear(context: Context, word: number): Anchored<number> | null {
  const said = spelling(context, word);
  const anchor = said === "that" || said === "the" ? storyDay(context.timeline) : speechDay(context.timeline);
  if (anchor === null) return null;
  const step = stepOf(context, said === "the" ? word + 1 : word) ?? 0;
  return { at: civilDay(anchor.at).year + step, basis: anchor.basis };
}
