import { describe, expect, test } from "vitest";
import { EventRecord } from "../../../src/contract/event-record.ts";
import type { ImportedRow } from "../../../src/formats/format.ts";
import { createFormats } from "../../../src/formats/formats.ts";
import { ICEWS } from "../../../src/formats/layouts/icews.ts";
import { TABLES } from "../tables.ts";

const formats = createFormats(TABLES);
const HEADER = ICEWS.columns.join("\t");

const CELLS: Readonly<Record<string, string>> = {
  "Event ID": "70001",
  "Event Date": "2018-06-01",
  "Source Name": "Foreign Affairs (Norway)",
  "Source Sectors": "Executive,Foreign Ministry,Government",
  "Source Country": "Norway",
  "Event Text": "Consult",
  "CAMEO Code": "040",
  Intensity: "1",
  "Target Name": "United Nations",
  "Target Sectors": "International Government Organization",
  "Target Country": "NA",
  "Story ID": "8001",
  "Sentence Number": "3",
  Publisher: "A Wire",
  City: "Geneva",
  District: "NA",
  Province: "Geneve",
  Country: "Switzerland",
  Latitude: "46.2",
  Longitude: "6.15",
};

function row(changes: Readonly<Record<string, string>> = {}): string {
  return ICEWS.columns.map((column) => ({ ...CELLS, ...changes })[column] ?? "").join("\t");
}

function read(lines: readonly string[]): ImportedRow[] {
  return [...(formats.get("icews")?.import?.(lines) ?? [])];
}

describe("an ICEWS row", () => {
  test("becomes a record of its own source", () => {
    const [found] = read([HEADER, row()]);
    expect(found).toMatchObject({
      aliases: ["icews:70001"],
      article: "8001",
      reported: "2018-06-01",
      date_basis: "publication",
      event: ["CONSULT"],
      cameo: "040",
      actor: [{ code: "NOR", sector: "GOV", entity_text: "Foreign Affairs (Norway)" }],
      recipient: [{ code: "UNO", sector: null }],
      event_loc: { city: "Geneva", country: "Switzerland", country_code: "CHE", resolution: 4 },
      cite_info: { publication: "A Wire" },
    });
    expect(EventRecord.parse(found)).toEqual(found);
  });

  test("is read by the names of its columns, in any order", () => {
    const columns = ICEWS.columns.toReversed();
    const line = columns.map((column) => CELLS[column] ?? "").join("\t");
    expect(read([columns.join("\t"), line])[0]).toMatchObject({ cameo: "040", actor: [{ code: "NOR" }] });
  });

  test("needs no header", () => {
    expect(read([row()])[0]).toMatchObject({ cameo: "040" });
  });

  test.each(["", "NA", "NULL"])("takes %j for nothing known", (cell) => {
    const changes = { "Source Country": cell, City: cell, Province: cell, Latitude: cell };
    expect(read([HEADER, row(changes)])[0]).toMatchObject({
      actor: [{ code: null, sector: "GOV" }],
      event_loc: { city: null, resolution: 1, lat: null },
    });
  });

  test.each([
    ["19 columns", row().split("\t").slice(1).join("\t"), "columns"],
    ["a date in words", row({ "Event Date": "June 1st" }), "date"],
    ["a date of 2090", row({ "Event Date": "2090-06-01" }), "date-range"],
    ["an unknown code", row({ "CAMEO Code": "333" }), "code"],
  ])("with %s is refused", (_, line, refused) => {
    expect(read([HEADER, line])[0]).toMatchObject({ refused, line: 2 });
  });

  test("may have empty cells too many", () => {
    expect(read([HEADER, `${row()}\t\t`])[0]).toMatchObject({ cameo: "040" });
  });
});
