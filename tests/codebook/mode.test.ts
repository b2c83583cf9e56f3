import { describe, expect, test } from "vitest";
import { EVENT_TYPE_NAMES, EVENT_TYPES, type EventType } from "../../src/codebook/event-type.ts";
import { eventScale, isModeOf, MODES, modesOf } from "../../src/codebook/mode.ts";

// The manual's modes with their scores; PROTEST vandalize has none there and takes the root's.
const MANUAL: [EventType, string][] = [
  ["AGREE", ""],
  ["CONSULT", "visit 4, third-party 1, multilateral 4, phone 1.5"],
  ["SUPPORT", ""],
  ["CONCEDE", ""],
  ["COOPERATE", ""],
  ["AID", ""],
  ["RETREAT", "withdraw 8, release 6.5, disarm 10, ceasefire 7.5, access 6.5, resign 4.5"],
  ["REQUEST", "assist 0.5, change -1, yield -1, meet 0"],
  ["ACCUSE", "disapprove -2, investigate -3.5, allege -3.5"],
  ["REJECT", "assist -1.5, change -2, yield -2, meet -2"],
  ["THREATEN", "restrict -3, arrest -3.5, relations -3.5, expel -3.5, territory -4, violence -3.5"],
  ["PROTEST", "demo -5, riot -7, strike -5, hunger -4.5, boycott -4.5, obstruct -4.5, vandalize -5"],
  ["SANCTION", "convict -6, expel -5.5, withdraw -6, discontinue -6"],
  ["MOBILIZE", "troops -6.5, weapons -6.5, police -5.5, militia -6"],
  [
    "COERCE",
    "seize -7, restrict -7, censor -6.5, curfew -6.5, martial-law -7.5, arrest -7, deport -7, withhold -7, misinformation -6.5, cyber -7",
  ],
  [
    "ASSAULT",
    "abduct -8.5, beat -7.5, torture -8.5, sexual -8.5, targeted -9.5, destroy -8.5, primitive -8, firearms -9, explosives -9, suicide-attack -9.5, aerial -9.5, drone -9.5, heavy-weapons -9.5, crowd-control -7.5, unconventional -10",
  ],
];

describe("the modes of each type", () => {
  test.each(MANUAL)("%s: %s", (type, modes) => {
    const written = Object.entries(MODES[type]).map(([mode, score]) => `${mode} ${score}`);
    expect(written.join(", ")).toBe(modes);
  });

  test("every type has its line", () => {
    expect(MANUAL.map(([type]) => type)).toEqual(EVENT_TYPE_NAMES);
    expect(Object.keys(MODES)).toEqual([...EVENT_TYPE_NAMES]);
  });

  test.each([
    ["CONSULT", "visit", 4],
    ["CONSULT", null, 2.5],
    ["ASSAULT", "unconventional", -10],
    ["REQUEST", "meet", 0],
    ["AGREE", null, 2.5],
    ["AGREE", "visit", 2.5],
    ["ACCUSE", null, -3],
  ] as const)("%s %s has the scale %d", (type, mode, scale) => {
    expect(eventScale(type, mode)).toBe(scale);
  });

  test.each([
    ["REJECT", "meet", true],
    ["REQUEST", "meet", true],
    ["CONSULT", "meet", false],
    ["ACCUSE", "toString", false],
    ["AGREE", "", false],
  ] as const)("isModeOf(%s, %s) is %s", (type, mode, expected) => {
    expect(isModeOf(type, mode)).toBe(expected);
  });

  test("modesOf lists the keys, and every scale lies in [-10, 10]", () => {
    expect(modesOf("SANCTION")).toEqual(["convict", "expel", "withdraw", "discontinue"]);
    const scales = EVENT_TYPE_NAMES.flatMap((type) => [
      EVENT_TYPES[type].score,
      ...modesOf(type).map((mode) => eventScale(type, mode)),
    ]);
    expect(Math.max(...scales)).toBeLessThanOrEqual(10);
    expect(Math.min(...scales)).toBeGreaterThanOrEqual(-10);
  });
});
