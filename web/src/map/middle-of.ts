import { geoArea, geoCentroid } from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";

/** The middle of the largest part of an area, [longitude, latitude]: that of France lies in Europe. */
export function middleOf({ geometry }: Feature<Polygon | MultiPolygon>): [number, number] {
  if (geometry.type === "Polygon") return geoCentroid(geometry);
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  const [largest] = parts.toSorted((a, b) => geoArea(b) - geoArea(a));
  return largest === undefined ? [0, 0] : geoCentroid(largest);
}
