import { createGroup, type CandidateGroup } from "./candidate-group.ts";
import { isHeldBy, kindHint, listedWith, type Container } from "./containers.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Place } from "./place.ts";
import type { Surroundings } from "./rank-places.ts";
import type { NameInText } from "./reading-context.ts";

/** What the words beside a name add to a place they speak for. */
export const BESIDE = { container: 4, hint: 1.4, list: 6, knownCountry: 4, soleCountry: 3 };

/** A city of this many people is meant where its country is the only one spoken of: "Lebanese soldiers in Tripoli". */
const CITY = 200_000;

/** The state known from outside, and the only state that the text speaks of. */
export interface Countries {
  readonly known: string | null;
  readonly sole: string | null;
}

/** A name with the region or state that stands after it. */
export interface ContainedName {
  readonly name: NameInText;
  readonly container: Container | null;
}

/** The names of a text, one group for each spelling: a name means one place throughout, unless its own words say else. */
export function groupNames(
  named: readonly ContainedName[],
  around: Surroundings,
  gazetteer: Gazetteer,
  countries: Countries,
): Map<string, CandidateGroup> {
  const mentions = new Map<string, ContainedName[]>();
  for (const one of named) {
    const { kind, key } = one.name.match;
    if (kind === "place") mentions.set(key, [...(mentions.get(key) ?? []), one]);
  }
  const regions = new Set([...around.regions.keys(), ...named.flatMap(({ container }) => container?.rows ?? [])]);
  const groups = new Map<string, CandidateGroup>();
  for (const [key, members] of mentions) {
    const places = gazetteer.places(key);
    if (places.length === 0) continue;
    const group = createGroup(key, places, regions, besideOf(members, places, countries));
    group.weight = 1 + Math.log2(members.length) / 2;
    groups.set(key, group);
  }
  return groups;
}

/** What the words beside all mentions of a name speak for. */
function besideOf(
  members: readonly ContainedName[],
  places: readonly Place[],
  countries: Countries,
): (place: Place) => number {
  const containers = members.flatMap(({ container }) => container ?? []);
  const kinds = new Set(members.flatMap(({ name }) => kindHint(name) ?? []));
  // "Guanajuato, Mexico" is a region in its state, no row of regions.
  const listed = members
    .flatMap(({ name }) => listedWith(name) ?? [])
    .filter((country) => !places.some((place) => place.kind === "country" && place.country === country));
  const isState = places.some((place) => place.kind === "country");
  return (place) =>
    (containers.some((container) => isHeldBy(place, container)) ? BESIDE.container : 0) +
    (countries.known !== null && place.country === countries.known ? BESIDE.knownCountry : 0) +
    (!isState && isCityOf(place, countries.sole) ? BESIDE.soleCountry : 0) +
    (kinds.has(place.kind) ? BESIDE.hint : 0) +
    (place.kind === "region" && listed.includes(place.country ?? "") ? BESIDE.list : 0);
}

function isCityOf(place: Place, country: string | null): boolean {
  return place.kind === "city" && place.population >= CITY && place.country === country;
}
