import { geoEqualEarth, geoPath, type GeoPath, type GeoProjection } from "d3-geo";
import type { MapCountry, MapPlace } from "../../../src/contract/answers/map.ts";
import { formatMany, formatScore } from "../design/number.ts";
import { placeLabels, type Wanted } from "../design/place-labels.ts";
import { addPart, newPicture } from "../design/svg-part.ts";
import { warmthOf } from "../design/warmth.ts";
import { addArcs, type Arc } from "./arcs.ts";
import type { Area, Atlas } from "./atlas.ts";
import { codeOfArea, type BorderView } from "./border-view.ts";
import { middleOf } from "./middle-of.ts";
import type { Bounds } from "./region.ts";
import type { Look } from "./look.ts";

/** What is drawn: events of whole countries as areas, events of known places as dots, relations as arcs where wanted. */
export interface MapData {
  readonly atlas: Atlas;
  readonly countries: readonly MapCountry[];
  readonly places: readonly MapPlace[];
  readonly view: BorderView;
  readonly bounds: Bounds;
  readonly look: Look | null;
  /** Empty for none. */
  readonly arcs: readonly Arc[];
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Size of letters, 1 by default. */
  readonly em?: number;
}

/** The largest dot stands for so many events, or for the place with most where that has more. */
const FULL_DOT = 12;
/** Names written on the map at most. */
const MOST_NAMES = 24;

/** The map in an equal-area projection, so that large is not made larger. Pure but for the document it draws in. */
export function mapPicture(
  data: MapData,
  { width, height, em = 1 }: PictureSize,
  document: Document = globalThis.document,
): SVGElement {
  const picture = newPicture(document, width, height, "map-picture");
  const projection = projectionOf(data, width, height);
  const path = geoPath(projection).digits(1);
  addHatch(picture);
  const world = addPart(picture, "g", { class: "world" });
  const sphere = path({ type: "Sphere" });
  addPart(world, "path", { class: "sea", d: sphere });
  const counts = new Map(data.countries.map((country) => [country.country_code, country]));
  for (const area of data.atlas.areas) addArea(world, area, counts, { path, view: data.view });
  addPart(world, "path", { class: "border", d: path(data.atlas.borders) });
  if (data.view !== "open") {
    const kind = data.view === "held" ? "border" : "border disputed";
    addPart(world, "path", { class: kind, d: path(data.atlas.disputed) });
  }
  addArcs(world, data, path, em);
  addDots(world, data.places, projection, em);
  addNames(picture, data, projection, { width, height, size: 11.5 * em });
  return picture;
}

/** The projection of a picture: the bounds fill it, then the reader's own move. */
export function projectionOf(
  { bounds, look }: Pick<MapData, "bounds" | "look">,
  width: number,
  height: number,
): GeoProjection {
  const [west, south, east, north] = bounds;
  const span = (east - west + 360) % 360 || 360;
  const middle = west + span / 2;
  const projection = geoEqualEarth().rotate([-middle, 0]);
  projection.fitExtent(
    [
      [4, 4],
      [width - 4, height - 4],
    ],
    { type: "MultiPoint", coordinates: rim(west, south, span, north) },
  );
  // What lies far outside is not drawn; half a picture around stays, for dragging.
  projection.clipExtent([
    [-width / 2, -height / 2],
    [width * 1.5, height * 1.5],
  ]);
  if (look === null) return projection;
  projection.scale(projection.scale() * look.zoom);
  const [x, y] = projection([look.lon, look.lat]) ?? [width / 2, height / 2];
  const [tx, ty] = projection.translate();
  return projection.translate([tx + width / 2 - x, ty + height / 2 - y]);
}

/** Points along the edges of the bounds: in this projection the sides are bent. */
function rim(west: number, south: number, span: number, north: number): [number, number][] {
  const steps = [0.001, 0.25, 0.5, 0.75, 0.999];
  return steps.flatMap((share): [number, number][] => [
    [west + span * share, south],
    [west + span * share, north],
    [west + span * 0.001, south + (north - south) * share],
    [west + span * 0.999, south + (north - south) * share],
  ]);
}

