import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ATTRIBUTION_FIELDS, ENTITY_FIELDS, LOCATION_FIELDS, RECORD_FIELDS } from "./schema-fields.ts";
import { eventRecordSchema } from "../../src/contract/record-schema.ts";

const DOCS = join(import.meta.dirname, "..", "..", "docs");
const page = readFileSync(join(DOCS, "data-format.md"), "utf8");

/** The part of the page under a heading, to the next heading. */
function section(heading: string): string {
  return page.split(`\n${heading}\n`)[1]?.split(/\n#+ /)[0] ?? "";
}

describe("the JSON Schema of a record", () => {
  test("in docs/ is the one that the code gives (npm run schema)", () => {
    const committed: unknown = JSON.parse(readFileSync(join(DOCS, "event-record.schema.json"), "utf8"));
    expect(committed).toEqual(JSON.parse(JSON.stringify(eventRecordSchema())));
  });

  test("is strict, has all PLOVER fields, and names its parts", () => {
    const schema = eventRecordSchema();
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      additionalProperties: false,
    });
    expect(Object.keys(schema["$defs"] ?? {}).toSorted()).toEqual(["Attribution", "Day", "Entity", "Location", "Span"]);
    const plover =
      "id date enddate time actor recipient event mode context quad_code event_scale event_text event_loc size link text text_info cite_info coder coded_date coded_time comment";
    expect(RECORD_FIELDS).toEqual(expect.arrayContaining(plover.split(" ")));
  });
});

describe("docs/data-format.md", () => {
  test.each(RECORD_FIELDS)("has a row for %s", (field) => {
    expect(section("## Fields")).toMatch(new RegExp(`^\\|[^|]*\`${field}\``, "m"));
  });

  test("has no row for a field that is gone", () => {
    const named = [...section("## Fields").matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([a-z_]+)`/g)].map(([, name = ""]) => name),
    );
    expect(named.filter((name) => !RECORD_FIELDS.includes(name))).toEqual([]);
  });

  test.each([
    ["### Entity", ENTITY_FIELDS],
    ["### Location", LOCATION_FIELDS],
    ["### Attribution", ATTRIBUTION_FIELDS],
  ])("%s names every field", (heading, fields) => {
    expect(fields.filter((field) => !section(heading).includes(`\`${field}\``))).toEqual([]);
  });
});
