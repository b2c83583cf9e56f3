import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { arcsOnMap } from "../../../web/src/map/arcs.ts";
import { readAtlas, type WorldTopology } from "../../../web/src/map/atlas.ts";
import { codeOfArea, readBorderView } from "../../../web/src/map/border-view.ts";
import { COUNTRIES } from "../../../web/src/map/country-table.ts";
import { readLook, writeLook, zoomed } from "../../../web/src/map/look.ts";
import { middleOf } from "../../../web/src/map/middle-of.ts";
import { boundsOf } from "../../../web/src/map/region.ts";
import { whereRows } from "../../../web/src/map/where-rows.ts";

const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
const atlas = readAtlas(JSON.parse(readFileSync(file, "utf8")) as WorldTopology, COUNTRIES);
const area = (name: string): (typeof atlas.areas)[number] => {
  const found = atlas.areas.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no area ${name}`);
  return found;
};

describe("the atlas", () => {
  test.each([
    ["North Korea", "PRK", "PRK"],
    ["Kosovo", "KOS", "KOS"],
    ["Taiwan", "TWN", "TWN"],
    ["Palestine", "PSE", "PSE"],
    ["W. Sahara", "ESH", "ESH"],
    ["N. Cyprus", null, "CYP"],
    ["Somaliland", null, "SOM"],
    ["Greenland", "GRL", "DNK"],
    ["Siachen Glacier", null, null],
  ])("%s has the code %s and counts to %s", (name, code, state) => {
    expect(area(name)).toMatchObject({ code, state });
  });

  test("no area is without a code but those that belong to nobody's list", () => {
    expect(atlas.areas.filter(({ state }) => state === null).map(({ name }) => name)).toEqual([
      "Indian Ocean Ter.",
      "Siachen Glacier",
    ]);
  });

  test("disputed lines are lines of their own", () => {
    expect(atlas.disputed.coordinates.length).toBeGreaterThan(4);
    expect(atlas.borders.coordinates.length).toBeGreaterThan(150);
  });

  test("the middle of France lies in Europe", () => {
    const [lon, lat] = middleOf(area("France").shape);
    expect([Math.round(lon), Math.round(lat)]).toEqual([2, 47]);
  });
});

test.each([
  ["codebook", "CYP"],
  ["open", "CYP"],
  ["held", null],
] as const)("with borders %s Northern Cyprus shows the events of %s", (view, code) => {
  expect(codeOfArea(area("N. Cyprus"), view)).toBe(code);
});

test("a view that is none is the codebook's", () => {
  expect(readBorderView("toString")).toBe("codebook");
  expect(readBorderView("held")).toBe("held");
});

describe("the part of the world to look at", () => {
  test.each([
    ["nothing", [], [-169, -57, -169, 80]],
    ["one place has room around", [[37, 34]], [26, 23, 48, 45]],
    [
      "across the date line, not around the world",
      [
        [170, -40],
        [-175, -20],
      ],
      [165, -45, -170, -15],
    ],
    [
      "far apart: the world",
      [
        [-100, 40],
        [10, 50],
        [130, 30],
      ],
      [-169, -57, -169, 80],
    ],
  ] as const)("%s", (_name, points, bounds) => {
    expect(boundsOf(points.map(([lon, lat]) => [lon, lat] as const))).toEqual(bounds);
  });
});

describe("a look in the address", () => {
  test("comes back", () => {
    const look = { lon: 126.5, lat: -37.9, zoom: 4 };
    expect(readLook(writeLook(look))).toEqual(look);
  });

  test.each(["", "1,2", "200,0,2", "0,0,0.5", "0,0,900", "a,b,c"])("%j is none", (text) => {
    expect(readLook(text)).toBeNull();
  });

  test("further than the whole is the whole", () => {
    expect(zoomed({ lon: 0, lat: 0, zoom: 1.5 }, 0.5)).toBeNull();
    expect(zoomed({ lon: 0, lat: 0, zoom: 20 }, 2)?.zoom).toBe(24);
  });
});

test("arcs join both directions, and leave out sides that are no country", () => {
  const edge = (
    actor: string,
    recipient: string,
    events: number,
    net: number,
  ): Parameters<typeof arcsOnMap>[1][number] => ({
    actor,
    recipient,
    events,
    reports: events,
    net,
    mean: net / events,
    quads: [0, 0, 0, 0],
  });
  const arcs = arcsOnMap(atlas, [edge("USA", "PRK", 3, 9), edge("UNO", "PRK", 9, 9), edge("PRK", "USA", 1, -5)]);
  expect(arcs).toEqual([{ a: "PRK", b: "USA", events: 4, mean: 1 }]);
});

test("the list names what a place is known to, most events first", () => {
  const rows = whereRows({
    countries: [{ country_code: "RUS", name: "Russia", events: 1, reports: 2, mean: null, quads: [0, 0, 0, 0] }],
    places: [
      {
        place: "Hanoi",
        country_code: "VNM",
        lat: 21,
        lon: 105.8,
        resolution: 4,
        events: 2,
        reports: 2,
        mean: 1,
        quads: [0, 0, 0, 0],
      },
    ],
  });
  expect(rows.map(({ key, kind }) => [key, kind])).toEqual([
    ["Hanoi", "city"],
    ["RUS", "country, no nearer"],
  ]);
});
