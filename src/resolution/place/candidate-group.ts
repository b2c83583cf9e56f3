import { namesakeBonuses } from "./namesakes.ts";
import { priorOf } from "./place-prior.ts";
import type { Place } from "./place.ts";

/** The places that a name can mean in one text, and how much each is believed: one sense for all its mentions. */
export interface CandidateGroup {
  readonly key: string;
  readonly places: readonly Place[];
  /** Belief without context, on a logarithmic scale. */
  readonly prior: Float64Array;
  /** Shares that add up to 1. Changed by ranking. */
  readonly belief: Float64Array;
  /** How often and how surely the text names it. */
  weight: number;
}

/** More than this many places of one name are not compared: the smallest are left out unless context names their region. */
const MOST_CANDIDATES = 40;

export function createGroup(
  key: string,
  places: readonly Place[],
  regions: ReadonlySet<number>,
  bonus: (place: Place) => number,
): CandidateGroup {
  const kept =
    places.length <= MOST_CANDIDATES
      ? places
      : places.filter((place, index) => index < MOST_CANDIDATES || place.within.some((row) => regions.has(row)));
  const namesakes = namesakeBonuses(kept);
  const prior = Float64Array.from(kept, (place, index) => priorOf(place) + bonus(place) + (namesakes[index] ?? 0));
  return { key, places: kept, prior, belief: softmax(prior), weight: 0 };
}

/** Shares in proportion to e^score. Never empty input. */
export function softmax(scores: Float64Array): Float64Array {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  const shares = scores.map((score) => Math.exp(SHARPNESS * (score - top)));
  let sum = 0;
  for (const share of shares) sum += share;
  return shares.map((share) => share / sum);
}

/** How far one point of score makes a place likelier; tuned like the weights. */
const SHARPNESS = 1.1;
