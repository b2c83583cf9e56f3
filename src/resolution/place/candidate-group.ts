import type { Place } from "./place.ts";

/** The places that a name can mean in one text, and how much each is believed: one sense for all its mentions. */
export interface CandidateGroup {
  readonly key: string;
  readonly places: readonly Place[];
  /** Belief without context, on a logarithmic scale. */
  readonly prior: Float64Array;
  /** Shares that add up to 1. Changed by ranking. */
  readonly belief: Float64Array;
  /** How often and how surely the text names it. */
  weight: number;
}

/** More than this many places of one name are not compared: the smallest are left out unless context names their region. */
const MOST_CANDIDATES = 40;

export function createGroup(
  key: string,
  places: readonly Place[],
  regions: ReadonlySet<number>,
  bonus: (place: Place) => number,
): CandidateGroup {
  const kept =
    places.length <= MOST_CANDIDATES
      ? places
      : places.filter((place, index) => index < MOST_CANDIDATES || place.within.some((row) => regions.has(row)));
  const isRegionName = kept.some((place) => place.resolution <= 2 && place.kind !== "site" && !place.isAlias);
  const prior = Float64Array.from(kept, (place) => priorOf(place) + bonus(place) + namesake(place, kept, isRegionName));
  return { key, places: kept, prior, belief: softmax(prior), weight: 0 };
}

/** Tuned on the development part of LGL and GeoVirus: see evaluation/place.ts. */
export const PRIOR = {
  population: 0.65,
  country: 2.5,
  region: 0.4,
  district: -1.2,
  site: 6,
  longName: 3,
  capital: 1.6,
  seat: 0.15,
  greatCity: 0.5,
  section: -1,
  alias: -1.5,
  /** A town that bears the name of a region or state: "Wyoming" is seldom the one in Michigan. */
  regionNamesake: -1,
  /** A region named after its great city: "São Paulo", "Kandahar". */
  cityNamesake: -1,
  /** How far one point of score makes a place likelier. */
  sharpness: 1.8,
};

function priorOf(place: Place): number {
  const size = PRIOR.population * Math.log10(place.population + 10);
  const alias = place.isAlias ? PRIOR.alias : 0;
  if (place.kind === "country") return size + PRIOR.country;
  if (place.kind === "site" || (place.population === 0 && place.geonameid === null))
    return place.name.includes(" ") ? PRIOR.site + PRIOR.longName : PRIOR.site;
  if (place.kind === "region") return size + alias / 2 + PRIOR.region;
  if (place.kind === "district") return size + alias + PRIOR.district;
  return size + alias + seatBonus(place.featureCode) + (place.population >= GREAT_CITY ? PRIOR.greatCity : 0);
}

/** What a name shared by a region and a town takes from the less likely of them. */
function namesake(place: Place, all: readonly Place[], isRegionName: boolean): number {
  if (place.kind === "city") return isRegionName && place.population < 500_000 ? PRIOR.regionNamesake : 0;
  if (place.kind !== "region" && place.kind !== "district") return 0;
  const seat = all.find((one) => one.kind === "city" && one.within.some((row) => row === place.within[0]));
  return seat !== undefined && seat.population > 0.15 * place.population ? PRIOR.cityNamesake : 0;
}

/** The world knows a city of this many people by its bare name. */
const GREAT_CITY = 900_000;

function seatBonus(code: string): number {
  if (code === "PPLC") return PRIOR.capital;
  if (code === "PPLX") return PRIOR.section;
  return code === "PPLA" || code === "PPLA2" ? PRIOR.seat : 0;
}

/** Shares in proportion to e^score. Never empty input. */
export function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(PRIOR.sharpness * (score - top)));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
