import { describe, expect, test } from "vitest";
import type { CodedText } from "../../../src/contract/answers/coded-text.ts";
import type { EvidenceMark } from "../../../src/contract/answers/evidence.ts";
import { EXAMPLES, exampleOf } from "../../../web/src/try/examples.ts";
import { stepsOf, wordsOf } from "../../../web/src/try/explain-words.ts";
import { MOST_IN_ADDRESS, textFromHash, textToHash } from "../../../web/src/try/text-in-address.ts";
import { marksOf, triggersAt } from "../../../web/src/try/text-marks.ts";

describe("the text in the address", () => {
  test.each(["Norway met Chile.", "100% #1 & <b>=?", "وقالت الوزارة", "a\n\nb"])("%j comes back", (text) => {
    expect(textFromHash(textToHash(text))).toBe(text);
  });

  test("no text and too long a text stay out", () => {
    expect(textToHash("")).toBe("");
    expect(textToHash("x".repeat(MOST_IN_ADDRESS + 1))).toBe("");
  });

  test.each(["", "#main", "#text=%E0%A4%A"])("%j holds none", (hash) => {
    expect(textFromHash(hash)).toBeNull();
  });
});

/** A text with two events: words of the first and, under the same trigger, of the second. */
function codedText(): CodedText {
  const mark = (role: EvidenceMark["role"], start: number, end: number): EvidenceMark => ({
    role,
    start,
    end,
    in: "text",
    text: "",
    index: null,
  });
  const events = [
    { marks: [mark("actor", 0, 6), mark("trigger", 7, 10)] },
    { marks: [mark("trigger", 7, 10), mark("recipient", 11, 16)] },
  ];
  // Only the marks are looked at.
  return { events } as unknown as CodedText;
}

describe("the marks of a text", () => {
  test.each([
    [null, ["actor", "trigger", "trigger", "recipient"]],
    [0, ["actor", "trigger", "trigger"]],
    [1, ["trigger", "trigger", "recipient"]],
  ])("with event %s chosen", (shown, roles) => {
    expect(marksOf(codedText(), shown).map(({ role }) => role)).toEqual(roles);
  });

  test("a trigger tells all its events", () => {
    const marks = marksOf(codedText(), null);
    expect(triggersAt(marks, 7)).toEqual([0, 1]);
    expect(triggersAt(marks, 0)).toEqual([]);
  });
});

describe("why, in words", () => {
  test.each([
    ["reader:trigger+lexicon", "the reader found the word, and the lexicon agrees"],
    ["reader:trigger", "the reader found the word"],
    ["date:edge:relative-period", "words that the reader tied to the act, read as relative period"],
    ["coreference:Jordan>state", "stands for Jordan, the name of a state or of its capital"],
    ["coreference:none", "stands for somebody named before, but for whom is not clear"],
    ["some-new-rule", "some new rule"],
  ])("%s", (rule, words) => {
    expect(wordsOf(rule)).toBe(words);
  });

  test("an entity is quoted, the trigger is the act", () => {
    const trace = [
      { field: "trigger", rule: "reader:trigger", score: 0.9 },
      { field: "entity Iran", rule: "state", score: null },
    ];
    expect(stepsOf({ trace }).map(({ decided }) => decided)).toEqual(["the act", "“Iran”"]);
  });
});

describe("the examples", () => {
  test.each(EXAMPLES.map((example) => [example.id, example] as const))(
    "%s has a day and a short text",
    (id, example) => {
      expect(exampleOf(id)).toBe(example);
      expect(example.published).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(example.text.length).toBeLessThan(600);
    },
  );

  test("a name that is none", () => expect(exampleOf("nothing")).toBeNull());
});
