import type { Place } from "./place.ts";

/** Points of score that places of one name take from each other. Tuned on the development part of LGL and GeoVirus. */
export const NAMESAKE = {
  /** A town that bears the name of a region or state: "Wyoming" is seldom the one in Michigan. */
  town: -0.7,
  /** The same of a small one: "Florida" is hardly ever the village in the state of New York. */
  smallTown: -1.7,
  /** A town whose short name is its state's: "Mexico" is never Mexico City where the state can be meant. */
  stateTown: -4,
  /** A region named after its great city: "São Paulo", "Kandahar". */
  region: -2.2,
  /** For each natural logarithm of the share of its country's namesakes' people. */
  share: 0.3,
};

/** What each place gains or loses by the others of its name, in their order. */
export function namesakeBonuses(places: readonly Place[]): number[] {
  const isRegionName = places.some((place) => place.resolution <= 2 && place.kind !== "site" && !place.isAlias);
  const people = peopleByCountry(places);
  return places.map((place) => {
    const share = (place.population + HAMLET) / (people.get(sharedKey(place)) ?? 1);
    const own = place.kind === "city" ? townBonus(place, places, isRegionName) : regionBonus(place, places);
    return own + NAMESAKE.share * Math.log(share);
  });
}

/** A town of this many people is no namesake to be doubted, one of fewer than the second is a chance namesake. */
const LARGE_TOWN = 500_000;
const SMALL_TOWN = 20_000;

function townBonus(town: Place, all: readonly Place[], isRegionName: boolean): number {
  const shortens = all.some((one) => one.kind === "country" && one.country === town.country && one.name !== town.name);
  if (shortens) return NAMESAKE.stateTown;
  if (!isRegionName || town.population >= LARGE_TOWN) return 0;
  return town.population < SMALL_TOWN ? NAMESAKE.smallTown : NAMESAKE.town;
}

/** A town with this share of its region's people is what the region's name first means. */
const GREAT_SHARE = 0.15;

function regionBonus(region: Place, all: readonly Place[]): number {
  if (region.kind !== "region" && region.kind !== "district") return 0;
  const seat = all.find((one) => one.kind === "city" && one.within.some((row) => row === region.within[0]));
  if (seat === undefined) return 0;
  const isSeat = seat.featureCode === "PPLA" || seat.featureCode === "PPLC";
  return isSeat || seat.population > GREAT_SHARE * region.population ? NAMESAKE.region : 0;
}

/** The people of each country's places of the name: what speaks for the country speaks for each by its share of them. */
function peopleByCountry(places: readonly Place[]): ReadonlyMap<string, number> {
  const people = new Map<string, number>();
  for (const place of places)
    people.set(sharedKey(place), (people.get(sharedKey(place)) ?? 0) + place.population + HAMLET);
  return people;
}

/** Added to each, so that places without a count have a share. */
const HAMLET = 500;

/** Towns share with towns, districts with districts, regions with nobody. */
function sharedKey(place: Place): string {
  return place.kind === "city" || place.kind === "district" ? `${place.country ?? ""} ${place.kind}` : place.name;
}
