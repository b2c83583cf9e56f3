import { describe, expect, test } from "vitest";
import { meetingListsEverybody } from "../../../src/events/rules/meeting-lists-everybody.ts";
import { applied, type EventRow } from "../sample-event.ts";

const TEXT = "Kim met Trump and Moon.";
const SIDES = { trigger: "met", actors: ["Kim"], recipients: ["Trump", "Moon"] };
const CASES: [string, EventRow, string][] = [
  ["a meeting", { ...SIDES, type: "CONSULT" }, "CONSULT met: Kim + Trump + Moon > -"],
  [
    "a multilateral meeting",
    { ...SIDES, type: "CONSULT", mode: "multilateral" },
    "CONSULT multilateral met: Kim + Trump + Moon > -",
  ],
  [
    "a visit keeps visitor and host",
    { ...SIDES, type: "CONSULT", mode: "visit" },
    "CONSULT visit met: Kim > Trump + Moon",
  ],
  ["a call keeps its direction", { ...SIDES, type: "CONSULT", mode: "phone" }, "CONSULT phone met: Kim > Trump + Moon"],
  [
    "mediation keeps its direction",
    { ...SIDES, type: "CONSULT", mode: "third-party" },
    "CONSULT third-party met: Kim > Trump + Moon",
  ],
  ["praise keeps its direction", { ...SIDES, type: "SUPPORT" }, "SUPPORT met: Kim > Trump + Moon"],
  ["a meeting of one named side", { trigger: "met", actors: ["Kim"], type: "CONSULT" }, "CONSULT met: Kim > -"],
];

describe("a meeting lists everybody as actor", () => {
  test.each(CASES)("%s", (_, row, expected) => {
    expect(applied(meetingListsEverybody, TEXT, [row])).toEqual([expected]);
  });
});
