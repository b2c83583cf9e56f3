import type { Location } from "../../contract/location.ts";
import { nameKey, type Countries } from "../tables/countries.ts";
import type { Transforms } from "./mapping.ts";
import { remember } from "./remember.ts";

/** The cells of a row's place, null where the layout has no such column or the cell is empty. */
export interface PlaceCells {
  readonly raw: string | null;
  readonly name: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly province: string | null;
  readonly country: string | null;
  readonly lat: string | null;
  readonly lon: string | null;
  readonly geonameid: string | null;
  readonly kind: string | null;
}

/** PLOVER's resolution of GDELT's kinds of place: country, US state, US city, world city, world state. */
const GDELT_RESOLUTION: Readonly<Record<string, number>> = { "1": 1, "2": 2, "3": 4, "4": 4, "5": 2 };

/** The reader of places; null where the row names none. */
export function createPlaceReader(
  place: Transforms["place"],
  country: Transforms["country"],
  countries: Countries,
): (cells: PlaceCells) => Location | null {
  const find = remember((cell) =>
    country === "fips" ? countries.byFips.get(cell) : countries.byName.get(nameKey(cell)),
  );
  const codeOf = (cell: string | null): string | null => (cell === null ? null : (find(cell) ?? null));
  return place === "gdelt"
    ? (cells) => readGdelt(cells, codeOf(cells.country), countries)
    : (cells) => readColumns(cells, codeOf(cells.country), countries);
}

/** "Seoul, Soul-t'ukpyolsi, South Korea": the first part is the place itself, the last one its country. */
function readGdelt(cells: PlaceCells, code: string | null, countries: Countries): Location | null {
  const resolution = GDELT_RESOLUTION[cells.kind ?? ""];
  if (resolution === undefined || cells.name === null) return null;
  const point = pointOf(cells);
  const parts = cells.name.split(", ");
  return {
    extracted_place: cells.name,
    resolved_place: cells.name,
    geonameid: null,
    lat: point.lat,
    lon: point.lon,
    city: resolution === 4 ? (parts[0] ?? null) : null,
    district: null,
    province: provinceOf(parts, resolution),
    country: (code === null ? null : countries.nameOf.get(code)) ?? null,
    country_code: code,
    feature_class: null,
    feature_code: null,
    resolution,
  };
}

function provinceOf(parts: readonly string[], resolution: number): string | null {
  if (resolution === 2) return parts[0] ?? null;
  return resolution === 4 && parts.length > 2 ? (parts[1] ?? null) : null;
}

function readColumns(cells: PlaceCells, code: string | null, countries: Countries): Location | null {
  const finest = cells.city ?? cells.district ?? cells.province ?? cells.country;
  const name = cells.name ?? finest ?? cells.raw;
  if (name === null) return null;
  const point = pointOf(cells);
  return {
    extracted_place: cells.raw ?? name,
    resolved_place: name,
    geonameid: cells.geonameid,
    lat: point.lat,
    lon: point.lon,
    city: cells.city,
    district: cells.district,
    province: cells.province,
    country: (code === null ? null : countries.nameOf.get(code)) ?? cells.country,
    country_code: code,
    feature_class: null,
    feature_code: cells.kind,
    resolution: resolutionOf(cells),
  };
}

/** The most exact column that is filled: 4 city, 3 district, 2 province, 1 country. */
function resolutionOf(cells: PlaceCells): number | null {
  if (cells.city !== null) return 4;
  if (cells.district !== null) return 3;
  if (cells.province !== null) return 2;
  return cells.country === null ? null : 1;
}

/** Degrees, or neither: half a point or one off the globe is no point, and the place still stands. */
function pointOf(cells: PlaceCells): { lat: number | null; lon: number | null } {
  const lat = degrees(cells.lat, 90);
  const lon = degrees(cells.lon, 180);
  return lat === null || lon === null ? { lat: null, lon: null } : { lat, lon };
}

function degrees(cell: string | null, most: number): number | null {
  const value = cell === null ? Number.NaN : Number(cell);
  return Math.abs(value) <= most ? value : null;
}
