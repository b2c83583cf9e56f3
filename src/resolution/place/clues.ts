import type { Gazetteer } from "./gazetteer.ts";
import type { Place } from "./place.ts";
import type { Surroundings } from "./rank-places.ts";
import type { NameInText } from "./reading-context.ts";

/** What is known of a text from outside. */
export interface PlaceContext {
  /** ISO 3166 alpha-3 of the state that the text is about. */
  readonly country?: string | null;
  /** Where the text is from or about. */
  readonly near?: { readonly lat: number; readonly lon: number } | null;
}

/** Weights of what a text says of countries and regions without naming a place to resolve. */
export const CLUE = { people: 1.2, abbreviation: 1.5, knownCountry: 12 };

/** The countries and regions that peoples ("Lebanese"), short forms ("Tex.") and the caller speak for. */
export function cluesOf(names: readonly NameInText[], context: PlaceContext, gazetteer: Gazetteer): Surroundings {
  const countries = new Map<string, number>();
  const regions = new Map<number, number>();
  addWeight(countries, context.country ?? null, CLUE.knownCountry);
  for (const name of names) {
    if (name.match.kind === "people") addPeople(name, countries, gazetteer);
    if (name.match.kind === "abbreviation") addRegion(name, countries, regions, gazetteer);
  }
  return { countries, regions, near: context.near ?? null };
}

/** The only state that a text speaks of by its name or its people, or null where it speaks of several or none. */
export function soleCountry(names: readonly NameInText[], gazetteer: Gazetteer): string | null {
  const states = new Set<string>();
  for (const { match } of names) {
    const { demonyms } = gazetteer.countries;
    const named = match.kind === "people" ? (demonyms.get(match.key) ?? []) : stateNamed(match.key, gazetteer);
    for (const state of named) states.add(state);
  }
  const [only = null] = states.size === 1 ? states : [];
  return only;
}

function stateNamed(key: string, gazetteer: Gazetteer): readonly string[] {
  return (gazetteer.countries.byKey.get(key) ?? []).flatMap((place) => place.country ?? []);
}

/** The region that a short form stands for; of two the first in the file. */
export function abbreviated({ match, words }: NameInText, gazetteer: Gazetteer): Place | null {
  const [first] = gazetteer.abbreviations.get(words[match.from]?.text ?? "") ?? [];
  return first === undefined ? null : gazetteer.regionPlace(first.region);
}

/** Mutates countries. */
function addPeople({ match }: NameInText, countries: Map<string, number>, gazetteer: Gazetteer): void {
  const states = gazetteer.countries.demonyms.get(match.key) ?? [];
  for (const state of states) addWeight(countries, state, CLUE.people / states.length);
}

/** Mutates countries and regions. */
function addRegion(
  name: NameInText,
  countries: Map<string, number>,
  regions: Map<number, number>,
  gazetteer: Gazetteer,
): void {
  const place = abbreviated(name, gazetteer);
  if (place === null) return;
  addWeight(countries, place.country, CLUE.abbreviation);
  for (const row of place.within) addWeight(regions, row, CLUE.abbreviation);
}

/** Mutates map. */
function addWeight<K>(map: Map<K, number>, key: K | null, weight: number): void {
  if (key !== null) map.set(key, (map.get(key) ?? 0) + weight);
}
