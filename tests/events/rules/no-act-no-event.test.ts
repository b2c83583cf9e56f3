import { describe, expect, test } from "vitest";
import { noActNoEvent } from "../../../src/events/rules/no-act-no-event.ts";
import { applied, type EventRow } from "../sample-event.ts";

const row = (changes: Partial<EventRow> = {}): EventRow => ({
  trigger: "attack",
  type: "ASSAULT",
  actors: ["Russia"],
  ...changes,
});
const CASES: [string, string, EventRow, boolean][] = [
  ["a told act", "Russia led an attack.", row(), true],
  ["an act with a recipient alone", "Kyiv came under attack.", row({ actors: [], recipients: ["Kyiv"] }), true],
  ["an act of nobody on nobody", "An attack took place.", row({ actors: [] }), false],
  ["a question", "Will Russia attack?", row({ marks: ["future"] }), false],
  ["an expert's guess", "Russia might attack, analysts said.", row({ marks: ["hypothetical"] }), false],
  ["an expert's guess with may", "Experts believe Russia may attack soon.", row(), false],
  ["an expert on what was done", "Analysts said the attack by Russia began at dawn.", row(), true],
  [
    "a condition without experts",
    "If Russia should attack, Kyiv would answer.",
    row({ marks: ["hypothetical"] }),
    true,
  ],
  ["the month of May", "Experts counted one attack by Russia in May.", row(), true],
];

describe("what is no act is no event", () => {
  test.each(CASES)("%s: %s", (_, text, event, kept) => {
    expect(applied(noActNoEvent, text, [event])[0] !== null).toBe(kept);
  });
});
