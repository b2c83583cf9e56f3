import { createGroup, type CandidateGroup } from "./candidate-group.ts";
import { isHeldBy, kindHint, listedWith, type Container } from "./containers.ts";
import { foldName } from "./fold-name.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Place } from "./place.ts";
import type { Surroundings } from "./rank-places.ts";
import type { NameInText } from "./reading-context.ts";

/** What the words beside a name add to a place they speak for. */
export const BESIDE = {
  container: 4,
  hint: 1.4,
  list: 6,
  knownCountry: 4,
  soleCountry: 3,
  /** A text that says "New York City" means another by "New York". */
  longerName: -4,
  /** For the natural logarithm of the number of other regions of its state that the text names. */
  fellowRegions: 1,
};

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
    if (kind !== "place") continue;
    const known = mentions.get(key);
    if (known === undefined) mentions.set(key, [one]);
    else known.push(one);
  }
  const regions = new Set([...around.regions.keys(), ...named.flatMap(({ container }) => container?.rows ?? [])]);
  const groups = new Map<string, CandidateGroup>();
  const keys = [...mentions.keys()];
  const longer = longerNames(keys);
  const fellows = regionsNamed(keys, gazetteer);
  for (const [key, members] of mentions) {
    const places = gazetteer.places(key);
    if (places.length === 0) continue;
    const beside = besideOf(members, places, countries);
    const isOfRegions = !places.some(({ kind, featureCode }) => kind === "country" || featureCode === "PPLC");
    const group = createGroup(
      key,
      places,
      regions,
      (place) =>
        beside(place) +
        (isNamedLonger(place, longer.get(key)) ? BESIDE.longerName : 0) +
        (isOfRegions ? fellowBonus(place, fellows) : 0),
    );
    group.weight = 1 + Math.log2(members.length) / 2;
    groups.set(key, group);
  }
  return groups;
}

/** "Kansas", "Ohio": how many names of a text can mean nothing but a region of the state, by state. */
function regionsNamed(keys: readonly string[], gazetteer: Gazetteer): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const [first] = gazetteer.places(key);
    if (first?.kind !== "region" || first.isAlias || first.country === null) continue;
    counts.set(first.country, (counts.get(first.country) ?? 0) + 1);
  }
  return counts;
}

function fellowBonus({ kind, isAlias, country }: Place, fellows: ReadonlyMap<string, number>): number {
  if (kind !== "region" || isAlias) return 0;
  return BESIDE.fellowRegions * Math.log(Math.max(1, fellows.get(country ?? "") ?? 0));
}

/** For each beginning of a name of several words the names that begin so: "new york" has "new york city". */
function longerNames(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const longer = new Map<string, string[]>();
  for (const key of keys) {
    for (let at = key.indexOf(" "); at !== -1; at = key.indexOf(" ", at + 1)) {
      const start = key.slice(0, at);
      longer.set(start, [...(longer.get(start) ?? []), key]);
    }
  }
  return longer;
}

/** A city whose full name the text says elsewhere. */
function isNamedLonger(place: Place, longer: readonly string[] | undefined): boolean {
  return longer !== undefined && place.kind === "city" && longer.includes(foldName(place.name));
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
