import type { Place } from "./place.ts";

/** Points of score, about those of a natural logarithm. Tuned on the development part of LGL and GeoVirus: see evaluation/place.ts. */
export const PRIOR = {
  population: 0.86,
  country: 1.65,
  region: 0.35,
  district: -1.05,
  site: 10,
  longName: 3,
  capital: 1.45,
  seat: 0.2,
  greatCity: 0.5,
  noted: 1.2,
  section: -1,
  alias: -1.8,
};

/** Belief in a place before any context: its people, its rank and how it is known. */
export function priorOf(place: Place): number {
  const size = PRIOR.population * Math.log10(place.population + 10);
  const alias = place.isAlias ? PRIOR.alias : 0;
  if (place.kind === "country") return size + PRIOR.country;
  if (place.kind === "site" || (place.population === 0 && place.geonameid === null))
    return place.name.includes(" ") ? PRIOR.site + PRIOR.longName : PRIOR.site;
  const noted = place.isNoted ? PRIOR.noted : 0;
  if (place.kind === "region") return size + alias / 2 + noted + PRIOR.region;
  if (place.kind === "district") return size + alias + PRIOR.district;
  return size + alias + noted + seatBonus(place.featureCode) + (place.population >= GREAT_CITY ? PRIOR.greatCity : 0);
}

/** The world knows a city of this many people by its bare name. */
const GREAT_CITY = 900_000;

function seatBonus(code: string): number {
  if (code === "PPLC") return PRIOR.capital;
  if (code === "PPLX") return PRIOR.section;
  return code === "PPLA" || code === "PPLA2" ? PRIOR.seat : 0;
}
