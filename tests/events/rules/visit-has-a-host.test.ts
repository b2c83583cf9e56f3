import { describe, expect, test } from "vitest";
import { visitHasAHost } from "../../../src/events/rules/visit-has-a-host.ts";
import { applied, type EventRow } from "../sample-event.ts";

const CASES: [string, EventRow, string][] = [
  [
    "Trump and Kim met.",
    { trigger: "met", type: "CONSULT", mode: "visit", actors: ["Trump", "Kim"] },
    "CONSULT met: Trump + Kim > -",
  ],
  [
    "Kim visited Putin.",
    { trigger: "visited", type: "CONSULT", mode: "visit", actors: ["Kim"], recipients: ["Putin"] },
    "CONSULT visit visited: Kim > Putin",
  ],
  [
    "Kim arrived.",
    { trigger: "arrived", type: "CONSULT", mode: "visit", actors: ["Kim"] },
    "CONSULT visit arrived: Kim > -",
  ],
  [
    "Trump and Kim spoke.",
    { trigger: "spoke", type: "CONSULT", mode: "phone", actors: ["Trump", "Kim"] },
    "CONSULT phone spoke: Trump + Kim > -",
  ],
];

describe("a visit has a host", () => {
  test.each(CASES)("%s", (text, row, expected) => {
    expect(applied(visitHasAHost, text, [row])).toEqual([expected]);
  });
});
