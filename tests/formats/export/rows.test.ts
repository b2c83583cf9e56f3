import { describe, expect, test } from "vitest";
import type { EventRecord } from "../../../src/contract/event-record.ts";
import type { FormatName } from "../../../src/formats/format.ts";
import { createFormats } from "../../../src/formats/formats.ts";
import { GDELT1_COLUMNS, GDELT2_COLUMNS } from "../../../src/formats/layouts/gdelt-columns.ts";
import { ICEWS } from "../../../src/formats/layouts/icews.ts";
import { POLECAT } from "../../../src/formats/layouts/polecat.ts";
import { entity, record } from "../../contract/sample-record.ts";
import { TABLES } from "../tables.ts";

const formats = createFormats(TABLES);

function lines(name: FormatName, records: readonly EventRecord[], all = false): string[] {
  return [...(formats.get(name)?.export?.(records, { all }) ?? [])];
}

function cells(columns: readonly string[], line: string | undefined): Record<string, string> {
  const found = (line ?? "").split("\t");
  expect(found).toHaveLength(columns.length);
  return Object.fromEntries(columns.map((column, at) => [column, found[at] ?? ""]));
}

const PLACE = {
  extracted_place: "Panmunjom",
  resolved_place: "Panmunjom",
  city: "Panmunjom",
  province: "Gyeonggi",
  country: "South Korea",
  country_code: "KOR",
  lat: 37.95,
  lon: 126.67,
  resolution: 4,
};

const MEETING = record({
  actor: [entity("South Korea", 0, "KOR", "GOV"), entity("Kim Jong Un", 20, "PRK", "GOV")],
  event_loc: PLACE,
  link: "https://news.example/summit",
});
const ATTACK = record({
  id: "00000000000000aa",
  actor: [entity("Paris", 0, "FRA", "GOV"), entity("Berlin", 8, "DEU", "GOV")],
  recipient: [entity("Minsk", 20, "BLR"), entity("gunmen", 30)],
  event: ["ASSAULT"],
  mode: ["aerial"],
  quad_code: 4,
  event_scale: -9.5,
});

describe("GDELT rows", () => {
  test("fill the columns of 2.0", () => {
    const [line, ...more] = lines("gdelt2", [MEETING]);
    expect(more).toHaveLength(1);
    expect(cells(GDELT2_COLUMNS, line)).toMatchObject({
      SQLDATE: "20180612",
      MonthYear: "201806",
      Year: "2018",
      FractionDate: "2018.4438",
      Actor1Code: "KORGOV",
      Actor1Name: "South Korea",
      Actor1CountryCode: "KOR",
      Actor1Type1Code: "GOV",
      Actor2Code: "PRKGOV",
      EventCode: "040",
      EventBaseCode: "040",
      EventRootCode: "04",
      QuadClass: "1",
      GoldsteinScale: "1",
      ActionGeo_Type: "4",
      ActionGeo_FullName: "Panmunjom, Gyeonggi, South Korea",
      ActionGeo_CountryCode: "KS",
      ActionGeo_Lat: "37.95",
      DATEADDED: "20180613000000",
      SOURCEURL: "https://news.example/summit",
    });
  });

  test("of 1.0 have 58 columns and a day as DATEADDED", () => {
    expect(cells(GDELT1_COLUMNS, lines("gdelt1", [MEETING])[0])).toMatchObject({ DATEADDED: "20180613" });
  });

  test("number events by whole numbers that every reader can hold, each once", () => {
    const numbers = lines("gdelt", [MEETING, ATTACK]).map((line) => Number(line.split("\t")[0]));
    expect(new Set(numbers).size).toBe(6);
    expect(numbers.every((number) => Number.isSafeInteger(number))).toBe(true);
  });

  test("keep a cell in one line", () => {
    const odd = record({ actor: [entity("a\tb\r\nc", 0, "FRA")] });
    expect(cells(GDELT2_COLUMNS, lines("gdelt2", [odd])[0])["Actor1Name"]).toBe("a b c");
  });
});

describe("dyadic rows", () => {
  const sides = (sent: EventRecord): string[] =>
    lines("icews", [sent])
      .slice(1)
      .map((line) => cells(ICEWS.columns, line))
      .map((row) => `${row["Source Name"]} > ${row["Target Name"]}`);

  test.each([
    [
      "every actor with every recipient",
      ATTACK,
      ["Paris > Minsk", "Paris > gunmen", "Berlin > Minsk", "Berlin > gunmen"],
    ],
    ["a meeting both ways", MEETING, ["South Korea > Kim Jong Un", "Kim Jong Un > South Korea"]],
    [
      "one side alone",
      record({ actor: [entity("Paris", 0, "FRA"), entity("the army", 9, "FRA")] }),
      ["Paris > ", "the army > "],
    ],
    ["a recipient alone", record({ recipient: [entity("Minsk", 0, "BLR")] }), [" > Minsk"]],
    [
      "the same pair once",
      record({
        actor: [entity("Paris", 0, "FRA"), entity("Paris", 50, "FRA")],
        recipient: [entity("Minsk", 9, "BLR")],
      }),
      ["Paris > Minsk"],
    ],
  ])("hold %s", (_, sent, rows) => {
    expect(sides(sent)).toEqual(rows);
  });
});

