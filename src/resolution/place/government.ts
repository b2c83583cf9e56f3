import { isIntroduced, type NameInText } from "./reading-context.ts";
import type { NamedPlace } from "./read-places.ts";

/**
 * "Moscow said", "urged Pyongyang", "Washington's plan": a capital or state that acts is its government. With a preposition
 * of place before it ("in Moscow") it is the place.
 */
export function isGovernment(named: NamedPlace): boolean {
  const { name, place, container } = named;
  const isCapital = place.featureCode === "PPLC";
  if ((place.kind !== "country" && !isCapital) || container !== null) return false;
  if (isIntroduced(name, name.guards.happening)) return false;
  return isDoer(named) || (isCapital && isOwner(name)) || isPartner(name);
}

/** "Moscow said". */
function isDoer({ name: { match, words, guards } }: NamedPlace): boolean {
  const next = words[match.to];
  return next !== undefined && next.gap === "joined" && !next.isCapital && guards.deed.has(next.key);
}

/** "Washington's plan". */
function isOwner({ match, words }: NameInText): boolean {
  return words[match.to - 1]?.isPossessive === true;
}

/** "urged Pyongyang", "between Washington and Havana". */
function isPartner({ match, words, guards }: NameInText): boolean {
  const before = words[match.from - 1];
  return before !== undefined && words[match.from]?.gap === "joined" && guards.party.has(before.key);
}
