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
  // A name of one place leans nowhere.
  const open = groups.filter((group) => group.places.length > 1);
  if (open.length === 0) return;
  for (let round = 0; round < WEIGHTS.rounds; round += 1) {
    const mass = massOf(groups, around);
    const believed = believedPlaces(groups);
    const scores = open.map((group) => scoreGroup(group, believed, mass, around));
    open.forEach((group, index) => group.belief.set(softmax(scores[index] ?? group.prior)));
  }
}

interface Mass {
  readonly countries: ReadonlyMap<string, number>;
  readonly regions: ReadonlyMap<number, number>;
}

interface GrowingMass {
  readonly countries: Map<string, number>;
  readonly regions: Map<number, number>;
}

/** How much of the text lies in each country and region, by the beliefs so far. */
function massOf(groups: readonly CandidateGroup[], around: Surroundings): Mass {
  const mass = { countries: new Map(around.countries), regions: new Map(around.regions) };
  for (const group of groups) addGroup(group, mass, 1, NOWHERE);
  return mass;
}

const NOWHERE: Mass = { countries: new Map(), regions: new Map() };

/** Mutates mass; what it does not hold yet begins with what `base` holds. */
function addGroup(group: CandidateGroup, mass: GrowingMass, sign: number, base: Mass): void {
  const { countries, regions } = mass;
  for (const [index, place] of group.places.entries()) {
    const share = sign * group.weight * (group.belief[index] ?? 0);
    if (Math.abs(share) < 0.01) continue;
    const { country } = place;
    if (country !== null) countries.set(country, (countries.get(country) ?? base.countries.get(country) ?? 0) + share);
    // A region's own name says more about where the text is than a town in it.
    const own = place.kind === "region" || place.kind === "district" ? 2 : 1;
    for (const row of place.within) regions.set(row, (regions.get(row) ?? base.regions.get(row) ?? 0) + share * own);
  }
}

function scoreGroup(group: CandidateGroup, believed: Believed, mass: Mass, around: Surroundings): Float64Array {
  // A name does not speak for its own places. Only what it touches is copied: a text may have thousands of names.
  const others: GrowingMass = { countries: new Map(), regions: new Map() };
  addGroup(group, others, -1, mass);
  const inCountry = (code: string): number => others.countries.get(code) ?? mass.countries.get(code) ?? 0;
  const inRegion = (row: number | undefined): number =>
    row === undefined ? 0 : Math.max(0, others.regions.get(row) ?? mass.regions.get(row) ?? 0);
  return Float64Array.from(group.places, (place, index) => {
    const [smallest, ...larger] = place.within;
    return (
      (group.prior[index] ?? 0) +
      WEIGHTS.country * saturated(inCountry(place.country ?? "")) +
      WEIGHTS.region * Math.log1p(inRegion(larger.at(-1) ?? smallest)) +
      WEIGHTS.district * Math.log1p(larger.length === 0 ? 0 : inRegion(smallest)) +
      WEIGHTS.nearby * Math.log1p(nearby(place, group, believed)) +
      (around.near === null ? 0 : WEIGHTS.home * Math.exp(-roughKm(place, around.near) / WEIGHTS.homeKm))
    );
  });
}

/** From 0 towards 1: that a country is named at all says much, that it is named often little more. */
function saturated(mass: number): number {
  return mass <= 0 ? 0 : mass / (mass + WEIGHTS.halfMass);
}

interface BelievedPlace {
  readonly group: CandidateGroup;
  readonly place: Place;
  readonly share: number;
}

/** Towns and districts that the text may name, by bands of latitude, each in the order of the text. */
type Believed = ReadonlyMap<number, readonly BelievedPlace[]>;

/** A place further north or south, in degrees, is not near. */
const BAND = 3;
/** A smaller share of belief is left out. */
const LEAST_BELIEF = 0.03;

function believedPlaces(groups: readonly CandidateGroup[]): Believed {
  const bands = new Map<number, BelievedPlace[]>();
  for (const group of groups) {
    for (const [index, place] of group.places.entries()) {
      const belief = group.belief[index] ?? 0;
      if (belief < LEAST_BELIEF || place.resolution <= 2) continue;
      const band = Math.floor(place.lat / BAND);
      const one = { group, place, share: group.weight * belief };
      const others = bands.get(band);
      if (others === undefined) bands.set(band, [one]);
      else others.push(one);
    }
  }
  return bands;
}

/** How much else of the text lies near, each name counted by its belief and its distance. */
function nearby(place: Place, own: CandidateGroup, believed: Believed): number {
  const band = Math.floor(place.lat / BAND);
  let sum = 0;
  for (let near = band - 1; near <= band + 1; near += 1) {
    for (const other of believed.get(near) ?? []) {
      if (other.group === own || Math.abs(other.place.lat - place.lat) > BAND) continue;
      sum += other.share * Math.exp(-roughKm(place, other.place) / WEIGHTS.nearbyKm);
    }
  }
  return sum;
}
