import { describe, expect, test } from "vitest";
import type { EventDefinition } from "../../../corpus/markup/definition.ts";
import { parseEvent } from "../../../corpus/markup/parse-event.ts";

function parse(line: string): { event: EventDefinition | undefined; faults: string[] } {
  const faults: string[] = [];
  const [event] = parseEvent("e1", line, 1, (_line, value, rule, wayOut) =>
    faults.push(`${value}: ${rule}; ${wayOut}`),
  );
  return { event, faults };
}

describe("event lines", () => {
  test.each([
    ["CONSULT", { type: "CONSULT", mode: null, actors: [], auxiliaries: [] }],
    ["ASSAULT/aerial passive nominal", { mode: "aerial", passive: true, nominal: true }],
    [
      "ASSAULT actor:kim,moon#2",
      {
        actors: [
          { label: "kim", nth: null },
          { label: "moon", nth: 2 },
        ],
      },
    ],
    ["PROTEST +negation/x1", { auxiliaries: [{ name: "negation", cue: { label: "x1", nth: null } }] }],
    ["PROTEST +negation/c1", { auxiliaries: [{ name: "negation", cue: { label: "c1", nth: null } }] }],
    ["PROTEST +historical date:none", { date: "none" }],
    ["PROTEST date:2018-02", { date: { from: "2018-02-01", to: "2018-02-28" } }],
    ["PROTEST date:2018-02-03..2018-03-01", { date: { from: "2018-02-03", to: "2018-03-01" } }],
    [
      "ASSAULT dead:14/n1 injured:0",
      { dead: { value: 14, cue: { label: "n1", nth: null } }, injured: { value: 0, cue: null } },
    ],
    ["CONSULT count:3/n1", { count: { value: 3, cue: { label: "n1", nth: null } } }],
    ["CONSULT by:-/-/indirect", { by: [{ source: null, cue: null, mode: "indirect" }] }],
    [
      "CONSULT by:kcna/c1/indirect>kim/e2/direct",
      {
        by: [
          { source: { label: "kcna", nth: null }, cue: { label: "c1", nth: null }, mode: "indirect" },
          { source: { label: "kim", nth: null }, cue: { label: "e2", nth: null }, mode: "direct" },
        ],
      },
    ],
    ["CONSULT ctx:military,cbrn", { contexts: ["military", "cbrn"] }],
  ])("%s", (line, fields) => {
    const { event, faults } = parse(line);
    expect(faults).toEqual([]);
    expect(event).toMatchObject(fields);
  });
});

describe("faults of event lines", () => {
  test.each([
    ["CONSLUT actor:kim", "did you mean CONSULT?"],
    ["AGREE/visit", "AGREE has no modes"],
    ["ASSAULT/bomb", "a mode of ASSAULT is one of"],
    ["CONSULT +futur", "did you mean future?"],
    ["CONSULT target:kim", "an event line takes +auxiliary"],
    ["CONSULT loud", "an event line takes +auxiliary"],
    ["CONSULT actor:t1", "here stands the label of: entity"],
    ["CONSULT place:kim", "here stands the label of: place"],
    ["CONSULT date:2018-02-30", "date: is a day"],
    ["CONSULT by:kim/c1", "by: is source/cue/direct"],
    ["CONSULT by:kim/c1/quoted", "by: is source/cue/direct"],
    ["CONSULT count:0", "a number is 1 or more"],
    ["ASSAULT dead:many", "a number is 0 or more"],
    ["CONSULT ctx:diplomacy", "ctx: takes the contexts of PLOVER"],
    ["CONSULT actor:kim actor:moon", "actor stands once"],
    ["CONSULT constructor:kim", "an event line takes +auxiliary"],
  ])("%s", (line, fault) => {
    expect(parse(line).faults.join("\n")).toContain(fault);
  });
});
