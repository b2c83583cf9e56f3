import { join } from "node:path";
import { readCountries, type CountryTable } from "./country-table.ts";
import { readGuards, type Guards } from "./guards.ts";
import { foldName } from "./fold-name.ts";
import { createNameIndex } from "./name-index.ts";
import { createPlaceReader } from "./place-record.ts";
import type { Place } from "./place.ts";
import { readBytes, readRows } from "./read-table.ts";
import { createRegionTable, type RegionTable } from "./region-table.ts";
import { readSites, type OwnPlace } from "./site-table.ts";

/** A short form of a region's name, and whether it counts without a place before it ("N.Y." does, "OR" does not). */
export interface Abbreviation {
  readonly region: number;
  readonly standsAlone: boolean;
}

/** All places Thaw knows. */
export interface Gazetteer {
  readonly guards: Guards;
  readonly countries: CountryTable;
  readonly regions: RegionTable;
  /** By the spelling itself, since "Ore." is one and "ore" is none. */
  readonly abbreviations: ReadonlyMap<string, readonly Abbreviation[]>;
  has(key: string): boolean;
  /** Every place of a name (key of foldName), the most populous city or region first. */
  places(key: string): readonly Place[];
  regionPlace(row: number): Place | null;
}

/** Decoded names kept; an article has about fifty. */
const KEPT_NAMES = 4000;

/**
 * The gazetteer of a data/ folder, with a user's own places before its. Names and regions are unpacked when a first name is looked up.
 * Throws ThawError `data-missing` when a file is not there.
 */
export function loadGazetteer(dataDir: string, own: readonly OwnPlace[] = []): Gazetteer {
  const folder = join(dataDir, "gazetteer");
  const countries = readCountries(folder);
  const sites = readSites(folder, countries, own);
  const regions = lazy(() => createRegionTable(readBytes(folder, "regions.tsv.gz")));
  const index = lazy(() => createNameIndex(readBytes(folder, "names.tsv.gz")));
  const reader = lazy(() => createPlaceReader(index(), regions(), countries));
  const abbreviations = lazy(() => readAbbreviations(folder, regions()));
  const guards = lazy(() => readGuards(folder));
  const cache = new Map<string, readonly Place[]>();

  function places(key: string): readonly Place[] {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const listed = reader().places(key);
    const own = (sites.get(key) ?? []).map((site) => listedAs(site));
    const others = listed.filter(
      (place) => !own.some((one) => one.geonameid === place.geonameid || isSame(one, place)),
    );
    const found = [...(countries.byKey.get(key) ?? []), ...own, ...others];
    if (cache.size >= KEPT_NAMES) cache.clear();
    cache.set(key, found);
    return found;
  }

  /** GeoNames' row of a region or town of our own file, if it has one: with its number and what holds it. */
  function listedAs(site: Place): Place {
    const same =
      site.kind === "site"
        ? undefined
        : reader()
            .places(foldName(site.name))
            .find((place) => isSame(site, place));
    return same === undefined
      ? site
      : {
          ...same,
          name: site.name,
          country: site.country,
          countryName: site.countryName,
          isNoted: true,
          isAlias: false,
        };
  }

  return {
    countries,
    get guards(): Guards {
      return guards();
    },
    get regions(): RegionTable {
      return regions();
    },
    get abbreviations(): ReadonlyMap<string, readonly Abbreviation[]> {
      return abbreviations();
    },
    has: (key) => countries.byKey.has(key) || sites.has(key) || index().has(key),
    places,
    regionPlace: (row) => reader().regionPlace(row),
  };
}

/** True where a row of GeoNames is the region or town of one of ours. */
function isSame(site: Place, place: Place): boolean {
  return (
    site.country === place.country &&
    site.kind === place.kind &&
    Math.abs(site.lat - place.lat) + Math.abs(site.lon - place.lon) < (site.kind === "region" ? 4 : 0.5)
  );
}

function readAbbreviations(folder: string, regions: RegionTable): ReadonlyMap<string, readonly Abbreviation[]> {
  const found = new Map<string, Abbreviation[]>();
  for (const [text = "", code = "", when = ""] of readRows(folder, "abbreviations.tsv")) {
    const region = regions.rowOf(code);
    if (region !== null) found.set(text, [...(found.get(text) ?? []), { region, standsAlone: when === "alone" }]);
  }
  return found;
}

function lazy<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
