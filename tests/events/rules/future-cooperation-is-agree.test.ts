import { describe, expect, test } from "vitest";
import type { EventType } from "../../../src/codebook/event-type.ts";
import { futureCooperationIsAgree } from "../../../src/events/rules/future-cooperation-is-agree.ts";
import { applied, type EventRow } from "../sample-event.ts";

const TEXT = "Seoul will do this with Tokyo.";
const row = (type: EventType, marks: EventRow["marks"], mode?: string): EventRow => ({
  trigger: "do",
  type,
  marks: marks ?? [],
  actors: ["Seoul"],
  recipients: ["Tokyo"],
  ...(mode === undefined ? {} : { mode }),
});

describe("future CONSULT, SUPPORT, COOPERATE and AID are AGREE", () => {
  test.each([
    [row("CONSULT", ["future"], "visit"), "AGREE (future) do: Seoul > Tokyo"],
    [row("SUPPORT", ["future"]), "AGREE (future) do: Seoul > Tokyo"],
    [row("COOPERATE", ["future"]), "AGREE (future) do: Seoul > Tokyo"],
    [row("AID", ["future"]), "AGREE (future) do: Seoul > Tokyo"],
    [row("AGREE", ["future"]), "AGREE (future) do: Seoul > Tokyo"],
    [row("CONSULT", []), "CONSULT do: Seoul > Tokyo"],
    [row("CONSULT", ["hypothetical"]), "CONSULT (hypothetical) do: Seoul > Tokyo"],
    [row("CONSULT", ["future", "negation"]), "CONSULT (future negation) do: Seoul > Tokyo"],
    [row("RETREAT", ["future"], "withdraw"), "RETREAT withdraw (future) do: Seoul > Tokyo"],
    [row("SANCTION", ["future"]), "SANCTION (future) do: Seoul > Tokyo"],
  ])("$type $marks", (event, expected) => {
    expect(applied(futureCooperationIsAgree, TEXT, [event])).toEqual([expected]);
  });
});
