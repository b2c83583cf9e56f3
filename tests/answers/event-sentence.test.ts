import { describe, expect, test } from "vitest";
import { eventSentence } from "../../src/answers/event-sentence.ts";
import { eventSummary } from "../../src/answers/event-summary.ts";
import { EVENT_TYPE_NAMES } from "../../src/codebook/event-type.ts";
import type { EventSummary } from "../../src/contract/answers/event-summary.ts";
import { entity, record } from "../contract/sample-record.ts";

const FACTS = { source: "thaw", claimed: false, reports: 1, owners: 1, day: "2018-06-12", evidence: "" };

function summary(changes: Parameters<typeof record>[0] = {}, facts: Partial<typeof FACTS> = {}): EventSummary {
  const parties = { actor: [entity("Chad", 0, "TCD")], recipient: [entity("Sudan", 9, "SDN", "GOV")] };
  return eventSummary(record({ ...parties, ...changes }), { ...FACTS, ...facts });
}

describe("an event in a sentence", () => {
  test.each([
    ["plain", summary(), "2018-06-12: Chad (TCD) consulted with Sudan (SDN GOV) (CONSULT; one report)."],
    [
      "with a mode, over days",
      summary({ mode: ["visit"], enddate: "2018-06-14" }),
      "2018-06-12 to 2018-06-14: Chad (TCD) consulted with Sudan (SDN GOV) (CONSULT visit; one report).",
    ],
    [
      "of two sides, without recipient",
      summary({ actor: [entity("Chad", 0, "TCD"), entity("Sudan", 9, "SDN")], recipient: [] }),
      "2018-06-12: Chad (TCD) and Sudan (SDN) held talks (CONSULT; one report).",
    ],
    [
      "of three",
      summary({ actor: ["Chad", "Mali", "Niger"].map((name) => entity(name, 0)), recipient: [] }),
      "2018-06-12: Chad, Mali and Niger held talks (CONSULT; one report).",
    ],
    [
      "denied",
      summary({ auxiliary: ["negation"] }),
      "2018-06-12: Chad (TCD) consulted with Sudan (SDN GOV) (CONSULT; denied: it did not happen; one report).",
    ],
    [
      "claimed by one side, of several owners",
      summary({}, { claimed: true, owners: 3, reports: 4 }),
      "2018-06-12: Chad (TCD) consulted with Sudan (SDN GOV) (CONSULT; only claimed by a party in conflict with the actor; 3 independent owners).",
    ],
    [
      "said by somebody, twice printed",
      summary({ attribution: { entity: null, cue: "reportedly", mode: "indirect" } }, { reports: 2 }),
      "2018-06-12: Chad (TCD) consulted with Sudan (SDN GOV) (CONSULT; attributed: reportedly; 2 reports of one owner).",
    ],
    [
      "of an imported row without a type or a date",
      summary({ event: [], cameo: "010", date: null, enddate: null, date_basis: "none", date_precision: "none" }),
      "undated: Chad (TCD) acted towards Sudan (SDN GOV) (CAMEO 010; one report).",
    ],
    [
      "of nobody named",
      summary({ actor: [] }),
      "2018-06-12: Somebody not named consulted with Sudan (SDN GOV) (CONSULT; one report).",
    ],
  ])("%s", (_, event, words) => {
    expect(eventSentence(event)).toBe(words);
  });

  test.each(EVENT_TYPE_NAMES)("%s has words with and without a recipient", (type) => {
    const towards = eventSentence(summary({ event: [type] }));
    const alone = eventSentence(summary({ event: [type], recipient: [] }));
    expect(towards).toMatch(/^2018-06-12: Chad \(TCD\) [a-z -]+ Sudan \(SDN GOV\) \(/);
    expect(alone).toMatch(/^2018-06-12: Chad \(TCD\) [a-z -]+ \([A-Z]+; one report\)\.$/);
  });
});
