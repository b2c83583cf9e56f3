import type { ActorAdditions } from "../resolution/actors/dictionaries/add-dictionary.ts";
import { officeRank } from "../resolution/actors/office-rank.ts";
import type { OwnPlace } from "../resolution/place/site-table.ts";
import type { ActorSetting, PlaceSetting } from "./settings-shape.ts";

type Body = ActorAdditions["organisations"][number];
type Person = ActorAdditions["persons"][number];

/** An actor without offices as a row of the tables. */
export function toBody({ name, aliases, code, sector, wikidata }: ActorSetting): Body {
  const value = {
    code,
    sector: sector ?? null,
    otherSectors: [],
    name,
    identifier: wikidata ?? null,
    kind: "user",
    from: null,
    to: null,
  };
  return { value, names: [name, ...aliases] };
}

/** An actor with offices as a row of the tables; an office takes what it lacks from its actor. */
export function toPerson({ name, aliases, code, sector, wikidata, offices = [] }: ActorSetting): Person {
  const held = offices.map((one) => ({
    code: one.code ?? code,
    office: one.office.toLowerCase(),
    sector: one.sector === undefined ? (sector ?? null) : one.sector,
    from: one.from,
    to: one.to ?? null,
    rank: officeRank(one.office.toLowerCase()) || (1 as const),
  }));
  return { value: { name, wikidata: wikidata ?? null, offices: held }, names: [name, ...aliases] };
}

/** GeoNames' class and code, and PLOVER's resolution, of each level. */
const LEVELS: Readonly<Record<PlaceSetting["level"], readonly [string, string, string]>> = {
  site: ["S", "SITE", "5"],
  city: ["P", "PPL", "4"],
  district: ["A", "ADM2", "3"],
  province: ["A", "ADM1", "2"],
};

/** A place as a row of the gazetteer's own file. */
export function toPlace({ name, aliases, code = "", level, lat, lon }: PlaceSetting): OwnPlace {
  return [name, aliases.join("|"), code, ...LEVELS[level], String(lat), String(lon)];
}
