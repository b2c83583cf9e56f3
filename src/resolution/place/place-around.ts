import type { NamedPlace } from "./read-places.ts";
import type { Place } from "./place.ts";
import type { NameInText } from "./reading-context.ts";

/** Words between a name and another place of its sentence, at most. */
const REACH = 8;

/** Where a name lies that the gazetteer does not know. */
export interface PlaceAround {
  readonly place: Place;
  /** `beside`: the text itself says so ("Mukuru, a slum in Nairobi"); `around`: the nearest place, or else the country most spoken of. */
  readonly rule: "beside" | "around";
}

/**
 * Where the names lie that the gazetteer does not know, by key: in the place their sentence puts them in, else at one it names near them,
 * the smallest for all mentions of the name; else in the country that the text speaks of most. Names near nothing are left out.
 */
export function placesAround(
  unknown: readonly NameInText[],
  known: readonly NamedPlace[],
): ReadonlyMap<string, PlaceAround> {
  const places = known.filter(({ rule }) => rule !== "people");
  const around = new Map<string, PlaceAround>();
  for (const name of unknown) {
    const found = besideIn(name, places);
    const before = around.get(name.match.key);
    if (found !== null && (before === undefined || isBetter(found, before))) around.set(name.match.key, found);
  }
  const main = mainCountry(known);
  for (const { match, gazetteer } of unknown) {
    const country = main === null ? undefined : gazetteer.countries.byCode.get(main);
    if (!around.has(match.key) && country !== undefined) around.set(match.key, { place: country, rule: "around" });
  }
  return around;
}

function isBetter(a: PlaceAround, b: PlaceAround): boolean {
  return a.rule === b.rule ? a.place.resolution > b.place.resolution : a.rule === "beside";
}

function besideIn(name: NameInText, places: readonly NamedPlace[]): PlaceAround | null {
  const after = places.find((one) => one.name.match.from >= name.match.to);
  if (after !== undefined && isSameSentence(name, name.match.to, after.name.match.from))
    return { place: after.place, rule: isHeld(name, after.name.match.from) ? "beside" : "around" };
  const before = places.findLast((one) => one.name.match.to <= name.match.from);
  return before !== undefined && isSameSentence(name, before.name.match.to, name.match.from)
    ? { place: before.place, rule: "around" }
    : null;
}

function isSameSentence({ words }: NameInText, from: number, to: number): boolean {
  return to - from <= REACH && words.slice(from, to + 1).every((word) => !word.opens);
}

/** "Qwertyham, Kenya", "Qwertyham, a border town in northern Kenya": nothing but words of place between, and no other name. */
function isHeld({ match, words, guards }: NameInText, holder: number): boolean {
  if (holder === match.to) return words[holder]?.gap === "comma";
  const between = words.slice(match.to, holder);
  const lists = [guards.locative, guards.modifier, guards.placeWord, guards.placePart];
  const isOfPlace = between.every(({ key }) => LINKING.has(key) || lists.some((list) => list.has(key)));
  return isOfPlace && between.some(({ key }) => key === "of" || guards.locative.has(key));
}

const LINKING: ReadonlySet<string> = new Set("a an the of slum quarter camp".split(" "));

/** The country of most names, the first of equals. */
function mainCountry(known: readonly NamedPlace[]): string | null {
  const counts = new Map<string, number>();
  for (const { place } of known)
    if (place.country !== null) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