function addHatch(picture: SVGElement): void {
  const pattern = addPart(addPart(picture, "defs"), "pattern", {
    id: "map-hatch",
    width: 5,
    height: 5,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  addPart(pattern, "rect", { class: "hatch-ground", width: 5, height: 5 });
  addPart(pattern, "line", { class: "hatch-stroke", x1: 0, x2: 0, y1: 0, y2: 5 });
}

function addArea(
  parent: SVGElement,
  area: Area,
  counts: ReadonlyMap<string, MapCountry>,
  { path, view }: { path: GeoPath; view: BorderView },
): void {
  const d = path(area.shape);
  if (d === null) return;
  const code = codeOfArea(area, view);
  const count = code === null ? undefined : counts.get(code);
  const warmth = warmthOf(count?.mean ?? null);
  const part = addPart(parent, "path", {
    d,
    class: warmth === null ? "area nothing" : `area warmth-${warmth}`,
    fill: warmth === null ? "url(#map-hatch)" : null,
    "data-place": count === undefined ? null : count.country_code,
  });
  addPart(
    part,
    "title",
    {},
    count === undefined ? `${area.name}: no event known to the country alone` : wordsOf(count),
  );
}

function addDots(parent: SVGElement, places: readonly MapPlace[], projection: GeoProjection, em: number): void {
  const most = Math.max(FULL_DOT, ...places.map(({ events }) => events));
  // Large ones first, so that small ones lie on top and can be met.
  for (const place of places.toSorted((a, b) => b.events - a.events)) {
    const at = projection([place.lon, place.lat]);
    if (at === null) continue;
    const warmth = warmthOf(place.mean);
    const dot = addPart(parent, "circle", {
      cx: round(at[0]),
      cy: round(at[1]),
      r: round((2.5 + 9 * Math.sqrt(place.events / most)) * em),
      // A province or district is wider than its dot.
      class: `dot ${warmth === null ? "nothing" : `warmth-${warmth}`}${(place.resolution ?? 4) <= 3 ? " wide" : ""}`,
      fill: warmth === null ? "url(#map-hatch)" : null,
      "data-place": place.place,
    });
    addPart(dot, "title", {}, wordsOf({ ...place, name: place.place }));
  }
}

function addNames(
  picture: SVGElement,
  { atlas, countries, places }: MapData,
  projection: GeoProjection,
  { width, height, size }: { width: number; height: number; size: number },
): void {
  const middles = new Map(atlas.areas.map((area) => [area.code, area.shape]));
  const ofCountries = countries.flatMap(({ country_code, name, events }) => {
    const shape = middles.get(country_code);
    return shape === undefined ? [] : [{ id: country_code, text: name, events, at: middleOf(shape) }];
  });
  const ofPlaces = places.map(({ place, events, lon, lat }) => ({
    id: place,
    text: place,
    events,
    at: [lon, lat] as [number, number],
  }));
  const wanted = [...ofCountries, ...ofPlaces]
    .toSorted((a, b) => b.events - a.events)
    .slice(0, MOST_NAMES)
    .flatMap(({ id, text, at }): Wanted[] => {
      const found = projection(at);
      return found === null ? [] : [{ id, text, x: found[0], y: found[1], radius: 3 }];
    });
  const names = addPart(picture, "g", { class: "names", "font-size": size });
  for (const { text, x, y, anchor } of placeLabels(wanted, width, height, size)) {
    addPart(names, "text", { x: round(x), y: round(y), "text-anchor": anchor }, text);
  }
}

function wordsOf({ name, events, mean }: { name: string; events: number; mean: number | null }): string {
  return `${name}: ${formatMany(events, "event")}, ${mean === null ? "no weight" : `mean ${formatScore(mean)}`}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
