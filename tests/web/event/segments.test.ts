import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EvidenceMark } from "../../../src/contract/answers/evidence.ts";
import { linkKey, paragraphsOf } from "../../../web/src/event/segments.ts";
import { valueInWords } from "../../../web/src/event/record-fields.ts";

const mark = (role: EvidenceMark["role"], start: number, end: number, index: number | null = null): EvidenceMark => ({
  role,
  start,
  end,
  in: "text",
  text: "",
  index,
});

describe("marks cut a text into segments", () => {
  test("overlapping marks share their common part", () => {
    const [paragraph] = paragraphsOf("Talks in Hanoi ended.", [
      mark("evidence", 0, 21),
      mark("trigger", 0, 5),
      mark("place", 9, 14),
      mark("date", 12, 20),
    ]);
    expect(paragraph?.map(({ text, marks }) => [text, marks.map(({ role }) => role).join("+")])).toEqual([
      ["Talks", "trigger"],
      [" in ", ""],
      ["Han", "place"],
      ["oi", "place+date"],
      [" ended", "date"],
      [".", ""],
    ]);
    expect(paragraph?.every(({ isEvidence }) => isEvidence)).toBe(true);
  });

  test("paragraphs are lines with words; a mark over two lines is in both", () => {
    const paragraphs = paragraphsOf("one\n\n  \ntwo", [mark("actor", 2, 9, 0)]);
    expect(paragraphs.map((segments) => segments.map(({ text, marks }) => `${text}${marks.length}`))).toEqual([
      ["on0", "e1"],
      ["t1", "wo0"],
    ]);
  });

  test("markup stays text", () => {
    expect(paragraphsOf("<b>x</b>", [])[0]?.[0]?.text).toBe("<b>x</b>");
  });

  test("no mark loses or doubles a letter", () => {
    const marks = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: "grapheme" }), marks, (text, pairs) => {
        const cut = paragraphsOf(
          text,
          pairs.map(([a, b]) => mark("actor", Math.min(a, b), Math.max(a, b), 0)),
        );
        const lines = text.split("\n").filter((line) => line.trim() !== "");
        expect(cut.map((segments) => segments.map((segment) => segment.text).join(""))).toEqual(lines);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test.each([
    ["actor", 1, "actor:1"],
    ["date", null, "date"],
    ["speech", null, "speaker"],
  ] as const)("%s %j links to %s", (role, index, key) => {
    expect(linkKey({ role, index })).toBe(key);
  });
});

test.each([
  [null, "none"],
  [[], "none"],
  [["a", "b"], "a, b"],
  [14, "14"],
  [{ resolved_place: "Hanoi", extracted_place: "hanoi" }, "Hanoi"],
  [{ entity_text: "Seoul" }, "Seoul"],
  [{ entity: { entity_text: "Seoul" }, cue: "said" }, "Seoul"],
  [{ entity: null, cue: "reportedly" }, "reportedly"],
  [{ x: 1 }, '{"x":1}'],
])("the value %j reads %s", (value, words) => {
  expect(valueInWords(value)).toBe(words);
});
