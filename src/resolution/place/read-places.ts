import type { CandidateGroup } from "./candidate-group.ts";
import { abbreviated, cluesOf, soleCountry, type PlaceContext } from "./clues.ts";
import { containerOf, followsTown, isHeldBy, kindHint, type Container } from "./containers.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { groupNames, type ContainedName } from "./group-names.ts";
import type { Place } from "./place.ts";
import { placesAround } from "./place-around.ts";
import { rankPlaces } from "./rank-places.ts";
import { readNames, type ForcedSpan } from "./read-names.ts";
import type { NameInText } from "./reading-context.ts";

/** A name of the text with the place it means and what decided. */
export interface NamedPlace {
  readonly name: NameInText;
  /** The region or state that stands after it and holds the place. */
  readonly container: Container | null;
  readonly place: Place;
  readonly rule: "abbreviation" | "people" | "only" | "container" | "holder" | "kind" | "context" | "beside" | "around";
}

/** All places named in a text, each with the one meant. `forced` spans are always among them, if the gazetteer knows their name. */
export function readPlaces(
  text: string,
  context: PlaceContext,
  gazetteer: Gazetteer,
  forced: readonly ForcedSpan[] = [],
): NamedPlace[] {
  const names = readNames(text, gazetteer, forced);
  const clues = cluesOf(names, context, gazetteer);
  const contained = names.map((name) => ({ name, container: containerOf(name) }));
  const countries = { known: context.country ?? null, sole: soleCountry(names, gazetteer) };
  const groups = groupNames(contained, clues, gazetteer, countries);
  rankPlaces([...groups.values()], clues);
  const known = contained.flatMap((one) => meant(one, groups, gazetteer) ?? []);
  const unknown = names.filter((name) => name.match.kind === "unknown");
  if (unknown.length === 0) return known;
  const around = placesAround(unknown, known);
  const placed = unknown.flatMap((name): NamedPlace[] => {
    const found = around.get(name.match.key);
    return found === undefined ? [] : [{ name, container: null, ...found }];
  });
  return [...known, ...placed].sort((a, b) => a.name.match.from - b.name.match.from);
}

function meant(
  { name, container }: ContainedName,
  groups: ReadonlyMap<string, CandidateGroup>,
  gazetteer: Gazetteer,
): NamedPlace | null {
  if (name.match.kind === "abbreviation") return certain(name, abbreviated(name, gazetteer), "abbreviation");
  if (name.match.kind === "people") return certain(name, homeOf(name, gazetteer), "people");
  const group = groups.get(name.match.key);
  return group === undefined ? null : likeliest(name, container, group);
}

function certain(name: NameInText, place: Place | null, rule: NamedPlace["rule"]): NamedPlace | null {
  return place === null ? null : { name, container: null, place, rule };
}

function homeOf({ match }: NameInText, gazetteer: Gazetteer): Place | null {
  const [state = ""] = gazetteer.countries.demonyms.get(match.key) ?? [];
  return gazetteer.countries.byCode.get(state) ?? null;
}

/** What the words beside this mention say comes before what the whole text says. */
function likeliest(name: NameInText, container: Container | null, group: CandidateGroup): NamedPlace {
  const held = container === null ? [] : group.places.filter((place) => isHeldBy(place, container));
  if (held.length > 0) return { name, container, place: mostBelieved(held, group), rule: "container" };
  const holder = container === null ? null : holderOf(container, name.gazetteer);
  // "in Stroud, Ontario": a town the gazetteer does not know is no namesake elsewhere.
  if (holder !== null && group.places.every(isSmallTown)) return { name, container, place: holder, rule: "holder" };
  const hint = followsTown(name) ? "region" : kindHint(name);
  const ofKind = group.places.filter((place) => place.kind === hint && !place.isAlias);
  if (ofKind.length > 0) return { name, container: null, place: mostBelieved(ofKind, group), rule: "kind" };
  const rule = group.places.length === 1 ? "only" : "context";
  return { name, container: null, place: mostBelieved(group.places, group), rule };
}

/** The province or state that a container names; null where it may be more than one. */
function holderOf({ rows, countries }: Container, gazetteer: Gazetteer): Place | null {
  const [row] = rows;
  const [country] = countries;
  if (rows.length + countries.length !== 1) return null;
  if (row === undefined) return gazetteer.countries.byCode.get(country ?? "") ?? null;
  const region = gazetteer.regionPlace(row);
  return region?.kind === "region" ? region : null;
}

/** A larger town is known by its bare name; what stands after it is the next of a list ("Kiev, Minsk and Riga"). */
function isSmallTown({ kind, population }: Place): boolean {
  return kind === "city" && population < SMALL_TOWN;
}

const SMALL_TOWN = 500_000;

/** Never an empty list. */
function mostBelieved(places: readonly Place[], group: CandidateGroup): Place {
  const beliefIn = (place: Place): number => group.belief[group.places.indexOf(place)] ?? 0;
  return places.reduce((best, place) => (beliefIn(place) > beliefIn(best) ? place : best));
}
