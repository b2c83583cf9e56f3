import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut, wordsAt } from "../../../corpus/markup/layout.ts";
import { oneText, SAMPLE } from "../sample-text.ts";

test("sentences are joined by a space, paragraphs by an empty line", () => {
  const layout = layOut(oneText(SAMPLE));
  expect(layout.title).toBe("Ada and Bo meet");
  expect(layout.text.split("\n\n")).toHaveLength(2);
  expect(layout.text).toContain("resume talks. One guest");
  expect(layout.sentences.map((span) => wordsAt(layout, span).slice(0, 9))).toEqual([
    "President",
    "One guest",
    "Twelve ma",
  ]);
});

const word = fc.constantFrom("Seoul", "met", "Zoë", "😀", "naïve", "a", "state media", "🇰🇷");
const line = fc.array(fc.tuple(word, fc.option(fc.constantFrom("a", "bo", "e1", "t2", "p3"))), {
  minLength: 1,
  maxLength: 8,
});

test("every mark points at its own words, whatever stands around it", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(line, fc.boolean()), { minLength: 1, maxLength: 6 }), (lines) => {
      const marked = lines.flatMap(([words]) =>
        words.flatMap(([text, label]) => (label === null ? [] : [`${label}=${text}`])),
      );
      const body = lines
        .map(
          ([words, breaks]) =>
            `${breaks ? "\n" : ""}X ${words.map(([text, label]) => (label === null ? text : `[${label}:${text}]`)).join(" ")}`,
        )
        .join("\n");
      const layout = layOut(oneText(`# a-1\npublished: 2018-06-13\n\n${body}\n`));
      expect(layout.marks.map((mark) => `${mark.label}=${wordsAt(layout, mark)}`)).toEqual(marked);
      for (const mark of layout.marks) {
        const sentence = layout.sentences[mark.sentence];
        expect(sentence !== undefined && sentence.start <= mark.start && mark.end <= sentence.end).toBe(true);
      }
    }),
    { seed: 7 },
  );
});
