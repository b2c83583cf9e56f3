import type { CandidateGroup } from "./candidate-group.ts";
import { abbreviated, cluesOf, soleCountry, type PlaceContext } from "./clues.ts";
import { containerOf, isHeldBy, kindHint, type Container } from "./containers.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { groupNames, type ContainedName } from "./group-names.ts";
import type { Place } from "./place.ts";
import { rankPlaces } from "./rank-places.ts";
import { readNames, type ForcedSpan } from "./read-names.ts";
import type { NameInText } from "./reading-context.ts";

/** A name of the text with the place it means and what decided. */
export interface NamedPlace {
  readonly name: NameInText;
  /** The region or state that stands after it and holds the place. */
  readonly container: Container | null;
  readonly place: Place;
  readonly rule: "abbreviation" | "people" | "only" | "container" | "kind" | "context";
}

/** All places named in a text, each with the one meant. `forced` spans are always among them, if the gazetteer knows their name. */
export function readPlaces(
  text: string,
  context: PlaceContext,
  gazetteer: Gazetteer,
  forced: readonly ForcedSpan[] = [],
): NamedPlace[] {
  const names = readNames(text, gazetteer, forced);
  const around = cluesOf(names, context, gazetteer);
  const contained = names.map((name) => ({ name, container: containerOf(name) }));
  const countries = { known: context.country ?? null, sole: soleCountry(names, gazetteer) };
  const groups = groupNames(contained, around, gazetteer, countries);
  rankPlaces([...groups.values()], around);
  return contained.flatMap((one) => meant(one, groups, gazetteer) ?? []);
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
  const hint = kindHint(name);
  const ofKind = group.places.filter((place) => place.kind === hint && !place.isAlias);
  if (ofKind.length > 0) return { name, container: null, place: mostBelieved(ofKind, group), rule: "kind" };
  const rule = group.places.length === 1 ? "only" : "context";
  return { name, container: null, place: mostBelieved(group.places, group), rule };
}

/** Never an empty list. */
function mostBelieved(places: readonly Place[], group: CandidateGroup): Place {
  const beliefIn = (place: Place): number => group.belief[group.places.indexOf(place)] ?? 0;
  return places.reduce((best, place) => (beliefIn(place) > beliefIn(best) ? place : best));
}
