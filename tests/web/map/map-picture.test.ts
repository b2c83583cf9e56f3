import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { Atlas } from "../../../web/src/map/atlas.ts";
import { mapPicture, projectionOf, type MapData } from "../../../web/src/map/map-picture.ts";

const GOLDEN = join(import.meta.dirname, "../../golden/pictures");

/** Two square countries and a square that nobody counts to. */
const ATLAS: Atlas = {
  areas: [square("Left", "LFT", 0), square("Right", "RGT", 10), square("Nobody's", null, 20)],
  borders: {
    type: "MultiLineString",
    coordinates: [
      [
        [10, 0],
        [10, 10],
      ],
    ],
  },
  disputed: {
    type: "MultiLineString",
    coordinates: [
      [
        [20, 0],
        [20, 10],
      ],
    ],
  },
};

function square(name: string, code: string | null, west: number): Atlas["areas"][number] {
  const [east, north] = [west + 10, 10];
  const ring = [
    [west, 0],
    [west, north],
    [east, north],
    [east, 0],
    [west, 0],
  ];
  const geometry = { type: "Polygon" as const, coordinates: [ring] };
  return { name, code, state: code, shape: { type: "Feature", properties: null, geometry } };
}

function madeData(changes: Partial<MapData> = {}): MapData {
  return {
    atlas: ATLAS,
    countries: [{ country_code: "LFT", name: "Left", events: 5, reports: 6, mean: -6, quads: [0, 0, 1, 4] }],
    places: [
      {
        place: "Midtown",
        country_code: "RGT",
        lat: 5,
        lon: 15,
        resolution: 4,
        events: 3,
        reports: 3,
        mean: 3,
        quads: [3, 0, 0, 0],
      },
      {
        place: "Wide Province",
        country_code: "RGT",
        lat: 8,
        lon: 18,
        resolution: 2,
        events: 1,
        reports: 1,
        mean: null,
        quads: [0, 0, 0, 0],
      },
    ],
    view: "codebook",
    bounds: [-2, -2, 32, 12],
    look: null,
    arcs: [{ a: "LFT", b: "RGT", events: 4, mean: -2 }],
    ...changes,
  };
}

function drawn(changes: Partial<MapData> = {}): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  return `${mapPicture(madeData(changes), { width: 600, height: 300 }, document).outerHTML.replaceAll("><", ">\n<")}\n`;
}

test("the picture of a map", async () => {
  await expect(drawn()).toMatchFileSnapshot(join(GOLDEN, "map.svg"));
});

test("a country without events is hatched, never the middle of the scale", () => {
  expect(drawn().match(/fill="url\(#map-hatch\)" class="area nothing"/g)).toHaveLength(2);
  expect(drawn()).not.toContain('class="area warmth-mid"');
});

test("disputed lines are dashed, plain, or left out", () => {
  expect(drawn()).toContain('class="border disputed"');
  expect(drawn({ view: "held" }).match(/class="border"/g)).toHaveLength(2);
  expect(drawn({ view: "open" }).match(/class="border/g)).toHaveLength(1);
});

test("a reader's look puts its place in the middle, so many times larger", () => {
  const plain = projectionOf(madeData(), 600, 300);
  const closer = projectionOf(madeData({ look: { lon: 15, lat: 5, zoom: 3 } }), 600, 300);
  expect(closer.scale()).toBeCloseTo(plain.scale() * 3);
  expect(closer([15, 5])?.map(Math.round)).toEqual([300, 150]);
});

test("no style stands inline", () => {
  expect(drawn()).not.toMatch(/<style|\sstyle=/);
});
