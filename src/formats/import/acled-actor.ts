import { COUNTRY_CODES } from "../../codebook/country-code.ts";
import type { Sector } from "../../codebook/sector.ts";
import type { ActorRole } from "../tables/actor-codes.ts";
import { nameKey, type Countries } from "../tables/countries.ts";

/** ACLED's groups of actors: the old numbers and the words that replaced them. */
const GROUPS: Readonly<Record<string, Sector | null>> = {
  "1": "GOV",
  "2": "REB",
  "3": "PRM",
  "4": "UAF",
  "5": "CVL",
  "6": "CVL",
  "7": "CVL",
  "8": null,
  "state forces": "GOV",
  "rebel group": "REB",
  "rebel groups": "REB",
  "political militia": "PRM",
  "political militias": "PRM",
  "identity militia": "UAF",
  "identity militias": "UAF",
  rioters: "CVL",
  protesters: "CVL",
  civilians: "CVL",
  "external/other forces": null,
  "other forces": null,
};

/** Groups whose members are civilians or crowds: numbers 5, 6, 7 and their words. */
export function isCrowd(kind: string | null): boolean {
  return kind !== null && /^(?:[567]|rioters|protesters|civilians)$/i.test(kind);
}

/**
 * "Military Forces of Mali (2021-)" and "Protesters (India)" carry their country; armed groups by name do not.
 * State forces are told apart by their first word; a crowd without a country is the place's.
 */
export function acledRole(name: string, kind: string | null, place: string | null, countries: Countries): ActorRole {
  const group = GROUPS[kind?.toLowerCase() ?? ""] ?? null;
  const named =
    countryIn(/\(([^()]+)\)\s*$/.exec(name)?.[1], countries) ??
    countryIn(/ of (?:the )?([^()]+?)(?: \([^()]*\))?[^()]*$/.exec(name)?.[1], countries);
  const code = named ?? (isCrowd(kind) ? countryIn(place ?? undefined, countries) : null);
  const sector = group === "GOV" ? stateSector(name) : group;
  return { code, sectors: sector === null ? [] : [sector] };
}

function stateSector(name: string): Sector {
  if (/^Military/i.test(name)) return "MIL";
  return /^Police/i.test(name) ? "COP" : "GOV";
}

function countryIn(name: string | undefined, countries: Countries): string | null {
  const iso3 = name === undefined ? undefined : countries.byName.get(nameKey(name));
  const state = iso3 === undefined ? undefined : countries.stateOf.get(iso3);
  return state !== undefined && COUNTRY_CODES.has(state) ? state : null;
}
