import { describe, expect, test } from "vitest";
import { EventRecord } from "#src/contract/event-record.js";
import { compileText, type CompiledText } from "../../../corpus/compilation/compile-text.ts";
import { changed, oneText, SAMPLE } from "../sample-text.ts";

function compiled(source: string = SAMPLE): CompiledText {
  return compileText(oneText(source));
}

function wordsIn({ article }: CompiledText, span: { start: number; end: number; in: string }): string {
  return (span.in === "title" ? (article.title ?? "") : article.text).slice(span.start, span.end);
}

test("the article keeps its header", () => {
  expect(compiled().article).toMatchObject({
    id: "tst-001",
    date: "2018-06-13",
    genre: "wire",
    region: "southeast-asia",
  });
});

test("sentences, mentions, times and places point at their words", () => {
  const text = compiled();
  expect(text.sentences.map((span) => [wordsIn(text, span).slice(0, 5), span.trap])).toEqual([
    ["Ada a", null],
    ["Presi", null],
    ["One g", "metaphor"],
    ["Twelv", null],
  ]);
  expect(text.mentions.map((span) => `${span.entity}=${wordsIn(text, span)}`)).toEqual([
    "ada=Ada",
    "bo=Bo",
    "ada=President Ada Lun",
    "bo=General Bo Sar",
    "both=two leaders",
    "crowd=marchers",
    "bo=his",
  ]);
  expect(text.times.map((span) => [wordsIn(text, span), span.words, span.date, span.enddate])).toEqual([
    ["Tuesday", "Tuesday", "2018-06-12", "2018-06-12"],
  ]);
  expect(text.places.map((span) => [wordsIn(text, span), span.code, span.level])).toEqual([
    ["Mandalay", "MMR", "city"],
  ]);
});

test("every event passes the schema of the event record", () => {
  for (const event of compiled().events) EventRecord.parse(event);
  expect(compiled().events).toHaveLength(4);
});

describe("fields of the record", () => {
  const [inTitle, met, agreed, arrested] = compiled().events;

  test("a trigger in the title takes its actors there and the day of the news", () => {
    expect(inTitle).toMatchObject({
      date: "2018-06-12",
      enddate: "2018-06-13",
      date_basis: "publication",
      spans: { trigger: { in: "title" } },
      actor: [{ entity_text: "Ada", span: { in: "title" } }, { entity_text: "Bo" }],
    });
  });

  test("time and place come from their words", () => {
    expect(met).toMatchObject({
      date: "2018-06-12",
      date_basis: "text",
      date_precision: "day",
      event_loc: { extracted_place: "Mandalay", city: "Mandalay", country_code: "MMR", resolution: 4 },
      quad_code: 1,
      event_scale: 2.5,
    });
  });

  test("a group is one record a member at the words of the group", () => {
    expect(
      agreed?.actor.map(({ entity_text, identifier_text, sector }) => [entity_text, identifier_text, sector]),
    ).toEqual([
      ["two leaders", "Ada Lun", "GOV"],
      ["two leaders", "Bo Sar", "MIL"],
    ]);
    expect(agreed).toMatchObject({
      auxiliary: ["future"],
      attribution: {
        cue: "said",
        mode: "indirect",
        entity: { code: "MMR", sector: null, entity_text: "two leaders" },
        attribution: null,
      },
    });
  });

  test("numbers and voice are kept", () => {
    expect(arrested).toMatchObject({
      size: { dead: null, injured: null, arrested: 12 },
      event_scale: -7,
      mode: ["arrest"],
    });
    expect(compiled().triggers.at(-1)).toEqual({ event: arrested?.id, label: "e4", passive: true, nominal: false });
  });
});

test.each([
  ["t1 = 2018-06-12", "t1 = 2018-06-12", "day"],
  ["a month", "t1 = 2018-06", "month"],
  ["a year", "t1 = 2018", "year"],
  ["Monday to Sunday", "t1 = 2018-06-04..2018-06-10", "week"],
  ["two days", "t1 = 2018-06-11..2018-06-12", "range"],
])("precision of %s", (_name, line, precision) => {
  expect(compiled(changed("t1 = 2018-06-12", line)).events[1]?.date_precision).toBe(precision);
});

test("an attribution chain nests: the report, then what it reports", () => {
  const [, , event] = compiled(changed("by:both/c1/indirect", "by:ada/c1/indirect>bo/-/direct")).events;
  expect(event?.attribution).toMatchObject({
    entity: { identifier_text: "Ada Lun" },
    mode: "indirect",
    attribution: { entity: { identifier_text: "Bo Sar" }, cue: null, mode: "direct", attribution: null },
  });
});

test("date:none leaves the event without date", () => {
  const [, , event] = compiled(changed("e3 = AGREE +future/x1 ", "e3 = AGREE +future/x1 date:none ")).events;
  expect(event).toMatchObject({ date: null, enddate: null, date_basis: "none", date_precision: "none" });
});
