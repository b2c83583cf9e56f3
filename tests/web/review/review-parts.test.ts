import { describe, expect, test } from "vitest";
import { EVENT_TYPE_NAMES } from "../../../src/codebook/event-type.ts";
import type { EventRecord } from "../../../src/contract/event-record.ts";
import type { CorrectionEntry } from "../../../src/contract/answers/correction.ts";
import { aroundSentence } from "../../../web/src/review/around-sentence.ts";
import { changedValues, valuesOf, wordsOfChanges } from "../../../web/src/review/edit-values.ts";
import { lastWords } from "../../../web/src/review/last-words.ts";
import { TYPE_LETTERS } from "../../../web/src/review/type-letters.ts";

describe("letters of types", () => {
  test("each type has one that no other has", () => {
    expect(new Set(Object.values(TYPE_LETTERS)).size).toBe(EVENT_TYPE_NAMES.length);
  });

  test.each(EVENT_TYPE_NAMES)("%s: a letter of its own name", (type) => {
    expect(type.toLowerCase()).toContain(TYPE_LETTERS[type]);
  });
});

describe("an edit", () => {
  // Only the fields that can be edited are looked at.
  const record = {
    event: ["THREATEN"],
    mode: ["violence"],
    actor: [{ code: "PRK", sector: "GOV" }],
    recipient: [],
    date: "2018-06-01",
    enddate: "2018-06-01",
    auxiliary: [],
    context: ["military"],
  } as unknown as EventRecord;
  const before = valuesOf(record);

  test("sends what changed and nothing else", () => {
    expect(changedValues(before, before)).toEqual({});
    expect(changedValues(before, { ...before, recipient: " USA:GOV " })).toEqual({ recipient: "USA:GOV" });
  });

  test("another day takes its end along, since setting the first would move the second", () => {
    expect(changedValues(before, { ...before, date: "2018-05-30" })).toEqual({
      date: "2018-05-30",
      enddate: "2018-06-01",
    });
    expect(changedValues(before, { ...before, date: "" })).toEqual({ date: "" });
  });

  test("another type takes its mode along, and drops that of the old", () => {
    expect(changedValues(before, { ...before, type: "ACCUSE", mode: "" })).toEqual({ type: "ACCUSE", mode: "" });
    expect(changedValues(before, { ...before, type: "PROTEST", mode: "violence" })).toEqual({
      type: "PROTEST",
      mode: "violence",
    });
  });
});

test("changes that somebody made can be said again in words", () => {
  const changes = {
    event: ["AID"],
    mode: [],
    quad_code: 2,
    event_scale: 10,
    actor: [
      { code: "ISR", sector: "MIL" },
      { code: "PSE", sector: null },
    ],
    date: null,
    auxiliary: ["future"],
  };
  expect(wordsOfChanges(changes)).toEqual({
    type: "AID",
    mode: "",
    actor: "ISR:MIL,PSE",
    date: "",
    auxiliary: "future",
  });
});

test("the last word of each coder", () => {
  const entry = (by: string, verdict: CorrectionEntry["verdict"]): CorrectionEntry => ({
    event: "x",
    verdict,
    changes: {},
    by,
    made: "",
  });
  const said = [entry("one", "accept"), entry("two", "accept"), entry("one", "reject")];
  expect(lastWords(said).map(({ by, verdict }) => `${by} ${verdict}`)).toEqual(["one reject", "two accept"]);
});

describe("around a sentence", () => {
  const text = "Before it. The sentence. After it.\n\nElsewhere.";

  test.each([
    ["in the middle", 11, 24, "Before it. ", " After it."],
    ["at the start", 0, 10, "", " The sentence. After it."],
    ["in the next paragraph", 36, 46, "", ""],
  ])("%s", (_name, start, end, before, after) => {
    expect(aroundSentence(text, start, end)).toEqual({ before, after });
  });

  test("nothing where no text is kept", () => {
    expect(aroundSentence(null, 0, 5)).toEqual({ before: "", after: "" });
    expect(aroundSentence("abc", 0, 5)).toEqual({ before: "", after: "" });
  });

  test("a long paragraph is cut at a word", () => {
    const long = `${"word ".repeat(200)}X.`;
    const { before } = aroundSentence(long, long.length - 2, long.length);
    expect(before.length).toBeLessThan(290);
    expect(before).toMatch(/^… word /);
  });
});
