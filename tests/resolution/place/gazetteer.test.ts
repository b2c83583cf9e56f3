import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COUNTRY_CODES } from "../../../src/codebook/country-code.ts";
import { foldName } from "../../../src/resolution/place/fold-name.ts";
import { loadGazetteer } from "../../../src/resolution/place/gazetteer.ts";
import { readRows } from "../../../src/resolution/place/read-table.ts";

const dataDir = join(import.meta.dirname, "..", "..", "..", "data");
const folder = join(dataDir, "gazetteer");
const gazetteer = loadGazetteer(dataDir);

describe("the gazetteer knows", () => {
  test.each([
    ["Kyiv", "UKR", "703448"],
    ["Kiev", "UKR", "703448"],
    ["Bombay", "IND", "1275339"],
    ["Panmunjom", "KOR", null],
    ["Yongbyon", "PRK", null],
    ["Punggye-ri", "PRK", null],
    ["Crimea", "UKR", "703883"],
    ["Nagorno-Karabakh", "AZE", null],
    ["Golan Heights", "SYR", null],
    ["Puerto Rico", "USA", "4566966"],
    ["Hong Kong", "HKG", "1819730"],
    ["Kosovo", "KOS", "831053"],
    ["Greenland", "DNK", "3425505"],
    ["West Bank", "PSE", "285153"],
    ["New York", "USA", "5128581"],
  ])("%s in %s", (name, country, geonameid) => {
    const places = gazetteer.places(foldName(name));
    expect(places.map((place) => place.country)).toContain(country);
    expect(places.map((place) => place.geonameid)).toContain(geonameid);
  });

  test.each(["Strait of Hormuz", "Bab el-Mandeb", "South China Sea", "Black Sea"])("%s of no state", (name) => {
    expect(gazetteer.places(foldName(name))[0]).toMatchObject({ country: null, kind: "site" });
  });

  test("what holds a town, smallest first", () => {
    const paris = gazetteer.places("paris").find((place) => place.province === "Texas");
    expect(paris).toMatchObject({
      district: "Lamar County",
      country: "USA",
      countryName: "United States",
      resolution: 4,
    });
    expect(paris?.within).toHaveLength(2);
  });

  test("nothing that is no name", () => {
    for (const key of ["", "assad xyz", "ambassador to"]) expect(gazetteer.places(key)).toEqual([]);
  });
});

describe("the tables are in order", () => {
  test("sites: sorted, on the globe, in known states, 1 to 5", () => {
    const rows = readRows(folder, "sites.tsv");
    for (const [name = "", , code = "", featureClass = "", , resolution = "", lat = "", lon = ""] of rows) {
      expect([name, code === "" || COUNTRY_CODES.has(code)]).toEqual([name, true]);
      expect("AHLPRSTV").toContain(featureClass);
      expect([1, 2, 3, 4, 5]).toContain(Number(resolution));
      expect(Math.abs(Number(lat))).toBeLessThanOrEqual(90);
      expect(Math.abs(Number(lon))).toBeLessThanOrEqual(180);
    }
    const names = rows.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("countries: every state of the codebook has a point, and dependencies count as a state of it", () => {
    const places = [...gazetteer.countries.byCode.values()];
    for (const place of places)
      expect([place.name, COUNTRY_CODES.has(place.country ?? "")]).toEqual([place.name, true]);
    const states = new Set(places.map((place) => place.country));
    expect([...COUNTRY_CODES].filter((code) => !states.has(code))).toEqual([]);
  });

  test("short forms name regions that exist", () => {
    for (const [text = "", code = ""] of readRows(folder, "abbreviations.tsv"))
      expect([text, gazetteer.regions.rowOf(code) === null]).toEqual([text, false]);
  });

  test("a folder without a gazetteer is told", () => {
    expect(() => loadGazetteer(join(dataDir, "nowhere"))).toThrow(expect.objectContaining({ code: "data-missing" }));
  });
});