describe("ICEWS rows", () => {
  test("fill the columns under a header", () => {
    const [header, line] = lines("icews", [ATTACK]);
    expect(header).toBe(ICEWS.columns.join("\t"));
    expect(cells(ICEWS.columns, line)).toMatchObject({
      "Event Date": "2018-06-12",
      "Source Name": "Paris",
      "Source Sectors": "Executive",
      "Source Country": "France",
      "Event Text": "Employ aerial weapons",
      "CAMEO Code": "195",
      Intensity: "-10",
      "Target Country": "Belarus",
      "Story ID": "a1",
    });
  });
});

describe("POLECAT rows", () => {
  test("hold an event each, lists in one cell", () => {
    const [header, line, ...more] = lines("polecat", [ATTACK]);
    expect(header).toBe(POLECAT.columns.join("\t"));
    expect(more).toEqual([]);
    expect(cells(POLECAT.columns, line)).toMatchObject({
      "Event ID": "a1_ASSAULT",
      "Event Type": "ASSAULT",
      "Event Mode": "aerial",
      Intensity: "-9.5",
      "Quad Code": "MATERIAL CONFLICT",
      Contexts: "None",
      "Actor Name": "Paris; Berlin",
      "Actor Country": "FRA; DEU",
      "Actor COW": "220; 255",
      "Primary Actor Sector": "GOV; GOV",
      "Recipient Country": "BLR; None",
      "Publication Date": "2018-06-13",
    });
  });
});

describe("what stays behind", () => {
  const negated = record({ actor: [entity("Paris", 0, "FRA")], auxiliary: ["negation"] });
  const hypothetical = record({ actor: [entity("Paris", 0, "FRA")], auxiliary: ["hypothetical"] });
  const undated = record({
    actor: [entity("Paris", 0, "FRA")],
    date: null,
    enddate: null,
    date_precision: "none",
    date_basis: "none",
  });
  const planned = record({ actor: [entity("Paris", 0, "FRA")], event: ["AGREE"], auxiliary: ["future"] });
  test.each<[FormatName, number]>([
    ["gdelt1", 0],
    ["gdelt2", 0],
    ["icews", 1],
    ["polecat", 1],
    ["csv", 1],
  ])("in %s: the negated, hypothetical and undated; a promise goes", (name, header) => {
    expect(lines(name, [negated, hypothetical, undated])).toHaveLength(header);
    expect(lines(name, [planned])).toHaveLength(header + 1);
    expect(lines(name, [negated, hypothetical, undated], true)).toHaveLength(header + 2);
  });

  test("nothing in our own lines", () => {
    expect(lines("jsonl", [negated, hypothetical, undated])).toHaveLength(3);
  });
});

describe("GeoJSON", () => {
  test("is one document, with points where they are known", () => {
    const found = JSON.parse(lines("geojson", [MEETING, ATTACK]).join("\n")) as { features: unknown[] };
    expect(found).toMatchObject({
      type: "FeatureCollection",
      features: [
        {
          id: MEETING.id,
          geometry: { type: "Point", coordinates: [126.67, 37.95] },
          properties: { event: "CONSULT", actor: ["KOR", "PRK"] },
        },
        { geometry: null, properties: { event: "ASSAULT", mode: "aerial" } },
      ],
    });
  });

  test("of nothing is an empty collection", () => {
    expect(JSON.parse(lines("geojson", []).join(""))).toEqual({ type: "FeatureCollection", features: [] });
  });
});

describe("GraphML", () => {
  test("has an edge a dyad, with sums", () => {
    const text = lines("graphml", [MEETING, MEETING, ATTACK]).join("\n");
    expect(text.match(/<node /g)).toHaveLength(6);
    expect(text.match(/<edge /g)).toHaveLength(6);
    const nodes = new Map([...text.matchAll(/<node id="(n\d+)"><data key="label">([^<]*)</g)].map((m) => [m[2], m[1]]));
    const edge = text
      .split("\n")
      .find((line) => line.includes(`source="${nodes.get("KOR")}" target="${nodes.get("PRK")}"`));
    expect(edge).toContain('<data key="events">2</data><data key="net">5</data><data key="cooperation">5</data>');
  });

  test("counts an event once for each pair of sides", () => {
    const twoOfOneSide = record({
      actor: [entity("Paris", 0, "FRA", "GOV"), entity("the army", 9, "FRA")],
      recipient: [entity("Minsk", 20, "BLR")],
    });
    expect(lines("graphml", [twoOfOneSide]).join("")).toContain('<data key="events">1</data>');
  });

  test("escapes what XML cannot hold", () => {
    const odd = record({ actor: [entity('<A & "B">\u0001', 0)], recipient: [entity("C'", 20)] });
    expect(lines("graphml", [odd]).join("")).toContain("&lt;A &amp; &quot;B&quot;&gt;<");
  });
});
