import { describe, expect, test } from "vitest";
import { eventDate } from "../../src/resolution/event-date.ts";
import { findTimes } from "../../src/resolution/time/find-times.ts";
import { eventsOf, type EventRow } from "../events/sample-event.ts";

const PUBLISHED = "2018-06-13"; // a Wednesday

const CASES: [text: string, rows: EventRow[], expected: string[]][] = [
  ["Trump met Kim on Tuesday.", [{ trigger: "met", type: "CONSULT" }], ["2018-06-12..2018-06-13 day text"]],
  ["Trump met Kim.", [{ trigger: "met", type: "CONSULT" }], ["2018-06-12..2018-06-14 range publication"]],
  [
    "In May, Trump met Kim and praised Moon.",
    [
      { trigger: "met", type: "CONSULT" },
      { trigger: "praised", type: "SUPPORT" },
    ],
    ["2018-05-01..2018-06-01 month text", "2018-05-01..2018-06-01 month text"],
  ],
  [
    "Trump praised Kim, who tested a bomb in 2017.",
    [
      { trigger: "praised", type: "SUPPORT" },
      { trigger: "tested", type: "MOBILIZE" },
    ],
    ["2018-06-12..2018-06-14 range publication", "2017-01-01..2018-01-01 year text"],
  ],
  [
    "They met between 2014 and 2016, exchanging letters.",
    [
      { trigger: "met", type: "CONSULT" },
      { trigger: "exchanging", type: "CONSULT" },
    ],
    ["2014-01-01..2017-01-01 range text", "2014-01-01..2017-01-01 range text"],
  ],
  [
    "A court jailed Park in 2017.",
    [
      { trigger: "jailed", type: "SANCTION" },
      { trigger: "jailed", type: "COERCE" },
    ],
    ["2017-01-01..2018-01-01 year text", "2017-01-01..2018-01-01 year text"],
  ],
  [
    "Trump recalled the past visit.",
    [{ trigger: "visit", type: "CONSULT", marks: ["historical"] }],
    ["null..null none none"],
  ],
];

describe("the date of an event", () => {
  test.each(CASES)("%s", (text, rows, expected) => {
    const events = eventsOf(text, rows);
    const times = findTimes(text, { published: PUBLISHED });
    const dates = events.map((event) => eventDate(event, times, events, PUBLISHED));
    expect(dates.map(({ from, to, precision, basis }) => `${from}..${to} ${precision} ${basis}`)).toEqual(expected);
  });

  test("without publication day and without words there is no date", () => {
    const events = eventsOf("Trump met Kim.", [{ trigger: "met", type: "CONSULT" }]);
    expect(eventDate(events[0]!, [], events, null)).toMatchObject({ from: null, to: null, basis: "none" });
  });
});
