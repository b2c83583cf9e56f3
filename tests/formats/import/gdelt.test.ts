import { describe, expect, test } from "vitest";
import { EventRecord } from "../../../src/contract/event-record.ts";
import { isRefused, type ImportedRow } from "../../../src/formats/format.ts";
import { createFormats } from "../../../src/formats/formats.ts";
import { GDELT1_COLUMNS, GDELT1_OLD_COLUMNS, GDELT2_COLUMNS } from "../../../src/formats/layouts/gdelt-columns.ts";
import { TABLES } from "../tables.ts";

const formats = createFormats(TABLES);

const CELLS: Readonly<Record<string, string>> = {
  GLOBALEVENTID: "900001",
  SQLDATE: "20180612",
  MonthYear: "201806",
  Year: "2018",
  FractionDate: "2018.4438",
  Actor1Code: "USAGOV",
  Actor1Name: "UNITED STATES",
  Actor1CountryCode: "USA",
  Actor1Type1Code: "GOV",
  Actor2Code: "PRK",
  Actor2Name: "NORTH KOREA",
  Actor2CountryCode: "PRK",
  IsRootEvent: "1",
  EventCode: "036",
  EventBaseCode: "036",
  EventRootCode: "03",
  QuadClass: "1",
  GoldsteinScale: "4.0",
  NumMentions: "5",
  NumSources: "1",
  NumArticles: "5",
  AvgTone: "1.5",
  ActionGeo_Type: "4",
  ActionGeo_FullName: "Sentosa, Singapore (general), Singapore",
  ActionGeo_CountryCode: "SN",
  ActionGeo_Lat: "1.25",
  ActionGeo_Long: "103.83",
  DATEADDED: "20180613001500",
  SOURCEURL: "https://news.example/summit",
};

function row(changes: Readonly<Record<string, string>> = {}, columns: readonly string[] = GDELT2_COLUMNS): string {
  const cells = { ...CELLS, ...changes };
  return columns.map((column) => cells[column] ?? "").join("\t");
}

function read(lines: readonly string[], name: "gdelt" | "gdelt1" | "gdelt2" = "gdelt"): ImportedRow[] {
  return [...(formats.get(name)?.import?.(lines) ?? [])];
}

describe("a GDELT row", () => {
  test("becomes a record of its own source", () => {
    const [found] = read([row()]);
    expect(found).toMatchObject({
      aliases: ["gdelt:900001"],
      article: "https://news.example/summit",
      reported: "2018-06-13",
      date: "2018-06-12",
      enddate: "2018-06-12",
      date_basis: "text",
      event: ["AGREE"],
      mode: [],
      quad_code: 1,
      event_scale: 2.5,
      cameo: "036",
      coder: "gdelt",
      actor: [{ code: "USA", sector: "GOV", entity_text: "UNITED STATES" }],
      recipient: [{ code: "PRK", sector: null, entity_text: "NORTH KOREA" }],
      event_loc: { city: "Sentosa", country_code: "SGP", lat: 1.25, lon: 103.83, resolution: 4 },
    });
    expect(EventRecord.parse(found)).toEqual(found);
  });

  test("is the same in every file, and another row is another", () => {
    const ids = [...read([row(), row({ AvgTone: "2" })]), ...read([row(), ""])].map((found) =>
      isRefused(found) ? "" : found.id,
    );
    expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(ids[2]).toBe(ids[0]);
    expect(ids[1]).not.toBe(ids[0]);
  });

  test.each([
    ["2.0", GDELT2_COLUMNS, 61],
    ["1.0", GDELT1_COLUMNS, 58],
    ["1.0 before April 2013", GDELT1_OLD_COLUMNS, 57],
  ])("of %s is told by its width", (_, columns, width) => {
    const line = row({ DATEADDED: "20180613" }, columns);
    expect(line.split("\t")).toHaveLength(width);
    expect(read([line])[0]).toMatchObject({ cameo: "036", reported: "2018-06-13" });
  });

  test.each([
    ["60 columns", row().split("\t").slice(0, 60).join("\t"), "columns"],
    ["62 columns", `${row()}\t`, "columns"],
    ["a date of 1900", row({ SQLDATE: "19000101" }), "date-range"],
    ["a date of 2090", row({ SQLDATE: "20900101" }), "date-range"],
    ["a 30th of February", row({ SQLDATE: "20180230" }), "date"],
    ["no date", row({ SQLDATE: "" }), "date"],
    ["a code that lost its zero", row({ EventCode: "36" }), "code"],
    ["a code outside the ontology", row({ EventCode: "777" }), "code"],
    ["no code", row({ EventCode: "" }), "code"],
    ["nobody in it", row({ Actor1Code: "", Actor1Name: "", Actor2Code: "", Actor2Name: "" }), "no-actor"],
    ["Latin-1 read as UTF-8", row({ Actor1Name: "C\uFFFDTE" }), "encoding"],
    ["UTF-16 read as bytes", row({ Actor1Name: "U\0S\0" }), "encoding"],
  ])("with %s is refused and counted by line", (_, line, refused) => {
    expect(read([row(), line, row({ AvgTone: "3" })])[1]).toMatchObject({ refused, line: 2 });
  });

  test("with one side empty keeps the other", () => {
    const [found] = read([row({ Actor1Code: "", Actor1Name: "" })]);
    expect(found).toMatchObject({ actor: [], recipient: [{ code: "PRK" }] });
  });

  test.each([
    ["off the globe", { ActionGeo_Lat: "91" }],
    ["not a number", { ActionGeo_Long: "x" }],
  ])("keeps its place without a point that is %s", (_, changes) => {
    expect(read([row(changes)])[0]).toMatchObject({ event_loc: { country_code: "SGP", lat: null, lon: null } });
  });

  test("without PLOVER type keeps its code", () => {
    expect(read([row({ EventCode: "010" })])[0]).toMatchObject({ event: [], mode: [], quad_code: null, cameo: "010" });
  });

  test("of another width than the file's is refused, whatever layout it would fit", () => {
    expect(read([row(), row({}, GDELT1_COLUMNS)])[1]).toMatchObject({ refused: "columns" });
  });

  test("may end in a carriage return", () => {
    expect(read([`${row()}\r`])).toEqual(read([row()]));
  });
});
