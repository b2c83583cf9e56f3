import { z } from "zod";
import { COUNTRY_CODES } from "../codebook/country-code.ts";
import { NON_STATE_CODES } from "../codebook/actor-code.ts";
import { SECTOR_NAMES } from "../codebook/sector.ts";
import { Span } from "./span.ts";

const Sector = z.enum(SECTOR_NAMES);

/** ISO 3166 alpha-3 of a state, or one of the codebook's codes for what is no state; null where the text does not tell. */
export const ActorCode = z.string().refine((code) => COUNTRY_CODES.has(code) || Object.hasOwn(NON_STATE_CODES, code), {
  error: `an actor code is an ISO 3166 alpha-3 state or one of ${Object.keys(NON_STATE_CODES).join(", ")}`,
});

/** An actor or recipient. Names of fields follow the PLOVER data fields; `other_sectors` and `span` are ours. */
export const Entity = z
  .strictObject({
    code: ActorCode.nullable(),
    sector: Sector.nullable(),
    other_sectors: z.array(Sector).default([]),
    entity_text: z.string(),
    identifier_id: z.string().nullable().default(null),
    identifier_text: z.string().nullable().default(null),
    religion: z.string().nullable().default(null),
    ethnicity: z.string().nullable().default(null),
    office: z.string().nullable().default(null),
    gender: z.string().nullable().default(null),
    age: z.number().nullable().default(null),
    span: Span.nullable().default(null),
  })
  .meta({ id: "Entity" });

export type Entity = z.infer<typeof Entity>;
