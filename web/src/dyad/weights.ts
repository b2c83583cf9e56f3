import type { ScoreTerm } from "../../../src/contract/answers/dyad.ts";

/** Own weights by "TYPE" or "TYPE mode", as the address and the API write them: "AID:6,ASSAULT drone:-9.5". */
export type OwnWeights = ReadonlyMap<string, number>;

/** Reads own weights; what makes no sense is left out. */
export function readWeights(text: string): OwnWeights {
  const weights = new Map<string, number>();
  for (const part of text.split(",")) {
    const found = /^([A-Z]+(?: [a-z-]+)?):(-?\d{1,2}(?:\.\d{1,3})?)$/.exec(part.trim());
    if (found?.[1] !== undefined) weights.set(found[1], Number(found[2]));
  }
  return weights;
}

/** The reverse; null where there are none, so that the address stays short. */
export function writeWeights(weights: OwnWeights): string | null {
  return weights.size === 0 ? null : [...weights].map(([kind, weight]) => `${kind}:${weight}`).join(",");
}

/** The name of a term's kind: "ASSAULT drone"; null for imported rows without a type, which own weights cannot name. */
export function kindOf({ type, mode }: Pick<ScoreTerm, "type" | "mode">): string | null {
  if (type === null) return null;
  return mode === null ? type : `${type} ${mode}`;
}

/** What a term weighs now. */
export function weightOf(term: ScoreTerm, weights: OwnWeights): number {
  const kind = kindOf(term);
  return (kind === null ? undefined : weights.get(kind)) ?? term.weight;
}

/** Sum and mean of terms under own weights; the mean is null without events. */
export function sumOf(
  terms: readonly ScoreTerm[],
  weights: OwnWeights,
): { net: number; mean: number | null; events: number } {
  const events = terms.reduce((count, term) => count + term.events, 0);
  const net = terms.reduce((sum, term) => sum + term.events * weightOf(term, weights), 0);
  return { net, mean: events === 0 ? null : net / events, events };
}
