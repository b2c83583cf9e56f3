import { describe, expect, test } from "vitest";
import type { ImportedRow } from "../../../src/formats/format.ts";
import { createFormats } from "../../../src/formats/formats.ts";
import { entity, record } from "../../contract/sample-record.ts";
import { TABLES } from "../tables.ts";

const formats = createFormats(TABLES);

function read(lines: readonly string[]): ImportedRow[] {
  return [...(formats.get("plover")?.import?.(lines) ?? [])];
}

describe("a JSON line", () => {
  test("of ours comes back as it was, undated and negated too", () => {
    const own = [
      record({ actor: [entity("Seoul", 0, "KOR", "GOV")], auxiliary: ["negation"] }),
      record({ id: "fedcba9876543210", date: null, enddate: null, date_precision: "none", date_basis: "none" }),
    ];
    expect(read([...(formats.get("jsonl")?.export?.(own) ?? [])])).toEqual(own);
  });

  test("of PLOVER is filled in", () => {
    const [found] = read([
      JSON.stringify({
        id: 7,
        date: "2020-01-02",
        actor: [{ country_code: "FRA", sector_code: "GOV", raw_text: "Paris", wikidata_id: "Q142" }],
        recipient: [{ code: "DEU", entity_text: "Berlin" }],
        event: "CONSULT",
        mode: ["visit"],
        context: ["diplomatic", "future", "gossip"],
        cite_info: { url: "https://news.example/1", coder: "me" },
      }),
    ]);
    expect(found).toMatchObject({
      aliases: ["7"],
      article: "https://news.example/1",
      date: "2020-01-02",
      actor: [{ code: "FRA", sector: "GOV", entity_text: "Paris", identifier_id: "Q142" }],
      recipient: [{ code: "DEU" }],
      event: ["CONSULT"],
      mode: ["visit"],
      auxiliary: ["future"],
      context: ["diplomatic"],
      quad_code: 1,
      event_scale: 4,
    });
  });

  test("of a PLOVER export comes back", () => {
    const sent = record({
      actor: [entity("Seoul", 0, "KOR", "GOV")],
      auxiliary: ["historical"],
      context: ["economic"],
    });
    expect(read([...(formats.get("plover")?.export?.([sent]) ?? [])])[0]).toMatchObject({
      id: sent.id,
      event: sent.event,
      auxiliary: ["historical"],
      context: ["economic"],
      actor: [{ code: "KOR", sector: "GOV", entity_text: "Seoul" }],
    });
  });

  test.each([
    ["no JSON", "{", "json"],
    ["a list", "[1]", "json"],
    ["a number", "5", "json"],
    ["an impossible day", JSON.stringify({ id: 1, date: "2020-02-30", actor: [], event: ["AID"] }), "date"],
    ["a type of another ontology", JSON.stringify({ id: 1, date: "2020-02-03", actor: [], event: ["FIGHT"] }), "code"],
    ["a mode of another type", JSON.stringify({ id: 1, date: "2020-02-03", event: ["AID"], mode: ["visit"] }), "code"],
    [
      "a code that is none",
      JSON.stringify({ id: 1, date: "2020-02-03", actor: [{ code: "XYZ" }], event: ["AID"] }),
      "record",
    ],
    ["an own record with a field too many", JSON.stringify({ ...record(), extra: 1 }), "record"],
    ["broken letters", `{"text":"\uFFFD"}`, "encoding"],
  ])("that is %s is refused", (_, line, refused) => {
    expect(read(["", line])).toMatchObject([{ refused, line: 2 }]);
  });
});
