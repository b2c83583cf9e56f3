import { describe, expect, test } from "vitest";
import { correctionChanges } from "../../src/cli/correction-changes.ts";
import { entity, record } from "../contract/sample-record.ts";

const MEETING = record({
  event: ["CONSULT"],
  mode: ["visit"],
  event_scale: 4,
  actor: [entity("Paris", 5, "FRA")],
  size: { dead: 3, injured: null, arrested: null },
});

describe("correctionChanges", () => {
  test.each([
    ["type=aid", { event: ["AID"], mode: [], quad_code: 2, event_scale: 10 }],
    ["mode=phone", { mode: ["phone"], event_scale: 1.5 }],
    ["mode=", { mode: [], event_scale: 2.5 }],
    ["date=2018-06-01", { date: "2018-06-01", enddate: "2018-06-01", date_precision: "day", date_basis: "text" }],
    ["date=", { date: null, enddate: null, date_precision: "none", date_basis: "none" }],
    ["auxiliary=future,negation", { auxiliary: ["future", "negation"] }],
    ["context=", { context: [] }],
    ["dead=14", { size: { dead: 14, injured: null, arrested: null } }],
    ["dead=", { size: { dead: null, injured: null, arrested: null } }],
    ["count=2", { count: 2 }],
  ])("%s", (setting, changes) => {
    expect(correctionChanges(MEETING, [setting])).toEqual(changes);
  });

  test("an actor's code is corrected, its words stay", () => {
    const { actor } = correctionChanges(MEETING, ["actor=DEU:GOV,POL"]);
    expect(actor).toMatchObject([
      { code: "DEU", sector: "GOV", entity_text: "Paris", span: { start: 5, end: 10 } },
      { code: "POL", sector: null, entity_text: "POL", span: null },
    ]);
  });

  test("a mode is one of the type that was set before it", () => {
    expect(correctionChanges(MEETING, ["type=ASSAULT", "mode=drone"])).toMatchObject({
      event: ["ASSAULT"],
      mode: ["drone"],
      event_scale: -9.5,
    });
  });

  test.each([
    [["weather=fine"], "fields are type, mode"],
    [["type"], "fields are type, mode"],
    [["toString=x"], "fields are type, mode"],
    [["type=HUG"], "AGREE"],
    [["mode=firearms"], "visit"],
    [["type=AID", "mode=firearms"], "AID has no modes"],
    [["date=2024-02-30"], "a day such as"],
    [["date=2024-02-20", "enddate=2024-02-01"], "set date and enddate together"],
    [["actor=XXX"], "codes such as"],
    [["actor=FRA:XXX"], "sectors are"],
    [["dead=-1"], "a whole number"],
    [["count=0"], "a whole number from 1"],
  ])("%j is refused", (settings, hint) => {
    expect(() => correctionChanges(MEETING, settings)).toThrow(
      expect.objectContaining({ code: "usage", hint: expect.stringContaining(hint) }),
    );
  });
});
