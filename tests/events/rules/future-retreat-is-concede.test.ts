import { describe, expect, test } from "vitest";
import { futureRetreatIsConcede } from "../../../src/events/rules/future-retreat-is-concede.ts";
import { applied, type EventRow } from "../sample-event.ts";

const CASES: [string, EventRow, string][] = [
  [
    "Moscow will withdraw from Kherson.",
    { trigger: "withdraw", type: "RETREAT", mode: "withdraw", marks: ["future"], actors: ["Moscow"] },
    "CONCEDE (future) withdraw: Moscow > -",
  ],
  [
    "Moscow withdrew from Kherson.",
    { trigger: "withdrew", type: "RETREAT", mode: "withdraw", actors: ["Moscow"] },
    "RETREAT withdraw withdrew: Moscow > -",
  ],
  [
    "Moscow will not withdraw.",
    { trigger: "withdraw", type: "RETREAT", mode: "withdraw", marks: ["future", "negation"], actors: ["Moscow"] },
    "RETREAT withdraw (future negation) withdraw: Moscow > -",
  ],
  [
    "Moscow could withdraw.",
    { trigger: "withdraw", type: "RETREAT", mode: "withdraw", marks: ["hypothetical"], actors: ["Moscow"] },
    "RETREAT withdraw (hypothetical) withdraw: Moscow > -",
  ],
  [
    "Moscow will meet Kyiv.",
    { trigger: "meet", type: "CONSULT", marks: ["future"], actors: ["Moscow"], recipients: ["Kyiv"] },
    "CONSULT (future) meet: Moscow > Kyiv",
  ],
];

describe("announced RETREAT is CONCEDE", () => {
  test.each(CASES)("%s", (text, row, expected) => {
    expect(applied(futureRetreatIsConcede, text, [row])).toEqual([expected]);
  });
});
