import { createGroup, type CandidateGroup } from "./candidate-group.ts";
import { containerOf, isHeldBy, kindHint, type Container } from "./containers.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { matchNames, type NameMatch } from "./name-match.ts";
import type { Place } from "./place.ts";
import { rankPlaces, type Surroundings } from "./rank-places.ts";
import type { NameInText } from "./reading-context.ts";
import { NO_PLACE_RULES } from "./rules/ordered-rules.ts";
import { spellingsOf } from "./spellings.ts";
import { surnamesOf } from "./surnames.ts";
import { wordsOf, type Word } from "./word.ts";

/** What is known of a text from outside. */
export interface PlaceContext {
  /** ISO 3166 alpha-3 of the state that the text is about. */
  readonly country?: string | null;
  /** Where the text is from or about. */
  readonly near?: { readonly lat: number; readonly lon: number } | null;
}

/** A name of the text with the places it can mean; `group` is null for short forms, whose place is certain. */
export interface NamedPlace {
  readonly name: NameInText;
  readonly container: Container | null;
  readonly group: CandidateGroup | null;
  readonly place: Place;
  readonly rule: string;
}

/** A span that is known to name a place, whatever the rules say. */
export interface ForcedSpan {
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly gazetteer: Gazetteer;
  readonly words: readonly Word[];
  readonly names: readonly NameInText[];
}

/** Weights of what a text says of countries and regions in passing. */
export const CLUE = { people: 0.9, abbreviation: 1.5, knownCountry: 3, containerBonus: 6, hintBonus: 1.4 };

/** All places named in a text, each with the one meant. `forced` spans are always among them, if the gazetteer knows their name. */
export function readPlaces(
  text: string,
  context: PlaceContext,
  gazetteer: Gazetteer,
  forced: readonly ForcedSpan[] = [],
): NamedPlace[] {
  const words = wordsOf(text);
  const reading = readNames(words, gazetteer, forced);
  const surroundings = surroundingsOf(reading, context);
  const containers = reading.names.map((name) => containerOf(name));
  const groups = groupsOf(reading, containers, surroundings);
  rankPlaces([...groups.values()], surroundings);
  return reading.names.flatMap((name, index) => chosen(name, containers[index] ?? null, groups, gazetteer) ?? []);
}

function readNames(words: readonly Word[], gazetteer: Gazetteer, forced: readonly ForcedSpan[]): Reading {
  const { guards } = gazetteer;
  const surnames = surnamesOf(words, guards, gazetteer);
  const lowerCase = new Set(words.filter((word) => !word.isCapital).map((word) => word.key));
  const given = forced.flatMap((span) => forcedMatch(span, words, gazetteer) ?? []);
  const found = matchNames(words, gazetteer).filter(
    (match) => !given.some((other) => match.from < other.to && other.from < match.to),
  );
  const inText = (match: NameMatch): NameInText => ({ match, words, gazetteer, guards, surnames, lowerCase });
  const allowed = found
    .map(inText)
    .filter((name) => name.match.kind !== "place" || !NO_PLACE_RULES.some((rule) => rule.holds(name)));
  const names = [...given.map(inText), ...allowed].sort((a, b) => a.match.from - b.match.from);
  return { gazetteer, words, names };
}

/** The name of a given span, by its own spelling or the nearest one that the gazetteer has. */
function forcedMatch(span: ForcedSpan, words: readonly Word[], gazetteer: Gazetteer): NameMatch | null {
  const from = words.findIndex((word) => word.end > span.start);
  const last = words.findLastIndex((word) => word.start < span.end);
  const first = words[from];
  if (first === undefined || last < from) return null;
  if (last === from && gazetteer.abbreviations.has(first.text))
    return { from, to: last + 1, key: first.key, kind: "abbreviation" };
  const keys = words
    .slice(from, last + 1)
    .map((word, index, all) => (index < all.length - 1 ? word.fullKey : word.key));
  const people = keys.join(" ");
  if (gazetteer.countries.demonyms.has(people)) return { from, to: last + 1, key: people, kind: "people" };
  const key = spellingsOf(keys, gazetteer)[0];
  return key === undefined ? null : { from, to: last + 1, key, kind: "place" };
}

