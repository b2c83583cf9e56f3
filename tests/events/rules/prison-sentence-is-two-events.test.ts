import { describe, expect, test } from "vitest";
import { prisonSentenceIsTwoEvents } from "../../../src/events/rules/prison-sentence-is-two-events.ts";
import { applied, type EventRow } from "../sample-event.ts";

const convicted = (trigger: string): EventRow => ({
  trigger,
  type: "SANCTION",
  mode: "convict",
  actors: ["A court"],
  recipients: ["a reporter"],
});

const CASES: [string, EventRow, string][] = [
  [
    "A court sentenced a reporter to nine years in prison.",
    convicted("sentenced"),
    "SANCTION convict sentenced: A court > a reporter; COERCE arrest sentenced: A court > a reporter",
  ],
  [
    "A court jailed a reporter for life.",
    convicted("jailed"),
    "SANCTION convict jailed: A court > a reporter; COERCE arrest jailed: A court > a reporter",
  ],
  [
    "A court convicted a reporter of libel.",
    convicted("convicted"),
    "SANCTION convict convicted: A court > a reporter",
  ],
  [
    "A court condemned a reporter to death.",
    convicted("condemned"),
    "SANCTION convict condemned: A court > a reporter",
  ],
  [
    "A court fined a reporter after two years in office.",
    convicted("fined"),
    "SANCTION convict fined: A court > a reporter",
  ],
  [
    "A court freed a reporter after years in prison.",
    { trigger: "freed", type: "RETREAT", mode: "release", recipients: ["a reporter"] },
    "RETREAT release freed: - > a reporter",
  ],
];

describe("a prison sentence is SANCTION convict and COERCE arrest", () => {
  test.each(CASES)("%s", (text, row, expected) => {
    expect(applied(prisonSentenceIsTwoEvents, text, [row])).toEqual([expected]);
  });

  test("an arrest that the sentence tells already is not told twice", () => {
    const rows: EventRow[] = [
      convicted("sentenced"),
      { trigger: "arrested", type: "COERCE", mode: "arrest", recipients: ["a reporter"] },
    ];
    expect(
      applied(
        prisonSentenceIsTwoEvents,
        "A court sentenced a reporter, arrested in May, to two years in jail.",
        rows,
      )[0],
    ).toBe("SANCTION convict sentenced: A court > a reporter");
  });
});
