import { describe, expect, test } from "vitest";
import { articleFromFields, dayOrNull, publicationDay } from "../../src/sources/article-fields.ts";
import { isRejected } from "../../src/sources/article.ts";

describe("publicationDay", () => {
  test.each([
    ["2018-06-12", "2018-06-12"],
    [" 2018-06-12 ", "2018-06-12"],
    ["20180612", "2018-06-12"],
    ["2018-06-12T23:30:00-05:00", "2018-06-12"],
    ["2018-06-12 09:00", "2018-06-12"],
    ["Tue, 12 Jun 2018 10:00:00 GMT", "2018-06-12"],
    ["2 June 2018", "2018-06-02"],
    ["2020-02-29", "2020-02-29"],
    ["", null],
    ["  ", null],
    [null, null],
    ["2018-02-30", "unreadable"],
    ["2018-13-01", "unreadable"],
    ["31 Nov 2018", "unreadable"],
    ["12 Foo 2018", "unreadable"],
    ["last week", "unreadable"],
    ["12/06/2018", "unreadable"],
    ["1528761600", "unreadable"],
  ])("%j is %s", (value, day) => {
    expect(publicationDay(value)).toBe(day);
  });

  test("dayOrNull takes an unreadable date as none", () => {
    expect([dayOrNull("last week"), dayOrNull("2018-06-12"), dayOrNull(null)]).toEqual([null, "2018-06-12", null]);
  });
});

describe("articleFromFields", () => {
  const origin = { file: "a.jsonl", line: 3 };

  test.each([
    ["text", { text: "a" }],
    ["event_text", { event_text: "a" }],
    ["content", { content: "a" }],
    ["body", { body: "a" }],
    ["maintext", { maintext: "a" }],
  ])("finds the text under %s", (_, record) => {
    expect(articleFromFields(record, origin, {})).toMatchObject({ text: "a", published: null, origin });
  });

  test("takes every other field by the keys people use", () => {
    const record = {
      story_id: 17,
      body: "a",
      pub_date: 20180612,
      headline: "H",
      domain: "example.org",
      link: "u",
      language: "en",
    };
    expect(articleFromFields(record, origin, {})).toEqual({
      id: "17",
      title: "H",
      text: "a",
      published: "2018-06-12",
      publisher: "example.org",
      url: "u",
      language: "en",
      extracted: false,
      origin,
    });
  });

  test("takes the user's own names instead", () => {
    expect(
      articleFromFields({ text: "no", story: "yes", day: "2018-06-12" }, origin, { text: "story", published: "day" }),
    ).toMatchObject({
      text: "yes",
      published: "2018-06-12",
    });
  });

  test.each([
    [
      "no text",
      { id: "7", headline: "x" },
      {},
      "none of the keys text, event_text, content, body, maintext holds any (found: id, headline)",
    ],
    ["only white space", { text: " \n " }, {}, "no text"],
    ["a list as text", { text: ["a"] }, {}, "no text"],
    ["a mapped key that is not there", { text: "a" }, { text: "story" }, "none of the keys story"],
    [
      "an unreadable date",
      { text: "a", date: "yesterday" },
      {},
      'the date "yesterday" is no day of the form YYYY-MM-DD',
    ],
    ["an empty object", {}, {}, "(found: no key)"],
  ])("rejects %s with its rule and the way out", (_, record, map, reason) => {
    const item = articleFromFields(record, origin, map);
    expect(isRejected(item)).toBe(true);
    expect(item).toMatchObject({
      stage: "parse",
      origin,
      reason: expect.stringContaining(reason) as unknown,
      hint: expect.stringMatching(/\S/) as unknown,
    });
  });
});
