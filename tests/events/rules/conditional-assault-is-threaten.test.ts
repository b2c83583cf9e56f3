import { describe, expect, test } from "vitest";
import { conditionalAssaultIsThreaten } from "../../../src/events/rules/conditional-assault-is-threaten.ts";
import { applied, type EventRow } from "../sample-event.ts";

const SIDES = { actors: ["Russia"], recipients: ["Kyiv"] };
const CASES: [string, string, EventRow, string][] = [
  [
    "force under a condition",
    "Russia will strike Kyiv if the talks fail.",
    { trigger: "strike", type: "ASSAULT", mode: "aerial", marks: ["hypothetical", "future"], ...SIDES },
    "THREATEN violence strike: Russia > Kyiv",
  ],
  [
    "force announced without one",
    "Russia will strike Kyiv.",
    { trigger: "strike", type: "ASSAULT", marks: ["future"], ...SIDES },
    "ASSAULT (future) strike: Russia > Kyiv",
  ],
  [
    "force supposed, not announced",
    "Russia may have struck Kyiv.",
    { trigger: "struck", type: "ASSAULT", marks: ["hypothetical"], ...SIDES },
    "ASSAULT (hypothetical) struck: Russia > Kyiv",
  ],
  [
    "another act under a condition",
    "Russia will sever ties with Kyiv if the talks fail.",
    { trigger: "sever", type: "SANCTION", marks: ["hypothetical", "future"], ...SIDES },
    "SANCTION (hypothetical future) sever: Russia > Kyiv",
  ],
  [
    "a threat carries no status of its own",
    "Russia warned it would strike Kyiv.",
    { trigger: "warned", type: "THREATEN", marks: ["future", "hypothetical"], ...SIDES },
    "THREATEN warned: Russia > Kyiv",
  ],
  [
    "a threat that was not made stays negated",
    "Russia did not threaten Kyiv.",
    { trigger: "threaten", type: "THREATEN", marks: ["negation"], ...SIDES },
    "THREATEN (negation) threaten: Russia > Kyiv",
  ],
  [
    "an old threat stays old",
    "Russia had threatened Kyiv in 2014.",
    { trigger: "threatened", type: "THREATEN", marks: ["historical", "future"], ...SIDES },
    "THREATEN (historical) threatened: Russia > Kyiv",
  ],
];

describe("conditional ASSAULT is THREATEN", () => {
  test.each(CASES)("%s: %s", (_, text, row, expected) => {
    expect(applied(conditionalAssaultIsThreaten, text, [row])).toEqual([expected]);
  });
});
