import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { distanceKm } from "#src/resolution/place/distance.js";
import type { Gazetteer } from "#src/resolution/place/gazetteer.js";

/** Which country a point lies in, told by its nearest town: for marks that name no country. */
export interface Towns {
  /** ISO 3166 alpha-3, or null where no town is near. */
  countryAt(lat: number, lon: number): string | null;
}

interface Town {
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
}

/** Reads all towns of the gazetteer into cells of one degree. */
export function readTowns(dataDir: string, gazetteer: Gazetteer): Towns {
  const cells = new Map<string, Town[]>();
  const lines = gunzipSync(readFileSync(join(dataDir, "gazetteer", "names.tsv.gz")))
    .toString("utf8")
    .split("\n");
  for (const record of lines.flatMap((line) => line.split("\t").slice(1))) {
    const town = readTown(record, gazetteer);
    if (town === null) continue;
    const key = cellOf(town.lat, town.lon);
    cells.set(key, [...(cells.get(key)?.slice(0, KEPT) ?? []), town]);
  }
  return { countryAt: (lat, lon) => nearest(cells, lat, lon) };
}

/** Towns kept in a cell of one degree. */
const KEPT = 40;

/** Regions ("#") and other names (">") are no towns. */
function readTown(record: string, gazetteer: Gazetteer): Town | null {
  if (record.startsWith("#") || record.startsWith(">")) return null;
  const [, , where = "", lat, lon] = record.split("|");
  const country = where.startsWith("=") ? where.slice(1) : gazetteer.regions.region(Number(where))?.country;
  return country === undefined ? null : { lat: Number(lat), lon: Number(lon), country };
}

/** Cells looked at around a point, in degrees each way. */
const REACH = 3;

function nearest(cells: ReadonlyMap<string, readonly Town[]>, lat: number, lon: number): string | null {
  const near: Town[] = [];
  for (let y = -REACH; y <= REACH; y += 1) {
    for (let x = -REACH; x <= REACH; x += 1) near.push(...(cells.get(cellOf(lat + y, lon + x)) ?? []));
  }
  const point = { lat, lon };
  return near.toSorted((a, b) => distanceKm(a, point) - distanceKm(b, point))[0]?.country ?? null;
}

function cellOf(lat: number, lon: number): string {
  return `${Math.floor(lat)},${Math.floor(lon)}`;
}
