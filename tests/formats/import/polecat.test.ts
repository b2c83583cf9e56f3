import { describe, expect, test } from "vitest";
import { EventRecord } from "../../../src/contract/event-record.ts";
import type { ImportedRow } from "../../../src/formats/format.ts";
import { createFormats } from "../../../src/formats/formats.ts";
import { POLECAT } from "../../../src/formats/layouts/polecat.ts";
import { TABLES } from "../tables.ts";

const formats = createFormats(TABLES);
const HEADER = POLECAT.columns.join("\t");

const CELLS: Readonly<Record<string, string>> = {
  "Event ID": "S_42_ACCUSE",
  "Event Date": "2023-03-01",
  "Event Type": "ACCUSE",
  "Event Mode": "disapprove",
  Intensity: "-2",
  "Quad Code": "VERBAL CONFLICT",
  Contexts: "diplomatic; military",
  "Actor Name": "Government of France; Germany",
  "Actor Country": "FRA; DEU",
  "Actor Sectors": "GOV|LEG; None",
  "Actor Name Raw": "Paris; Berlin",
  "Recipient Name": "Belarus",
  "Recipient Country": "Belarus",
  Placename: "Minsk",
  City: "Minsk",
  Country: "Belarus",
  Latitude: "53.9",
  Longitude: "27.57",
  "GeoNames ID": "625144",
  "Raw Placename": "the Belarusian capital",
  Source: "A Daily",
  "Publication Date": "2023-03-02",
  Language: "en",
};

function row(changes: Readonly<Record<string, string>> = {}, columns: readonly string[] = POLECAT.columns): string {
  return columns.map((column) => ({ ...CELLS, ...changes })[column] ?? "None").join("\t");
}

function read(lines: readonly string[]): ImportedRow[] {
  return [...(formats.get("polecat")?.import?.(lines) ?? [])];
}

describe("a POLECAT row", () => {
  test("becomes one record with lists of actors", () => {
    const [found] = read([HEADER, row()]);
    expect(found).toMatchObject({
      aliases: ["polecat:S_42_ACCUSE"],
      article: "S_42",
      reported: "2023-03-02",
      date: "2023-03-01",
      event: ["ACCUSE"],
      mode: ["disapprove"],
      context: ["military", "diplomatic"],
      event_scale: -2,
      cameo: null,
      actor: [
        { code: "FRA", sector: "GOV", other_sectors: ["LEG"], entity_text: "Paris" },
        { code: "DEU", sector: null, entity_text: "Berlin", identifier_text: "Germany" },
      ],
      recipient: [{ code: "BLR", entity_text: "Belarus" }],
      event_loc: { extracted_place: "the Belarusian capital", geonameid: "625144", resolution: 4 },
      cite_info: { publication: "A Daily", language: "en" },
    });
    expect(EventRecord.parse(found)).toEqual(found);
  });

  test.each([
    ["calls intensity by its longer name", HEADER.replace("Intensity", "Event Intensity"), row()],
    ["names columns that rows do not have", `${HEADER}\tHeadline\tEvent Text\tFeed\tStory ID`, row()],
    ["trails empty cells", `${HEADER}\t\t`, `${row()}\t\t`],
    ["begins with a byte order mark", `\uFEFF${HEADER}`, row()],
  ])("is read when the file %s", (_, header, line) => {
    expect(read([header, line])[0]).toMatchObject({ event: ["ACCUSE"], actor: [{ code: "FRA" }, { code: "DEU" }] });
  });

  test("is read with the extra columns that some files have", () => {
    const columns = [...POLECAT.columns.slice(0, 34), "Headline", ...POLECAT.columns.slice(34)];
    const found = read([columns.join("\t"), row({ Headline: "A row" }, columns)])[0];
    expect(found).toMatchObject({ reported: "2023-03-02", cite_info: { title: "A row" } });
  });

  test("is read without a header", () => {
    expect(read([row()])[0]).toMatchObject({ event: ["ACCUSE"] });
  });

  test.each([
    ["CONSULT", "multilat", ["multilateral"]],
    ["COERCE", "SIEZE", ["seize"]],
    ["ASSAULT", "execute", ["targeted"]],
    ["ASSAULT", "heavy_weapons", ["heavy-weapons"]],
    ["COERCE", "ban", ["restrict"]],
    ["AID", "gift", []],
  ])("of %s with mode %s has mode %j", (type, mode, modes) => {
    expect(read([HEADER, row({ "Event Type": type, "Event Mode": mode })])[0]).toMatchObject({ mode: modes });
  });

  test("says which mode it left out", () => {
    expect(read([row({ "Event Mode": "gift" })])[0]).toMatchObject({
      comment: "the source's mode gift is not in the codebook",
    });
  });

  test("takes auxiliary marks out of the contexts", () => {
    expect(read([row({ Contexts: "historical; military" })])[0]).toMatchObject({
      auxiliary: ["historical"],
      context: ["military"],
    });
  });

  test.each([
    ["a type of another ontology", row({ "Event Type": "FIGHT" }), "code"],
    ["39 columns", row().split("\t").slice(1).join("\t"), "columns"],
    ["no date", row({ "Event Date": "None" }), "date"],
  ])("with %s is refused", (_, line, refused) => {
    expect(read([HEADER, line])[0]).toMatchObject({ refused });
  });
});
