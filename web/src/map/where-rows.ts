import type { MapAnswer } from "../../../src/contract/answers/map.ts";

/** A line of the list beside the map. */
export interface WhereRow {
  /** What the list of events is asked for: a country's code or a place's name. */
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly events: number;
  readonly reports: number;
  readonly mean: number | null;
}

/** What a resolution of PLOVER means in words. */
const KINDS: Readonly<Record<number, string>> = { 5: "in a city", 4: "city", 3: "district", 2: "province" };

/** Countries and places as one list, those with most events first. */
export function whereRows({ places, countries }: Pick<MapAnswer, "places" | "countries">): WhereRow[] {
  const ofPlaces = places.map((place): WhereRow => ({
    key: place.place,
    name: place.place,
    kind: KINDS[place.resolution ?? 0] ?? "place",
    country: place.country_code ?? "",
    lat: place.lat,
    lon: place.lon,
    events: place.events,
    reports: place.reports,
    mean: place.mean,
  }));
  const ofCountries = countries.map((country): WhereRow => ({
    key: country.country_code,
    name: country.name,
    kind: "country, no nearer",
    country: country.country_code,
    lat: null,
    lon: null,
    events: country.events,
    reports: country.reports,
    mean: country.mean,
  }));
  return [...ofCountries, ...ofPlaces].toSorted((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1));
}
