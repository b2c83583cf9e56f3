import { z } from "zod";
import { NON_STATE_CODES } from "../codebook/actor-code.ts";
import { COUNTRY_CODES } from "../codebook/country-code.ts";
import { SECTOR_NAMES } from "../codebook/sector.ts";

const Name = z.string().trim().min(1);
// A day that YAML reads as text; it has no type of its own for days.
const Day = z.iso.date();

const isState = (code: string): boolean => COUNTRY_CODES.has(code);

const ActorCode = z.string().refine((code) => isState(code) || Object.hasOwn(NON_STATE_CODES, code), {
  error: ({ input }) =>
    `the code ${String(input)} is no ISO 3166 alpha-3 state and none of ${Object.keys(NON_STATE_CODES).join(", ")}`,
});

const StateCode = z
  .string()
  .refine(isState, { error: ({ input }) => `the code ${String(input)} is no ISO 3166 alpha-3 state` });

const Sector = z.enum(SECTOR_NAMES, {
  error: ({ input }) => `the sector ${String(input)} is none of ${SECTOR_NAMES.join(", ")}`,
});

const Wikidata = z.string().regex(/^Q\d+$/, { error: "a Wikidata id is Q and digits, such as Q7747" });

const Office = z
  .strictObject({
    office: Name,
    code: ActorCode.optional(),
    sector: Sector.nullable().optional(),
    from: Day,
    to: Day.optional(),
  })
  .refine(({ from, to }) => to === undefined || to > from, { error: "to must be a later day than from", path: ["to"] });

const Actor = z.strictObject({
  name: Name,
  aliases: z.array(Name).default([]),
  code: ActorCode,
  sector: Sector.nullable().optional(),
  wikidata: Wikidata.optional(),
  offices: z.array(Office).min(1).optional(),
});

const Place = z.strictObject({
  name: Name,
  aliases: z.array(Name).default([]),
  code: StateCode.optional(),
  level: z.enum(["site", "city", "district", "province"]).default("site"),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
});

/** The shape of a thaw.yml: see docs/settings.md. */
export const SettingsShape = z.strictObject({
  actors: z.array(Actor).default([]),
  aliases: z.record(Name, Name).default({}),
  places: z.array(Place).default([]),
  dictionaries: z
    .strictObject({ actors: z.array(Name).default([]), agents: z.array(Name).default([]) })
    .default({ actors: [], agents: [] }),
});

export type SettingsShape = z.infer<typeof SettingsShape>;

/** An entry of `actors:`; with offices a person, else a body. */
export type ActorSetting = SettingsShape["actors"][number];

/** An entry of `places:`. */
export type PlaceSetting = SettingsShape["places"][number];
