import type { CountryTable } from "./country-table.ts";
import { foldName } from "./fold-name.ts";
import type { Place, Resolution } from "./place.ts";
import { readRows } from "./read-table.ts";

/** Reads sites.tsv, our own file: by key. Throws `data-missing`. */
export function readSites(folder: string, countries: CountryTable): ReadonlyMap<string, readonly Place[]> {
  const sites = new Map<string, Place[]>();
  for (const [
    name = "",
    aliases = "",
    code = "",
    featureClass = "",
    featureCode = "",
    resolution = "",
    lat = "",
    lon = "",
  ] of readRows(folder, "sites.tsv")) {
    const site: Place = {
      kind: kindOf(featureClass, featureCode),
      name,
      geonameid: null,
      lat: Number(lat),
      lon: Number(lon),
      country: code === "" ? null : code,
      countryName: countries.byCode.get(code)?.name ?? null,
      province: resolution === "2" && code !== "" ? name : null,
      district: resolution === "3" && code !== "" ? name : null,
      within: [],
      population: 0,
      featureClass,
      featureCode,
      // The file is ours, and a test holds that the column is 1 to 5.
      resolution: Number(resolution) as Resolution,
      isAlias: false,
    };
    for (const key of new Set([name, ...aliases.split("|")].map(foldName))) {
      if (key !== "") sites.set(key, [...(sites.get(key) ?? []), site]);
    }
  }
  return sites;
}

function kindOf(featureClass: string, featureCode: string): Place["kind"] {
  if (featureClass === "P") return "city";
  if (featureCode.startsWith("ADM1")) return "region";
  return featureCode === "ADM2" ? "district" : "site";
}
