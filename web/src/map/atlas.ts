import type { Feature, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import type { Country } from "./country-table.ts";

/** An area of the atlas, with the code of its own and that of the codebook; null for what has none. */
export interface Area {
  readonly name: string;
  readonly code: string | null;
  readonly state: string | null;
  readonly shape: Feature<Polygon | MultiPolygon>;
}

/** Areas and lines of a map of the world. */
export interface Atlas {
  readonly areas: readonly Area[];
  /** Borders that the states on either side agree on, or that nobody else disputes as a whole. */
  readonly borders: MultiLineString;
  /** Borders of areas whose standing is disputed. */
  readonly disputed: MultiLineString;
}

type Named = GeometryObject<{ name: string }>;
export type WorldTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Areas without an ISO number in the atlas: the codebook knows Kosovo, and counts the others to the state that claims them. */
const UNNUMBERED: Readonly<Record<string, { code: string | null; state: string | null }>> = {
  Kosovo: { code: "KOS", state: "KOS" },
  "N. Cyprus": { code: null, state: "CYP" },
  Somaliland: { code: null, state: "SOM" },
};

/** Areas whose border with the second is disputed as a whole, by their names in the atlas; an empty second stands for all neighbours. */
const DISPUTED: readonly (readonly [string, string])[] = [
  ["Kosovo", "Serbia"],
  ["N. Cyprus", "Cyprus"],
  ["Somaliland", "Somalia"],
  ["W. Sahara", "Morocco"],
  ["Palestine", "Israel"],
  ["Siachen Glacier", ""],
];

/** Makes areas and lines of world-atlas's countries. */
export function readAtlas(topology: WorldTopology, countries: ReadonlyMap<string, Country>): Atlas {
  const { countries: all } = topology.objects;
  const areas = feature(topology, all).features.map((shape): Area => {
    const name = shape.properties.name;
    const known = countries.get(String(shape.id).padStart(3, "0")) ?? UNNUMBERED[name];
    // The atlas's countries are polygons.
    return { name, code: known?.code ?? null, state: known?.state ?? null, shape: shape as Area["shape"] };
  });
  // The collection's geometries carry the names of their countries.
  const isLine = (a: Named, b: Named): boolean => a !== b;
  return {
    areas,
    borders: mesh(topology, all, (a, b) => isLine(a as Named, b as Named) && !isDisputed(a as Named, b as Named)),
    disputed: mesh(topology, all, (a, b) => isLine(a as Named, b as Named) && isDisputed(a as Named, b as Named)),
  };
}

function isDisputed(a: Named, b: Named): boolean {
  const names = [nameOf(a), nameOf(b)];
  return DISPUTED.some(([one, other]) => names.includes(one) && (other === "" || names.includes(other)));
}

function nameOf({ properties }: Named): string {
  return properties !== undefined && "name" in properties ? properties.name : "";
}
