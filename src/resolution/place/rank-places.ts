import type { CandidateGroup } from "./candidate-group.ts";
import { softmax } from "./candidate-group.ts";
import { roughKm } from "./distance.ts";
import type { Place } from "./place.ts";

/** What a text says of countries and regions beside its place names. */
export interface Surroundings {
  /** Weight of each state named by its people, or known from outside. */
  readonly countries: ReadonlyMap<string, number>;
  /** Weight of each region, by row, named by a short form. */
  readonly regions: ReadonlyMap<number, number>;
  /** A place that the text is known to be about or from. */
  readonly near: { readonly lat: number; readonly lon: number } | null;
}

/** Tuned on the development part of LGL and GeoVirus: see evaluation/place.ts. */
export const WEIGHTS = {
  rounds: 3,
  country: 1.6,
  halfMass: 1.25,
  region: 2.8,
  district: 3.2,
  nearby: 2.6,
  nearbyKm: 115,
  home: 3,
  homeKm: 120,
};

/** Mutates the beliefs of groups: what is named together lies together, so each name leans to where the others are. */
export function rankPlaces(groups: readonly CandidateGroup[], around: Surroundings): void {
  for (let round = 0; round < WEIGHTS.rounds; round += 1) {
    const mass = massOf(groups, around);
    const scores = groups.map((group) => scoreGroup(group, groups, mass, around));
    groups.forEach((group, index) => group.belief.set(softmax(scores[index] ?? group.prior)));
  }
}

interface Mass {
  readonly countries: ReadonlyMap<string, number>;
  readonly regions: ReadonlyMap<number, number>;
}

/** How much of the text lies in each country and region, by the beliefs so far. */
function massOf(groups: readonly CandidateGroup[], around: Surroundings): Mass {
  const countries = new Map(around.countries);
  const regions = new Map(around.regions);
  for (const group of groups) addGroup(group, countries, regions, 1);
  return { countries, regions };
}

/** Mutates countries and regions. */
function addGroup(
  group: CandidateGroup,
  countries: Map<string, number>,
  regions: Map<number, number>,
  sign: number,
): void {
  group.places.forEach((place, index) => {
    const share = sign * group.weight * (group.belief[index] ?? 0);
    if (Math.abs(share) < 0.01) return;
    if (place.country !== null) countries.set(place.country, (countries.get(place.country) ?? 0) + share);
    // A region's own name says more about where the text is than a town in it.
    const own = place.kind === "region" || place.kind === "district" ? 2 : 1;
    for (const row of place.within) regions.set(row, (regions.get(row) ?? 0) + share * own);
  });
}

function scoreGroup(
  group: CandidateGroup,
  groups: readonly CandidateGroup[],
  mass: Mass,
  around: Surroundings,
): Float64Array {
  if (group.places.length === 1) return group.prior;
  const countries = new Map(mass.countries);
  const regions = new Map(mass.regions);
  addGroup(group, countries, regions, -1);
  return Float64Array.from(group.places, (place, index) => {
    const [smallest, ...larger] = place.within;
    const province = larger.at(-1) ?? smallest;
    return (
      (group.prior[index] ?? 0) +
      WEIGHTS.country * saturated(countries.get(place.country ?? "") ?? 0) +
      WEIGHTS.region * Math.log1p(Math.max(0, province === undefined ? 0 : (regions.get(province) ?? 0))) +
      WEIGHTS.district *
        Math.log1p(Math.max(0, larger.length === 0 || smallest === undefined ? 0 : (regions.get(smallest) ?? 0))) +
      WEIGHTS.nearby * Math.log1p(nearby(place, group, groups)) +
      (around.near === null ? 0 : WEIGHTS.home * Math.exp(-roughKm(place, around.near) / WEIGHTS.homeKm))
    );
  });
}

/** From 0 towards 1: that a country is named at all says much, that it is named often little more. */
function saturated(mass: number): number {
  return mass <= 0 ? 0 : mass / (mass + WEIGHTS.halfMass);
}

/** How much else of the text lies near, each name counted by its belief and its distance. */
function nearby(place: Place, own: CandidateGroup, groups: readonly CandidateGroup[]): number {
  let sum = 0;
  for (const group of groups) {
    if (group === own) continue;
    for (let index = 0; index < group.places.length; index += 1) {
      const belief = group.belief[index] ?? 0;
      const other = group.places[index];
      if (belief < 0.03 || other === undefined || other.resolution <= 2) continue;
      if (Math.abs(other.lat - place.lat) > 3) continue;
      sum += group.weight * belief * Math.exp(-roughKm(place, other) / WEIGHTS.nearbyKm);
    }
  }
  return sum;
}
