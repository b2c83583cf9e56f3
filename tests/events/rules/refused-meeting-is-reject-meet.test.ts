import { describe, expect, test } from "vitest";
import { refusedMeetingIsRejectMeet } from "../../../src/events/rules/refused-meeting-is-reject-meet.ts";
import { applied, type EventRow } from "../sample-event.ts";

const CASES: [string, EventRow, string][] = [
  [
    "Kim refused to meet Moon.",
    { trigger: "refused", type: "REJECT", actors: ["Kim"], recipients: ["Moon"] },
    "REJECT meet refused: Kim > Moon",
  ],
  [
    "Trump cancelled the summit with Kim.",
    { trigger: "cancelled", type: "REJECT", actors: ["Trump"], recipients: ["Kim"] },
    "REJECT meet cancelled: Trump > Kim",
  ],
  [
    "Kim turned down an invitation.",
    { trigger: "turned down", type: "REJECT", actors: ["Kim"] },
    "REJECT meet turned down: Kim > -",
  ],
  [
    "Kim rejected the demand of Moon.",
    { trigger: "rejected", type: "REJECT", actors: ["Kim"], recipients: ["Moon"] },
    "REJECT rejected: Kim > Moon",
  ],
  [
    "Kim refused to yield in the talks.",
    { trigger: "refused", type: "REJECT", mode: "yield", actors: ["Kim"] },
    "REJECT yield refused: Kim > -",
  ],
  [
    "At the meeting Kim refused aid.",
    { trigger: "refused", type: "REJECT", actors: ["Kim"] },
    "REJECT refused: Kim > -",
  ],
  [
    "Kim accused Moon of skipping the talks.",
    { trigger: "accused", type: "ACCUSE", actors: ["Kim"] },
    "ACCUSE accused: Kim > -",
  ],
];

describe("a refused meeting is REJECT meet", () => {
  test.each(CASES)("%s", (text, row, expected) => {
    expect(applied(refusedMeetingIsRejectMeet, text, [row])).toEqual([expected]);
  });
});
