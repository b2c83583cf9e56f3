import { z } from "zod";

/** The PLOVER location object. `resolution`: 5 sub-city, 4 city, 3 district, 2 province, 1 country. Degrees WGS 84. */
export const Location = z
  .strictObject({
    extracted_place: z.string(),
    resolved_place: z.string().nullable().default(null),
    geonameid: z.string().nullable().default(null),
    lat: z.number().min(-90).max(90).nullable().default(null),
    lon: z.number().min(-180).max(180).nullable().default(null),
    city: z.string().nullable().default(null),
    district: z.string().nullable().default(null),
    province: z.string().nullable().default(null),
    country: z.string().nullable().default(null),
    country_code: z.string().length(3).nullable().default(null),
    feature_class: z.string().nullable().default(null),
    feature_code: z.string().nullable().default(null),
    resolution: z.int().min(1).max(5).nullable().default(null),
  })
  .meta({ id: "Location" });

export type Location = z.infer<typeof Location>;
