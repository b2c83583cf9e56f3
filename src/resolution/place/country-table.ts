import { foldName } from "./fold-name.ts";
import type { Place } from "./place.ts";
import { readRows } from "./read-table.ts";

/** States and dependencies, their names and their peoples. */
export interface CountryTable {
  /** By ISO 3166 alpha-3, dependencies by their own. */
  readonly byCode: ReadonlyMap<string, Place>;
  readonly byKey: ReadonlyMap<string, readonly Place[]>;
  /** Key of a demonym or nationality adjective to the states whose people it means. */
  readonly demonyms: ReadonlyMap<string, readonly string[]>;
}

/** Reads countries.tsv. Throws `data-missing`. */
export function readCountries(folder: string): CountryTable {
  const byCode = new Map<string, Place>();
  const byKey = new Map<string, Place[]>();
  const demonyms = new Map<string, string[]>();
  const rows = readRows(folder, "countries.tsv");
  const nameOf = new Map(rows.map(([code = "", , , name = ""]) => [code, name]));
  for (const [
    code = "",
    state = "",
    ,
    name = "",
    geonameid = "",
    lat = "",
    lon = "",
    population = "",
    names = "",
    peoples = "",
  ] of rows) {
    const isState = code === state;
    const place: Place = {
      kind: isState ? "country" : "region",
      name,
      geonameid: geonameid === "" ? null : geonameid,
      lat: Number(lat),
      lon: Number(lon),
      country: state,
      countryName: nameOf.get(state) ?? name,
      province: isState ? null : name,
      district: null,
      within: [],
      population: Number(population),
      featureClass: "A",
      featureCode: isState ? "PCLI" : "PCLD",
      resolution: isState ? 1 : 2,
      isAlias: false,
    };
    byCode.set(code, place);
    for (const key of new Set(names.split("|").map(foldName))) append(byKey, key, place);
    for (const key of new Set(peoples.split("|").map(foldName))) append(demonyms, key, state);
  }
  return { byCode, byKey, demonyms };
}

/** Mutates map. */
function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (key === "") return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
