import { describe, expect, test } from "vitest";
import { EventRecord } from "../../../src/contract/event-record.ts";
import type { ImportedRow, ImportOptions } from "../../../src/formats/format.ts";
import { createFormats } from "../../../src/formats/formats.ts";
import { goldsteinOf } from "../../../src/formats/export/cameo-of.ts";
import { TABLES } from "../tables.ts";

const formats = createFormats(TABLES);
const HEADER = "date\tsource\ttarget\tcode";

function read(lines: readonly string[], options?: ImportOptions): ImportedRow[] {
  return [...(formats.get("petrarch")?.import?.(lines, options) ?? [])];
}

describe("an event line", () => {
  test("of a KEDS series becomes a record", () => {
    const [found] = read([HEADER, "1993-09-13\tISRGOV\tPAL\t057"]);
    expect(found).toMatchObject({
      date: "1993-09-13",
      reported: "1993-09-13",
      event: ["SUPPORT"],
      cameo: "057",
      actor: [{ code: "ISR", sector: "GOV", entity_text: "ISRGOV" }],
      recipient: [{ code: "PSE", entity_text: "PAL" }],
      coder: "petrarch",
    });
    expect(EventRecord.parse(found)).toEqual(found);
  });

  test.each([
    ["PETRARCH's date", "20150301\tUSA\tIRN\t036"],
    ["the date of old KEDS files", "790415\tISRMIL\tJOR\t190"],
    ["issues and ids", "20150301\tUSA\tIRN\t036\tTREATY,2;NUCLEAR,1\tSTORY_7_2;STORY_9_1"],
    ["all its parts", "20150301\tUSA\tIRN\t036\t\tS_1\thttps://x.example\twire\tthe US\tIran\twill meet\tUS\tIRAN"],
    ["a side unknown", "20150301\tUSA\t---\t036"],
  ])("is read with %s", (_, line) => {
    expect(read([line])[0]).toMatchObject({ event: expect.any(Array), cameo: line.split("\t")[3] });
  });

  test("names its story by the first id", () => {
    expect(read(["20150301\tUSA\tIRN\t036\t\tSTORY_7_2;STORY_9_1"])[0]).toMatchObject({ article: "STORY_7" });
  });

  test.each([
    ["three columns", "20150301\tUSA\tIRN", "columns"],
    ["no sides", "20150301\t---\t---\t036", "no-actor"],
    ["a code of no ontology", "20150301\tUSA\tIRN\t777", "code"],
    ["a month too many", "20151301\tUSA\tIRN\t036", "date"],
    ["a date of 1900", "1900-01-01\tUSA\tIRN\t036", "date-range"],
  ])("with %s is refused", (_, line, refused) => {
    expect(read(["20150228\tUSA\tIRN\t036", line])[1]).toMatchObject({ refused, line: 2 });
  });
});

describe("a WEIS series", () => {
  const lines = [HEADER, "1990-08-02\tIRQ\tKWT\t223", "1990-08-03\tUSA\tIRQ\t031", "1990-08-04\tUSA\tIRQ\t212"];

  test("is refused whole, also the numbers that are CAMEO codes", () => {
    expect(read(lines)).toMatchObject([
      { refused: "not-cameo", line: 2 },
      { refused: "not-cameo", line: 3 },
      { refused: "not-cameo", line: 4 },
    ]);
  });

  test("stays refused beyond the rows it was judged by", () => {
    const many = Array.from({ length: 5000 }, (_, at) => `1990-08-02\tIRQ\tKWT\t${at % 10 === 0 ? "223" : "031"}`);
    const rows = read([HEADER, ...many]);
    expect(rows).toHaveLength(5000);
    expect(new Set(rows.map((row) => ("refused" in row ? row.refused : "")))).toEqual(new Set(["not-cameo"]));
  });

  test("with one slip among CAMEO codes is no WEIS series", () => {
    const many = Array.from({ length: 3000 }, (_, at) => `1990-08-02\tIRQ\tKWT\t${at === 7 ? "223" : "190"}`);
    const refused = read(many).filter((row) => "refused" in row);
    expect(refused).toMatchObject([{ refused: "code", line: 8 }]);
  });

  test("is read with its codes named", () => {
    const rows = read(lines, { codes: "weis" });
    expect(rows).toMatchObject([
      { event: ["ASSAULT"], cameo: null, trace: [{ field: "event", rule: "weis 223" }] },
      { event: ["CONSULT"], mode: [] },
      { event: ["COERCE"], mode: ["arrest"] },
    ]);
    expect(rows.map((row) => ("refused" in row ? null : goldsteinOf(row, TABLES)))).toEqual([-10, 1, -4.4]);
  });
});
