import type { CountryTable } from "./country-table.ts";
import type { NameIndex } from "./name-index.ts";
import type { Place } from "./place.ts";
import { cellOf } from "./read-table.ts";
import type { Region, RegionTable } from "./region-table.ts";

export interface PlaceReader {
  places(key: string): readonly Place[];
  regionPlace(row: number): Place | null;
}

/**
 * Reads records of names.tsv: "#row" is a region ("~" after it: by another name), ">key|id" another name of the city `id`
 * under `key`, and "name|id|region|lat|lon|population|code" a city, its name empty where it is the key with capitals.
 */
export function createPlaceReader(index: NameIndex, regions: RegionTable, countries: CountryTable): PlaceReader {
  function places(key: string): readonly Place[] {
    return (index.records(key) ?? []).flatMap((record) => readRecord(key, record) ?? []);
  }

  function readRecord(key: string, record: string): Place | null {
    if (record.startsWith("#")) {
      const place = regionPlace(Number.parseInt(record.slice(1), 10));
      return place !== null && record.endsWith("~") ? { ...place, isAlias: true } : place;
    }
    if (!record.startsWith(">")) return readCity(key, record);
    const [target = "", id = ""] = record.slice(1).split("|");
    const city = (index.records(target) ?? []).find((line) => line.split("|")[1] === id);
    return city === undefined ? null : { ...readCity(target, city), isAlias: !isSpelling(key, target) };
  }

  function readCity(key: string, record: string): Place {
    const cell = cellOf(record.split("|"));
    const where = cell(2);
    const chain = where === "" || where.startsWith("=") ? [] : chainOf(Number(where), regions);
    const country = chain[0]?.country ?? (where.slice(1) || null);
    return {
      kind: "city",
      name: cell(0) || capitalised(key),
      geonameid: String(Number.parseInt(cell(1), 36)),
      lat: Number(cell(3)),
      lon: Number(cell(4)),
      country,
      countryName: countries.byCode.get(country ?? "")?.name ?? null,
      ...partsOf(chain),
      population: Number(cell(5)),
      featureClass: "P",
      featureCode: `PPL${cell(6)}`,
      resolution: cell(6) === "X" ? 5 : 4,
      isNoted: false,
      isAlias: false,
    };
  }

  function regionPlace(row: number): Place | null {
    const chain = chainOf(row, regions);
    const [region] = chain;
    if (region === undefined) return null;
    const isProvince = region.level === 1;
    return {
      kind: isProvince ? "region" : "district",
      name: region.name,
      geonameid: region.geonameid || null,
      lat: region.lat,
      lon: region.lon,
      country: region.country,
      countryName: countries.byCode.get(region.country)?.name ?? null,
      ...partsOf(chain),
      population: region.population,
      featureClass: "A",
      featureCode: isProvince ? "ADM1" : "ADM2",
      resolution: isProvince ? 2 : 3,
      isNoted: false,
      isAlias: false,
    };
  }
  return { places, regionPlace };
}

/** The province and district of a chain of regions. */
function partsOf(chain: readonly Region[]): Pick<Place, "province" | "district" | "within"> {
  return {
    province: chain.find((region) => region.level === 1)?.name ?? null,
    district: chain.find((region) => region.level === 2)?.name ?? null,
    within: chain.map((region) => region.row),
  };
}

/** A region and those that hold it, smallest first. */
function chainOf(row: number, regions: RegionTable): Region[] {
  const chain: Region[] = [];
  for (let next: number | null = row; next !== null && chain.length < 4;) {
    const region = regions.region(next);
    if (region === null) break;
    chain.push(region);
    next = region.parent;
  }
  return chain;
}

function capitalised(key: string): string {
  return key.replaceAll(/(?<=^| )[a-z]/g, (letter) => letter.toUpperCase());
}

/** "Zaporizhzhia" of "zaporizhzhya", "New York" of "new york city": the same name, spelt or cut another way. */
function isSpelling(key: string, target: string): boolean {
  return key.slice(0, SAME_START) === target.slice(0, SAME_START) && Math.abs(key.length - target.length) <= SAME_START;
}

const SAME_START = 4;
