import type { Gazetteer } from "./gazetteer.ts";
import type { Place, PlaceKind } from "./place.ts";
import type { NameInText } from "./reading-context.ts";
import type { Guards } from "./guards.ts";
import type { Word } from "./word.ts";

/** What is said to hold a place: regions by row, and states. */
export interface Container {
  readonly rows: readonly number[];
  readonly countries: readonly string[];
}

/** "Paris, Texas", "Hamburg, N.Y.", "Pandi, Bulacan": the region or state that follows after a comma. */
export function containerOf(name: NameInText): Container | null {
  const { match, words, gazetteer } = name;
  const next = words[match.to];
  if (next === undefined || next.gap !== "comma" || !next.isCapital) return null;
  if (words[match.to - 1]?.isPossessive === true || listNeighbour(name) !== null) return null;
  const short = gazetteer.abbreviations.get(next.text);
  return short === undefined ? longestContainer(name) : { rows: short.map((one) => one.region), countries: [] };
}

/** Regions and states have up to four words. */
function longestContainer({ match, words, gazetteer, guards }: NameInText): Container | null {
  for (let length = 4; length > 0; length -= 1) {
    const slice = words.slice(match.to, match.to + length);
    if (slice.length < length || slice.slice(1).some((word) => word.gap !== "joined")) continue;
    const container = named(slice.map((word) => word.key).join(" "), gazetteer);
    // "in Geneva, Washington said": what goes on as a sentence of its own holds nothing.
    if (container !== null) return isSubject(words[match.to + length], guards) ? null : container;
  }
  return null;
}

function isSubject(after: Word | undefined, guards: Guards): boolean {
  return after !== undefined && after.gap === "joined" && !after.isCapital && guards.deed.has(after.key);
}

/** "Utah, Washington, Wisconsin and Wyoming": regions in a row hold nothing of each other. Gives a word of the neighbour. */
function listNeighbour({ match, words, gazetteer }: NameInText): number | null {
  if (!isRegionOrState(match.key, gazetteer)) return null;
  const before =
    words[match.from]?.gap === "comma" ? match.from - 1 : isAnd(words[match.from - 1]) ? match.from - 2 : -1;
  if (words[before]?.isCapital === true && endsRegion(before, words, gazetteer)) return before;
  for (let at = match.to + 1; at <= match.to + 3; at += 1) {
    const start = nextInList(at, words);
    if (start !== null) return startsRegion(start, words, gazetteer) ? match.to : null;
  }
  return null;
}

/** Where the next name of a list begins, if one begins here: after "and", "or" or a comma. */
function nextInList(at: number, words: readonly Word[]): number | null {
  const word = words[at];
  if (isAnd(word)) return at + 1;
  return word?.gap === "comma" && word.isCapital ? at : null;
}

function isAnd(word: Word | undefined): boolean {
  return word?.key === "and" || word?.key === "or";
}

function isRegionOrState(key: string, gazetteer: Gazetteer): boolean {
  return gazetteer.places(key).some((place) => place.kind === "country" || place.kind === "region");
}

/** The countries whose regions stand in a row with the name, or null where it stands in none. */
export function listedWith(name: NameInText): readonly string[] | null {
  const at = listNeighbour(name);
  if (at === null) return null;
  const key = (from: number, to: number): string =>
    name.words
      .slice(Math.max(0, from), to)
      .map((word) => word.key)
      .join(" ");
  const places = [key(at, at + 1), key(at - 1, at + 1), key(at, at + 2)].flatMap((one) => name.gazetteer.places(one));
  return places.flatMap((place) => (place.kind === "region" && !place.isAlias ? (place.country ?? []) : []));
}

function endsRegion(last: number, words: readonly Word[], gazetteer: Gazetteer): boolean {
  const two = `${words[last - 1]?.key ?? ""} ${words[last]?.key ?? ""}`;
  return isRegion(words[last]?.key ?? "", gazetteer) || isRegion(two, gazetteer);
}

function startsRegion(first: number, words: readonly Word[], gazetteer: Gazetteer): boolean {
  const two = `${words[first]?.key ?? ""} ${words[first + 1]?.key ?? ""}`;
  return words[first]?.isCapital === true && (isRegion(words[first].key, gazetteer) || isRegion(two, gazetteer));
}

function isRegion(key: string, gazetteer: Gazetteer): boolean {
  return (
    gazetteer.has(key) &&
    gazetteer.places(key).some((place) => place.kind === "country" || (place.kind === "region" && !place.isAlias))
  );
}

function named(key: string, gazetteer: Gazetteer): Container | null {
  const places = gazetteer.has(key) ? gazetteer.places(key).filter((place) => place.resolution <= 3) : [];
  if (places.length === 0) return null;
  return {
    rows: places.flatMap((place) =>
      place.kind === "region" || place.kind === "district" ? place.within.slice(0, 1) : [],
    ),
    countries: places.flatMap((place) => (place.kind === "country" && place.country !== null ? [place.country] : [])),
  };
}

export function isHeldBy(place: Place, container: Container): boolean {
  if (place.kind === "country") return false;
  if (place.country !== null && container.countries.includes(place.country)) return true;
  return place.within.some((row, index) => container.rows.includes(row) && !(index === 0 && place.kind !== "city"));
}

/** "Kandahar province", "Lamar County", "the city of Kandahar": what kind of place the words beside the name say it is. */
export function kindHint({ match, words, guards }: NameInText): PlaceKind | null {
  const after = words[match.to];
  const said = after?.gap === "joined" ? kindAfter(after, guards) : null;
  if (said !== null) return said;
  const before = words[match.from - 1];
  const beforeThat = words[match.from - 2];
  if (before?.key !== "of" || beforeThat === undefined) return null;
  if (guards.regionWord.has(beforeThat.key)) return "region";
  return guards.cityWord.has(beforeThat.key) ? "city" : null;
}

function kindAfter({ key, isCapital }: Word, guards: Guards): PlaceKind | null {
  if (guards.regionWord.has(key) || guards.regionOffice.has(key)) return "region";
  if (guards.districtWord.has(key)) return "district";
  return guards.cityWord.has(key) && !isCapital ? "city" : null;
}

/** "Buffalo, New York": what stands after a town that it holds is the region, not the city of its name. */
export function followsTown({ match, words, gazetteer }: NameInText): boolean {
  if (words[match.from]?.gap !== "comma" || words[match.from - 1]?.isCapital !== true) return false;
  const rows = gazetteer
    .places(match.key)
    .flatMap((place) => (place.kind === "region" ? place.within.slice(0, 1) : []));
  if (rows.length === 0) return false;
  const key = (length: number): string =>
    words
      .slice(match.from - length, match.from)
      .map((word) => word.key)
      .join(" ");
  return [1, 2, 3].some(
    (length) =>
      length <= match.from &&
      gazetteer
        .places(key(length))
        .some((place) => place.resolution === 4 && place.within.some((row) => rows.includes(row))),
  );
}
