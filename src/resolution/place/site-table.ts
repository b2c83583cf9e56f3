import type { CountryTable } from "./country-table.ts";
import { foldName } from "./fold-name.ts";
import type { Place, Resolution } from "./place.ts";
import { cellOf, readTable, type Cell } from "./read-table.ts";

/** A place of a user's own: a row of sites.tsv (name, aliases by |, code, class, feature, resolution, lat, lon). */
export type OwnPlace = readonly string[];

/**
 * Reads sites.tsv, our own file, by key: name, aliases, code, class, feature, resolution, lat, lon. A user's places stand before it.
 * Throws `data-missing`.
 */
export function readSites(
  folder: string,
  countries: CountryTable,
  own: readonly OwnPlace[] = [],
): ReadonlyMap<string, readonly Place[]> {
  const sites = new Map<string, Place[]>();
  for (const cell of [...own.map(cellOf), ...readTable(folder, "sites.tsv")]) {
    const site = toPlace(cell, countries.byCode.get(cell(2))?.name ?? null);
    const keys = new Set([cell(0), ...cell(1).split("|")].map(foldName));
    for (const key of keys) {
      if (key !== "") sites.set(key, [...(sites.get(key) ?? []), site]);
    }
  }
  return sites;
}

function toPlace(cell: Cell, countryName: string | null): Place {
  const inState = cell(2) !== "";
  return {
    kind: kindOf(cell(3), cell(4)),
    name: cell(0),
    geonameid: null,
    lat: Number(cell(6)),
    lon: Number(cell(7)),
    country: cell(2) || null,
    countryName,
    province: inState && cell(5) === "2" ? cell(0) : null,
    district: inState && cell(5) === "3" ? cell(0) : null,
    within: [],
    population: 0,
    featureClass: cell(3),
    featureCode: cell(4),
    // The file is ours, and a test holds that the column is 1 to 5.
    resolution: Number(cell(5)) as Resolution,
    isNoted: true,
    isAlias: false,
  };
}

function kindOf(featureClass: string, featureCode: string): Place["kind"] {
  if (featureClass === "P") return "city";
  if (featureCode.startsWith("ADM1")) return "region";
  return featureCode === "ADM2" ? "district" : "site";
}
