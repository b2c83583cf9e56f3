import type { Gazetteer } from "./gazetteer.ts";
import type { Place, PlaceKind } from "./place.ts";
import type { NameInText } from "./reading-context.ts";
import type { Word } from "./word.ts";

/** What is said to hold a place: regions by row, and states. */
export interface Container {
  readonly rows: readonly number[];
  readonly countries: readonly string[];
}

/** "Paris, Texas", "Hamburg, N.Y.", "Pandi, Bulacan": the region or state that follows after a comma. */
export function containerOf({
  match,
  words,
  gazetteer,
}: Pick<NameInText, "match" | "words" | "gazetteer">): Container | null {
  const next = words[match.to];
  if (next === undefined || next.gap !== "comma" || !next.isCapital || words[match.to - 1]?.isPossessive === true)
    return null;
  if (isInRegionList({ match, words, gazetteer })) return null;
  const short = gazetteer.abbreviations.get(next.text);
  if (short !== undefined) return { rows: short.map((one) => one.region), countries: [] };
  for (let length = 4; length > 0; length -= 1) {
    const slice = words.slice(match.to, match.to + length);
    if (slice.length < length || slice.slice(1).some((word) => word.gap !== "joined")) continue;
    const container = named(slice.map((word) => word.key).join(" "), gazetteer);
    if (container !== null) return container;
  }
  return null;
}

/** "Utah, Washington, Wisconsin and Wyoming": regions in a row hold nothing of each other. */
function isInRegionList({ match, words, gazetteer }: Pick<NameInText, "match" | "words" | "gazetteer">): boolean {
  if (!gazetteer.places(match.key).some((place) => place.kind === "country" || place.kind === "region")) return false;
  const before = words[match.from - 1];
  if (before !== undefined && words[match.from]?.gap === "comma" && endsRegion(match.from - 1, words, gazetteer))
    return true;
  for (let end = match.to + 1; end <= match.to + 3; end += 1) {
    const next = words[end];
    if (next === undefined) return false;
    const isNext = next.gap === "comma" && (next.isCapital || next.key === "and" || next.key === "or");
    if (isNext || next.key === "and" || next.key === "or")
      return startsRegion(next.isCapital ? end : end + 1, words, gazetteer);
  }
  return false;
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
  if (after?.gap === "joined") {
    if (guards.regionWord.has(after.key)) return "region";
    if (guards.districtWord.has(after.key)) return "district";
    if (guards.cityWord.has(after.key) && !after.isCapital) return "city";
  }
  const before = words[match.from - 1];
  const beforeThat = words[match.from - 2];
  if (before?.key !== "of" || beforeThat === undefined) return null;
  if (guards.regionWord.has(beforeThat.key)) return "region";
  return guards.cityWord.has(beforeThat.key) ? "city" : null;
}
