import type { ResolvedPlace } from "../resolved-event.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Place } from "./place.ts";
import type { PlaceContext } from "./clues.ts";
import { readPlaces, type NamedPlace } from "./read-places.ts";

export interface ResolvePlaceOptions extends PlaceContext {
  /** The text that the name stands in, or more of its article. */
  readonly context?: string;
}

/** The place that a name means, alone or in its context; null where neither the gazetteer nor the context tells. */
export function resolvePlace(name: string, options: ResolvePlaceOptions, gazetteer: Gazetteer): ResolvedPlace | null {
  if (name.trim() === "") return null;
  const { context = "" } = options;
  const at = wholeWordIn(context, name);
  const text = at === -1 ? `${name}\n\n${context}` : context;
  const start = Math.max(0, at);
  const [found] = resolveSpans(text, [{ start, end: start + name.length }], options, gazetteer);
  return found === undefined || found === null
    ? null
    : toResolvedPlace(found.place, { text: name, start: 0, end: name.length });
}

/**
 * The places that given spans of a text name, in their order. A name the gazetteer does not know gets the place or country its text
 * puts it in (place-around.ts); null where there is none, and for a span that is no name.
 */
export function resolveSpans(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  options: PlaceContext,
  gazetteer: Gazetteer,
): (NamedPlace | null)[] {
  const places = readPlaces(text, options, gazetteer, spans);
  return spans.map(
    (span) =>
      places.find(
        ({ name: { words, match } }) =>
          (words[match.from]?.start ?? 0) < span.end && span.start < (words[match.to - 1]?.end ?? 0),
      ) ?? null,
  );
}

/** The place as the record's location has it. */
export function toResolvedPlace(
  place: Place,
  said: { readonly text: string; readonly start: number; readonly end: number },
): ResolvedPlace {
  return {
    text: said.text,
    span: { start: said.start, end: said.end },
    name: place.name,
    geonameid: place.geonameid,
    lat: place.lat,
    lon: place.lon,
    city: place.kind === "city" ? place.name : null,
    district: place.district,
    province: place.province,
    country: place.countryName,
    countryCode: place.country,
    featureClass: place.featureClass,
    featureCode: place.featureCode,
    resolution: place.resolution,
  };
}

function wholeWordIn(text: string, name: string): number {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + name.length);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}
