import { describe, expect, test } from "vitest";
import { EventRecord } from "../../src/contract/event-record.ts";
import { BARE, record } from "./sample-record.ts";

function problems(changes: Record<string, unknown>): string[] {
  const parsed = EventRecord.safeParse({ ...BARE, ...changes });
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

describe("a record", () => {
  test("of the needed fields alone takes the defaults for the others", () => {
    expect(record()).toMatchObject({
      aliases: [],
      time: null,
      size: null,
      count: null,
      attribution: null,
      cameo: null,
      link: null,
      text: null,
      coder: null,
      trace: [],
      spans: { date: null, place: null, cue: [], trigger: { start: 10, end: 13, in: "text" } },
    });
  });

  test("parsed again stays as it is", () => {
    expect(EventRecord.parse(record())).toEqual(record());
  });

  test.each([
    ["a mode of its type", { mode: ["visit"] }],
    ["no type, for an imported row", { event: [], quad_code: null, event_scale: null, cameo: "010" }],
    ["no date", { date: null, enddate: null, date_precision: "none", date_basis: "none" }],
    ["an open end", { enddate: null }],
    ["an actor without a code", { actor: [{ code: null, sector: null, entity_text: "gunmen" }] }],
    ["an actor that is no state", { actor: [{ code: "IGO", sector: null, entity_text: "NATO" }] }],
    [
      "a nested attribution",
      { attribution: { entity: null, mode: "indirect", attribution: { entity: null, mode: "direct" } } },
    ],
    [
      "a trigger in the title",
      { spans: { evidence: { start: 0, end: 9, in: "title" }, trigger: { start: 0, end: 3, in: "title" } } },
    ],
    ["losses", { size: { dead: 3 } }],
  ])("may have %s", (_, changes) => {
    expect(problems(changes)).toEqual([]);
  });

  test.each([
    ["a mode of another type", { mode: ["drone"] }, "mode: drone is no mode of CONSULT"],
    ["a mode without a type", { event: [], mode: ["visit"] }, "mode: visit is no mode of (no type)"],
    ["two types", { event: ["CONSULT", "AGREE"] }, "event"],
    ["an unknown type", { event: ["FIGHT"] }, "event.0"],
    ["two modes", { mode: ["visit", "phone"] }, "mode"],
    ["a date without a basis", { date_basis: "none" }, "date_basis: date is null exactly when date_basis is none"],
    ["a basis without a date", { date: null }, "date_basis: date is null exactly when date_basis is none"],
    ["an end before its start", { enddate: "2018-06-11" }, "enddate: enddate is not before date"],
    ["a day that does not exist", { date: "2018-02-30", enddate: null }, "date"],
    ["an id that is no 16 hex digits", { id: "0123" }, "id"],
    ["an unknown auxiliary", { auxiliary: ["past"] }, "auxiliary.0"],
    ["an unknown context", { context: ["sports"] }, "context.0"],
    [
      "a code that is no state",
      { actor: [{ code: "XKX", sector: null, entity_text: "Kosovo" }] },
      "actor.0.code: an actor code is",
    ],
    ["an unknown sector", { actor: [{ code: "USA", sector: "KING", entity_text: "x" }] }, "actor.0.sector"],
    [
      "a span that ends where it starts",
      { spans: { evidence: { start: 0, end: 9 }, trigger: { start: 3, end: 3 } } },
      "spans.trigger: a span ends after it starts",
    ],
    [
      "a negative offset",
      { spans: { evidence: { start: -1, end: 9 }, trigger: { start: 3, end: 4 } } },
      "spans.evidence.start",
    ],
    ["a confidence above 1", { confidence: 1.2 }, "confidence"],
    ["a count of zero", { count: 0 }, "count"],
    ["half a casualty", { size: { dead: 1.5 } }, "size.dead"],
    ["a field nobody knows", { weather: "fine" }, "Unrecognized key"],
    ["a latitude beyond the pole", { event_loc: { extracted_place: "x", lat: 91 } }, "event_loc.lat"],
  ])("may not have %s", (_, changes, message) => {
    expect(problems(changes).join("\n")).toContain(message);
  });
});
