import { describe, expect, test } from "vitest";
import type { RelationEvent } from "../../src/relations/relation-event.ts";
import { customScale, goldsteinScale, parseWeights, PLOVER_SCALE } from "../../src/relations/scale.ts";
import { event } from "./sample-events.ts";

const GOLDSTEIN = goldsteinScale(
  new Map([
    ["01", 0],
    ["012", -0.4],
    ["18", -9],
    ["182", -9.5],
    ["1823", -10],
  ]),
  (type, mode) => (type === "ASSAULT" ? (mode === "beat" ? "1821" : "18") : null),
);
const CUSTOM = customScale(parseWeights("type,mode,weight\nASSAULT,,-1\nASSAULT,aerial,-8\nAID,2").weights);
const weigh = (scale: typeof PLOVER_SCALE, changes: Partial<RelationEvent>): number | null =>
  scale.weigh(event("USA > PRK", "2022-01-01", changes));

describe("scales", () => {
  test.each<[string, typeof PLOVER_SCALE, Partial<RelationEvent>, number | null]>([
    ["the mode's score", PLOVER_SCALE, { type: "CONSULT", mode: "visit" }, 4],
    ["else the type's", PLOVER_SCALE, { type: "CONSULT" }, 2.5],
    ["without type", PLOVER_SCALE, { type: null, cameo: "010" }, null],
    ["by the row's own code", GOLDSTEIN, { type: null, cameo: "012" }, -0.4],
    ["a child takes its parent's", GOLDSTEIN, { type: null, cameo: "1822" }, -9.5],
    ["the grandparent's", GOLDSTEIN, { type: null, cameo: "0199" }, 0],
    ["by the table of types", GOLDSTEIN, { type: "ASSAULT", mode: "beat" }, -9.5],
    ["a type without code", GOLDSTEIN, { type: "AID" }, null],
    ["a code outside CAMEO", GOLDSTEIN, { type: null, cameo: "99" }, null],
    ["own weight of a mode", CUSTOM, { type: "ASSAULT", mode: "aerial" }, -8],
    ["own weight of the type", CUSTOM, { type: "ASSAULT", mode: "drone" }, -1],
    ["two cells", CUSTOM, { type: "AID" }, 2],
    ["not listed", CUSTOM, { type: "CONSULT" }, null],
  ])("%s", (_, scale, changes, expected) => {
    expect(weigh(scale, changes)).toBe(expected);
  });
});

describe("parseWeights", () => {
  test.each<[string, string]>([
    ["FIGHT,,-1", '"FIGHT" is no event type'],
    ["AID,loan,1", '"loan" is no mode of AID'],
    ["AID,,much", '"much" is no number'],
    ["AID,,", '"" is no number'],
    ["AID", "a line is type, mode, weight"],
    ["AID,,1,2", "a line is type, mode, weight"],
  ])("%s", (line, reason) => {
    const { weights, problems } = parseWeights(`type,mode,weight\n${line}\nCONSULT,,1`);
    expect(problems).toEqual([{ line: 2, reason: expect.stringContaining(reason) as string }]);
    expect([...weights]).toEqual([["CONSULT", 1]]);
  });
});
