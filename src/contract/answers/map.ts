import { z } from "zod";

const Quads = z.tuple([z.int(), z.int(), z.int(), z.int()]);

/** A known place with its events. `quads` counts them by quad class 1 to 4. */
export const MapPlace = z
  .object({
    place: z.string(),
    country_code: z.string().nullable(),
    lat: z.number(),
    lon: z.number(),
    /** 5 sub-city, 4 city, 3 district, 2 province. */
    resolution: z.int().min(2).max(5).nullable(),
    events: z.int(),
    reports: z.int(),
    mean: z.number().nullable(),
    quads: Quads,
  })
  .meta({ id: "MapPlace" });

export type MapPlace = z.infer<typeof MapPlace>;

/** Events known to a country and no nearer: an area, never a pin. */
export const MapCountry = z
  .object({
    country_code: z.string(),
    name: z.string(),
    events: z.int(),
    reports: z.int(),
    mean: z.number().nullable(),
    quads: Quads,
  })
  .meta({ id: "MapCountry" });

export type MapCountry = z.infer<typeof MapCountry>;

/** Where the events of a filter happened; `nowhere` counts those without a place. */
export const MapAnswer = z
  .object({
    query: z.record(z.string(), z.unknown()),
    total: z.int(),
    nowhere: z.int(),
    /** Those with most events first, at most `limit`. */
    places: z.array(MapPlace),
    countries: z.array(MapCountry),
  })
  .meta({ id: "MapAnswer" });

export type MapAnswer = z.infer<typeof MapAnswer>;