function surroundingsOf({ names, gazetteer }: Reading, context: PlaceContext): Surroundings {
  const countries = new Map<string, number>();
  const regions = new Map<number, number>();
  const add = <K>(map: Map<K, number>, key: K, weight: number): unknown => map.set(key, (map.get(key) ?? 0) + weight);
  if (context.country !== undefined && context.country !== null) add(countries, context.country, CLUE.knownCountry);
  for (const { match, words } of names) {
    if (match.kind === "people") {
      const states = gazetteer.countries.demonyms.get(match.key) ?? [];
      for (const state of states) add(countries, state, CLUE.people / states.length);
    }
    if (match.kind === "abbreviation") {
      const place = abbreviated(words[match.from]?.text ?? "", gazetteer);
      if (place === null) continue;
      if (place.country !== null) add(countries, place.country, CLUE.abbreviation);
      for (const row of place.within) add(regions, row, CLUE.abbreviation);
    }
  }
  return { countries, regions, near: context.near ?? null };
}

function abbreviated(text: string, gazetteer: Gazetteer): Place | null {
  const [first] = gazetteer.abbreviations.get(text) ?? [];
  return first === undefined ? null : gazetteer.regionPlace(first.region);
}

function groupsOf(
  reading: Reading,
  containers: readonly (Container | null)[],
  surroundings: Surroundings,
): Map<string, CandidateGroup> {
  const { names, gazetteer } = reading;
  const groups = new Map<string, CandidateGroup>();
  const indexes = new Map<string, number[]>();
  names.forEach(({ match }, index) => {
    if (match.kind === "place") indexes.set(match.key, [...(indexes.get(match.key) ?? []), index]);
  });
  const regions = new Set([
    ...surroundings.regions.keys(),
    ...containers.flatMap((container) => container?.rows ?? []),
  ]);
  for (const [key, members] of indexes) {
    const places = gazetteer.places(key);
    if (places.length === 0) continue;
    const held = members
      .flatMap((index) => containers[index] ?? [])
      .filter((container) => places.some((place) => isHeldBy(place, container)));
    const hints = members.flatMap((index) => (names[index] === undefined ? [] : (kindHint(names[index]) ?? [])));
    const bonus = (place: Place): number =>
      (held.some((container) => isHeldBy(place, container)) ? CLUE.containerBonus : 0) +
      (hints.includes(place.kind) ? CLUE.hintBonus : 0);
    const group = createGroup(key, places, regions, bonus);
    group.weight = 1 + Math.log2(members.length) / 2;
    groups.set(key, group);
  }
  return groups;
}

function chosen(
  name: NameInText,
  container: Container | null,
  groups: ReadonlyMap<string, CandidateGroup>,
  gazetteer: Gazetteer,
): NamedPlace | null {
  const { match, words } = name;
  if (match.kind === "abbreviation") {
    const place = abbreviated(words[match.from]?.text ?? "", gazetteer);
    return place === null ? null : { name, container, group: null, place, rule: "abbreviation" };
  }
  if (match.kind === "people") {
    const place = gazetteer.countries.byCode.get(gazetteer.countries.demonyms.get(match.key)?.[0] ?? "");
    return place === undefined ? null : { name, container, group: null, place, rule: "people" };
  }
  const group = groups.get(match.key);
  if (group === undefined) return null;
  const own = container === null ? [] : group.places.filter((place) => isHeldBy(place, container));
  const pool = own.length > 0 ? own : group.places;
  const place = pool.reduce((best, one) => (beliefIn(one, group) > beliefIn(best, group) ? one : best));
  return {
    name,
    container: own.length > 0 ? container : null,
    group,
    place,
    rule: own.length > 0 ? "container" : group.places.length === 1 ? "only" : "context",
  };
}

function beliefIn(place: Place, group: CandidateGroup): number {
  return group.belief[group.places.indexOf(place)] ?? 0;
}
