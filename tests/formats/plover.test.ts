import { describe, expect, test } from "vitest";
import { isExported, toPlover } from "../../src/formats/plover.ts";
import { entity, record } from "../contract/sample-record.ts";

describe("isExported", () => {
  test.each([
    ["a dated event", {}, true],
    ["a historical event", { auxiliary: ["historical"] }, true],
    ["a future event", { event: ["AGREE"], auxiliary: ["future"] }, true],
    ["a negated event", { auxiliary: ["negation"] }, false],
    ["a hypothetical event", { auxiliary: ["future", "hypothetical"] }, false],
    ["an undated event", { date: null, enddate: null, date_basis: "none", date_precision: "none" }, false],
    ["a row without a PLOVER type", { event: [], quad_code: null, event_scale: null, cameo: "010" }, false],
  ] as const)("%s: %s", (_, changes, expected) => {
    expect(isExported(record(changes as Parameters<typeof record>[0]))).toBe(expected); // the rows' literals are read-only
  });
});

describe("toPlover", () => {
  const plover = toPlover(
    record({
      actor: [{ ...entity("Seoul", 0, "KOR", "GOV"), other_sectors: ["PRE"], office: "president" }],
      context: ["military"],
      auxiliary: ["historical"],
      trace: [{ field: "trigger", rule: "x" }],
      cite_info: { title: "A summit" },
    }),
  );

  test("has the manual's field names alone, those of empty fields left out", () => {
    expect(Object.keys(plover)).toEqual([
      "id",
      "date",
      "enddate",
      "actor",
      "recipient",
      "event",
      "mode",
      "context",
      "quad_code",
      "event_scale",
      "event_text",
      "cite_info",
    ]);
  });

  test("entities lose our own fields and what is null", () => {
    expect(plover["actor"]).toEqual([{ code: "KOR", sector: "GOV", entity_text: "Seoul", office: "president" }]);
  });

  test("auxiliary marks stand with the contexts", () => {
    expect(plover["context"]).toEqual(["military", "historical"]);
  });
});
