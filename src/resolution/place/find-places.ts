import type { Gazetteer } from "./gazetteer.ts";
import type { PlaceMention } from "./place.ts";
import { isGovernment } from "./government.ts";
import type { PlaceContext } from "./clues.ts";
import { readPlaces, type NamedPlace } from "./read-places.ts";

export interface FindPlacesOptions extends PlaceContext {
  /** More of the same article, read for its countries and regions but not searched. */
  readonly context?: string;
  /** Bounds [from, to) of the part to report; all of the text is read. */
  readonly from?: number;
  readonly to?: number;
}

/** The places that a text names, in order, without overlap. Peoples ("Russian") and persons are no places. */
export function findPlaces(text: string, options: FindPlacesOptions, gazetteer: Gazetteer): PlaceMention[] {
  const whole = options.context === undefined ? text : `${text}\n\n${options.context}`;
  const { from = 0, to = text.length } = options;
  return readPlaces(whole, options, gazetteer)
    .filter((named) => named.rule !== "people")
    .map(toMention)
    .filter((mention) => mention.start >= from && mention.end <= Math.min(to, text.length));
}

export function toMention(named: NamedPlace): PlaceMention {
  const { place, name } = named;
  const { match, words } = name;
  return {
    start: words[match.from]?.start ?? 0,
    end: words[match.to - 1]?.end ?? 0,
    name: place.name,
    role: isGovernment(named) ? "government" : "place",
    lat: place.lat,
    lon: place.lon,
    country_code: place.country,
    geonameid: place.geonameid,
    resolution: place.resolution,
    admin1: place.province,
    admin2: place.district,
    featureClass: place.featureClass,
    featureCode: place.featureCode,
    population: place.population,
    rule: named.rule,
    place,
  };
}
