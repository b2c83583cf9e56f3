import { foldName } from "./fold-name.ts";
import type { Place } from "./place.ts";
import { readTable, type Cell } from "./read-table.ts";

/** States and dependencies, their names and their peoples. */
export interface CountryTable {
  /** By ISO 3166 alpha-3, dependencies by their own. */
  readonly byCode: ReadonlyMap<string, Place>;
  readonly byKey: ReadonlyMap<string, readonly Place[]>;
  /** Key of a demonym or nationality adjective to the states whose people it means. */
  readonly demonyms: ReadonlyMap<string, readonly string[]>;
}

/** Reads countries.tsv: code, state, alpha2, name, geonameid, lat, lon, population, names, demonyms. Throws `data-missing`. */
export function readCountries(folder: string): CountryTable {
  const byCode = new Map<string, Place>();
  const byKey = new Map<string, Place[]>();
  const demonyms = new Map<string, string[]>();
  const rows = readTable(folder, "countries.tsv");
  const nameOf = new Map(rows.map((cell) => [cell(0), cell(3)]));
  for (const cell of rows) {
    const place = toPlace(cell, nameOf.get(cell(1)) ?? cell(3));
    byCode.set(cell(0), place);
    for (const key of keysOf(cell(8))) append(byKey, key, place);
    for (const key of keysOf(cell(9))) append(demonyms, key, cell(1));
  }
  return { byCode, byKey, demonyms };
}

function keysOf(list: string): ReadonlySet<string> {
  return new Set(list.split("|").map(foldName));
}

/** A dependency is a region of its state. */
function toPlace(cell: Cell, countryName: string): Place {
  const isState = cell(0) === cell(1);
  return {
    kind: isState ? "country" : "region",
    name: cell(3),
    geonameid: cell(4) || null,
    lat: Number(cell(5)),
    lon: Number(cell(6)),
    country: cell(1),
    countryName,
    province: isState ? null : cell(3),
    district: null,
    within: [],
    population: Number(cell(7)),
    featureClass: "A",
    featureCode: isState ? "PCLI" : "PCLD",
    resolution: isState ? 1 : 2,
    isNoted: false,
    isAlias: false,
  };
}

/** Mutates map. */
function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (key === "") return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
