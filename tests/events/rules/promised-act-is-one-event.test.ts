import { describe, expect, test } from "vitest";
import { promisedActIsOneEvent } from "../../../src/events/rules/promised-act-is-one-event.ts";
import { applied, type EventRow } from "../sample-event.ts";

const CASES: [string, string, EventRow[], (string | null)[]][] = [
  [
    "an agreement takes its content's recipient",
    "Seoul agreed to meet Tokyo.",
    [
      { trigger: "agreed", type: "AGREE", actors: ["Seoul"] },
      { trigger: "meet", type: "CONSULT", actors: ["Seoul"], recipients: ["Tokyo"] },
    ],
    ["AGREE agreed: Seoul > Tokyo", null],
  ],
  [
    "a refusal",
    "Pyongyang refused to hold talks with Seoul.",
    [
      { trigger: "refused", type: "REJECT", actors: ["Pyongyang"] },
      { trigger: "talks", type: "CONSULT", actors: ["Pyongyang"], recipients: ["Seoul"] },
    ],
    ["REJECT refused: Pyongyang > Seoul", null],
  ],
  [
    "a demand keeps its own recipient",
    "Washington urged Moscow to withdraw from Kyiv.",
    [
      { trigger: "urged", type: "REQUEST", actors: ["Washington"], recipients: ["Moscow"] },
      { trigger: "withdraw", type: "RETREAT", actors: ["Moscow"], recipients: ["Kyiv"] },
    ],
    ["REQUEST urged: Washington > Moscow", null],
  ],
  [
    "the actor of the promise is not its own recipient",
    "Seoul agreed to a meeting in Seoul.",
    [
      { trigger: "agreed", type: "AGREE", actors: ["Seoul"] },
      { trigger: "meeting", type: "CONSULT", recipients: ["Seoul"] },
    ],
    ["AGREE agreed: Seoul > -", null],
  ],
  [
    "joined by and they are two acts",
    "Seoul agreed and met Tokyo.",
    [
      { trigger: "agreed", type: "AGREE", actors: ["Seoul"] },
      { trigger: "met", type: "CONSULT", actors: ["Seoul"], recipients: ["Tokyo"] },
    ],
    ["AGREE agreed: Seoul > -", "CONSULT met: Seoul > Tokyo"],
  ],
  [
    "after a meeting is when, not what",
    "Seoul agreed after a meeting with Tokyo.",
    [
      { trigger: "agreed", type: "AGREE", actors: ["Seoul"] },
      { trigger: "meeting", type: "CONSULT", actors: ["Seoul"], recipients: ["Tokyo"] },
    ],
    ["AGREE agreed: Seoul > -", "CONSULT meeting: Seoul > Tokyo"],
  ],
  [
    "a conflict act is no content",
    "Seoul refused and Pyongyang threatened to attack Seoul.",
    [
      { trigger: "threatened", type: "THREATEN", actors: ["Pyongyang"] },
      { trigger: "attack", type: "ASSAULT", actors: ["Pyongyang"], recipients: ["Seoul"] },
    ],
    ["THREATEN threatened: Pyongyang > -", "ASSAULT attack: Pyongyang > Seoul"],
  ],
  [
    "an act that comes first is no content",
    "After meeting Tokyo Seoul agreed.",
    [
      { trigger: "meeting", type: "CONSULT", actors: ["Seoul"], recipients: ["Tokyo"] },
      { trigger: "agreed", type: "AGREE", actors: ["Seoul"] },
    ],
    ["CONSULT meeting: Seoul > Tokyo", "AGREE agreed: Seoul > -"],
  ],
  [
    "far apart they are two",
    "Seoul agreed on the long draft that both of the delegations had written to meet Tokyo.",
    [
      { trigger: "agreed", type: "AGREE", actors: ["Seoul"] },
      { trigger: "meet", type: "CONSULT", actors: ["Seoul"], recipients: ["Tokyo"] },
    ],
    ["AGREE agreed: Seoul > -", "CONSULT meet: Seoul > Tokyo"],
  ],
];

describe("a promised, refused or demanded act is one event", () => {
  test.each(CASES)("%s: %s", (_, text, rows, expected) => {
    expect(applied(promisedActIsOneEvent, text, rows)).toEqual(expected);
  });
});
