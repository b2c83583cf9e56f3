/** A part of the world as [west, south, east, north] in degrees; west may be larger than east across the date line, and the same for all around. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Parts of the world to look at, and their names. */
export const REGIONS: Readonly<Record<string, { name: string; bounds: Bounds }>> = {
  world: { name: "the world", bounds: [-169, -57, -169, 80] },
  africa: { name: "Africa", bounds: [-19, -36, 53, 38] },
  americas: { name: "the Americas", bounds: [-168, -56, -34, 72] },
  asia: { name: "Asia", bounds: [58, -11, 150, 55] },
  europe: { name: "Europe", bounds: [-12, 34, 46, 71] },
  "middle-east": { name: "the Middle East", bounds: [24, 11, 64, 43] },
  pacific: { name: "the Pacific", bounds: [108, -48, -170, 24] },
};

const WORLD: Bounds = [-169, -57, -169, 80];
/** Degrees around the outermost event, and the least size of a view. */
const [AROUND, LEAST] = [5, 22];

/** The part of the world that holds all points, with room around; the world where they lie far apart or where there are none. */
export function boundsOf(points: readonly (readonly [lon: number, lat: number])[]): Bounds {
  if (points.length === 0) return WORLD;
  const lats = points.map(([, lat]) => lat);
  const [south, north] = widened(Math.min(...lats) - AROUND, Math.max(...lats) + AROUND, -58, 80);
  const gap = widestGap(points.map(([lon]) => lon));
  const width = 360 - gap.width + 2 * AROUND;
  if (width > 200) return WORLD;
  const start = gap.to - AROUND;
  const [west, east] = widened(start, start + width, -Infinity, Infinity);
  return [wrapped(west), south, wrapped(east), north];
}

/** The widest stretch of longitudes without a point: the view leaves it out. */
function widestGap(lons: readonly number[]): { to: number; width: number } {
  const sorted = lons.toSorted((a, b) => a - b);
  const first = sorted[0] ?? 0;
  let widest = { to: first, width: first + 360 - (sorted.at(-1) ?? 0) };
  for (const [place, lon] of sorted.entries()) {
    const next = sorted[place + 1];
    if (next !== undefined && next - lon > widest.width) widest = { to: next, width: next - lon };
  }
  return widest;
}

function widened(low: number, high: number, least: number, most: number): [number, number] {
  const missing = Math.max(0, LEAST - (high - low)) / 2;
  return [Math.max(least, low - missing), Math.min(most, high + missing)];
}

function wrapped(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
