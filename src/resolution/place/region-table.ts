/** A first or second-level region of a state: a province, a county. */
export interface Region {
  readonly row: number;
  /** GeoNames code of a first-level region ("US.OH"), else empty. */
  readonly code: string;
  readonly country: string;
  readonly name: string;
  readonly geonameid: string;
  /** Row of the region that holds it. */
  readonly parent: number | null;
  readonly level: 1 | 2;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

/** Regions by row, read from the bytes of regions.tsv when first asked for. */
export interface RegionTable {
  readonly size: number;
  region(row: number): Region | null;
  /** Row of a first-level region by its code, or null. */
  rowOf(code: string): number | null;
}

const NEWLINE = 10;

export function createRegionTable(bytes: Uint8Array): RegionTable {
  const decoder = new TextDecoder();
  const starts: number[] = [];
  for (let at = 0; at < bytes.length;) {
    starts.push(at);
    at = bytes.indexOf(NEWLINE, at) + 1 || bytes.length;
  }
  const known = new Map<number, Region>();
  let rowsByCode: Map<string, number> | null = null;

  function region(row: number): Region | null {
    const found = known.get(row);
    if (found !== undefined) return found;
    const start = starts[row];
    if (start === undefined) return null;
    const cells = decoder.decode(bytes.subarray(start, (starts[row + 1] ?? bytes.length) - 1)).split("\t");
    const made = toRegion(row, cells);
    known.set(row, made);
    return made;
  }

  function rowOf(code: string): number | null {
    rowsByCode ??= new Map(
      starts.flatMap((start, row) => (bytes[start] === 9 ? [] : [[region(row)?.code ?? "", row] as const])),
    );
    return rowsByCode.get(code) ?? null;
  }
  return { size: starts.length, region, rowOf };
}

function toRegion(row: number, cells: readonly string[]): Region {
  const [
    code = "",
    country = "",
    name = "",
    geonameid = "",
    parent = "",
    level = "",
    lat = "",
    lon = "",
    population = "",
  ] = cells;
  return {
    row,
    code,
    country,
    name,
    geonameid,
    parent: parent === "" ? null : Number(parent),
    level: level === "1" ? 1 : 2,
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population),
  };
}
