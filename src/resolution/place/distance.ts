const KM_PER_DEGREE = 111.195;
const RADIANS = Math.PI / 180;

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Kilometres between two points on a sphere, by the haversine formula. */
export function distanceKm(a: Point, b: Point): number {
  const h =
    Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2 +
    Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  return (2 * Math.asin(Math.min(1, Math.sqrt(h))) * KM_PER_DEGREE) / RADIANS;
}

/** A quick distance for ranking: right within a few per cent up to a thousand kilometres. */
export function roughKm(a: Point, b: Point): number {
  const east = Math.abs(a.lon - b.lon);
  const x = Math.min(east, 360 - east) * Math.cos(((a.lat + b.lat) / 2) * RADIANS);
  return Math.hypot(x, a.lat - b.lat) * KM_PER_DEGREE;
}
