import { describe, expect, test } from "vitest";
import { EVENT_TYPE_NAMES, EVENT_TYPES, QUAD_NAMES, type EventType } from "../../src/codebook/event-type.ts";

// One row a type, read off the manual: quad, whether a recipient is required, root score.
const MANUAL: [EventType, number, boolean, number][] = [
  ["AGREE", 1, false, 2.5],
  ["CONSULT", 1, false, 2.5],
  ["SUPPORT", 1, false, 5],
  ["CONCEDE", 1, false, 4.5],
  ["COOPERATE", 2, true, 9.5],
  ["AID", 2, true, 10],
  ["RETREAT", 2, false, 6.5],
  ["REQUEST", 3, false, 0],
  ["ACCUSE", 3, false, -3],
  ["REJECT", 3, false, -2],
  ["THREATEN", 3, false, -3.5],
  ["PROTEST", 4, false, -5],
  ["SANCTION", 4, true, -6],
  ["MOBILIZE", 4, false, -5.5],
  ["COERCE", 4, false, -7],
  ["ASSAULT", 4, false, -9],
];

describe("the 16 event types", () => {
  test.each(MANUAL)("%s", (type, quad, recipientRequired, score) => {
    expect(EVENT_TYPES[type]).toEqual({ quad, recipientRequired, score });
  });

  test("are all there, in the manual's order, and no more", () => {
    expect(EVENT_TYPE_NAMES).toEqual(MANUAL.map(([type]) => type));
  });

  test("each stands in a quad class that has a name", () => {
    expect(Object.keys(QUAD_NAMES)).toEqual(["1", "2", "3", "4"]);
    expect(EVENT_TYPE_NAMES.every((type) => QUAD_NAMES[EVENT_TYPES[type].quad] !== undefined)).toBe(true);
  });

  test("verbal and material conflict never score above zero, cooperation never below", () => {
    const wrong = EVENT_TYPE_NAMES.filter((type) => {
      const { quad, score } = EVENT_TYPES[type];
      return quad <= 2 ? score <= 0 : score > 0;
    });
    expect(wrong).toEqual([]);
  });
});
