import { isIntroduced } from "./reading-context.ts";
import type { NamedPlace } from "./read-places.ts";

/**
 * "Moscow said", "urged Pyongyang", "Washington's plan": a capital or state that acts is its government. With a preposition
 * of place before it ("in Moscow") it is the place.
 */
export function isGovernment({ name, place, container }: NamedPlace): boolean {
  const { match, words, guards } = name;
  if (place.kind !== "country" && place.featureCode !== "PPLC") return false;
  if (container !== null || isIntroduced(name, guards.happening)) return false;
  const last = words[match.to - 1];
  const next = words[match.to];
  const before = words[match.from - 1];
  if (next !== undefined && next.gap === "joined" && !next.isCapital && guards.deed.has(next.key)) return true;
  if (last?.isPossessive === true) return true;
  return before !== undefined && words[match.from]?.gap === "joined" && guards.party.has(before.key);
}
