import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../../src/text/split-sentences.ts";

function split(text: string, title: string | null = null): string[] {
  return splitSentences({ title, text }).map((sentence) => sentence.text);
}

// Sentences are parted by " | " in the expectation; line breaks inside one are shown as they are.
const CASES: [string, string][] = [
  ["Kim met Trump. They signed a pledge.", "Kim met Trump. | They signed a pledge."],
  ["Did Kim sign? He did! The pledge was short.", "Did Kim sign? | He did! | The pledge was short."],
  ["Mr. Kim met Gen. Brooks. Dr. Lee left.", "Mr. Kim met Gen. Brooks. | Dr. Lee left."],
  ["Sen. J. Smith spoke to Col. Park. Nobody answered.", "Sen. J. Smith spoke to Col. Park. | Nobody answered."],
  ["He lived through World War I. The treaty followed.", "He lived through World War I. | The treaty followed."],
  ["J.F. Kennedy met him. It rained.", "J.F. Kennedy met him. | It rained."],
  [
    "John F. Kennedy met Nikita S. Khrushchev. They talked.",
    "John F. Kennedy met Nikita S. Khrushchev. | They talked.",
  ],
  ["The U.S. Senate voted. The U.S. and Japan agreed.", "The U.S. Senate voted. | The U.S. and Japan agreed."],
  ["He flew to the U.S. The visit was short.", "He flew to the U.S. | The visit was short."],
  [
    "Talks began at 10 a.m. Monday. They ended at 3 p.m. Both sides left.",
    "Talks began at 10 a.m. Monday. | They ended at 3 p.m. | Both sides left.",
  ],
  ["The U.N. Security Council met. It voted.", "The U.N. Security Council met. | It voted."],
  ["It fell on Jan. 5, 2018. On Feb. 6 it rose.", "It fell on Jan. 5, 2018. | On Feb. 6 it rose."],
  ["The talks began in Dec. They failed.", "The talks began in Dec. | They failed."],
  ["Resolution No. 1718 was passed. No. 1874 followed.", "Resolution No. 1718 was passed. | No. 1874 followed."],
  ["It cost 3.5 million dollars. It grew 2.5%. Fine.", "It cost 3.5 million dollars. | It grew 2.5%. | Fine."],
  ["See example.org for more. It is long.", "See example.org for more. | It is long."],
  ["Arms, e.g. Kalashnikovs, were sold. So was fuel.", "Arms, e.g. Kalashnikovs, were sold. | So was fuel."],
  ["Russia vs. Ukraine was heard. The court rose.", "Russia vs. Ukraine was heard. | The court rose."],
  ['"We will not bow." He left.', '"We will not bow." | He left.'],
  ["“We will not bow.” He left.", "“We will not bow.” | He left."],
  ["He said: “We met. We agreed.” Then he left.", "He said: “We met. | We agreed.” | Then he left."],
  ["“No!” he shouted. They left.", "“No!” he shouted. | They left."],
  ["Kim (who met Trump.) left. He returned.", "Kim (who met Trump.) left. | He returned."],
  ["They waited … Then Kim came. He sat...", "They waited … | Then Kim came. | He sat..."],
  ["They waited... and waited. Nothing.", "They waited... and waited. | Nothing."],
  ["They waited... Nothing came.", "They waited... | Nothing came."],
  ["Really?! Yes.", "Really?! | Yes."],
  ["One paragraph\n\nAnother paragraph", "One paragraph | Another paragraph"],
  ["A headline\nKim met Trump.", "A headline | Kim met Trump."],
  [
    "Kim met Trump in Singapore and the two of them then signed\na short pledge. They left.",
    "Kim met Trump in Singapore and the two of them then signed\na short pledge. | They left.",
  ],
  ["One.\r\n\r\nTwo.\r\nThree.", "One. | Two. | Three."],
  ["One.\u2029Two.\u2028Three.", "One. | Two. | Three."],
  [
    "Ein Treffen fand statt. Über Öl sprach man. Ärger gab es.",
    "Ein Treffen fand statt. | Über Öl sprach man. | Ärger gab es.",
  ],
  ["Él habló. Ñandú llegó.", "Él habló. | Ñandú llegó."],
  ["Встреча прошла. Они уехали.", "Встреча прошла. | Они уехали."],
  ["他们会面。 然后离开。", "他们会面。 | 然后离开。"],
  ["התקיימה פגישה. הם עזבו.", "התקיימה פגישה. | הם עזבו."],
  ["اجتمع الرئيسان. ثم غادرا.", "اجتمع الرئيسان. | ثم غادرا."],
  ["They met 🤝. They left 👋. Done.", "They met 🤝. | They left 👋. | Done."],
  ["They met.\u200b They left.", "They met. | They left."],
  ["\u200bKim met Trump.\u200b", "Kim met Trump."],
  ["Kim\u00a0met Trump.\u00a0They left.", "Kim\u00a0met Trump. | They left."],
  ["A sentence without an end", "A sentence without an end"],
  ["", ""],
  [" \n \u200b \n ", ""],
];

describe("splitSentences", () => {
  test.each(CASES)("%j", (text, expected) => {
    expect(split(text).join(" | ")).toBe(expected);
  });

  test("the title comes first, in its own field, and both count from 0", () => {
    const sentences = splitSentences({ title: "Kim meets Trump", text: "They met. They left.\n\nThe end." });
    expect(
      sentences.map(({ index, in: field, start, end, paragraph }) => [index, field, start, end, paragraph]),
    ).toEqual([
      [0, "title", 0, 15, 0],
      [1, "text", 0, 9, 0],
      [2, "text", 10, 20, 0],
      [3, "text", 22, 30, 1],
    ]);
  });

  test("an empty title gives no sentence", () => {
    expect(split("Kim left.", " ")).toEqual(["Kim left."]);
  });
});

describe("offsets", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "Kim",
      "met",
      "Trump.",
      "U.S.",
      "Mr. ",
      "3.5",
      "“No.”",
      "...",
      "…",
      "?!",
      "\n",
      "\n\n",
      "\r\n",
      " ",
      "\t",
      "\u200b",
      "\ufeff",
      "👩‍👩‍👧",
      "🇰🇷",
      "é",
      "e\u0301",
      "中。",
      "שלום",
      "'s",
      "n't",
      "-",
      "—",
      "\u00a0",
      "\ud83d",
    ),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  const texts = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(""));

  test("point exactly at the sentence and its tokens, in order, without overlap", () => {
    fc.assert(
      fc.property(texts, fc.option(texts), (text, title) => {
        let last = { text: 0, title: 0 };
        for (const sentence of splitSentences({ title, text })) {
          const source = sentence.in === "title" ? (title ?? "") : text;
          expect(source.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.start).toBeGreaterThanOrEqual(last[sentence.in]);
          last = { ...last, [sentence.in]: sentence.end };
          let at = sentence.start;
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(at);
            expect(token.end).toBeGreaterThan(token.start);
            expect(source.slice(token.start, token.end)).toBe(token.text);
            at = token.end;
          }
          expect(at).toBeLessThanOrEqual(sentence.end);
        }
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });

  test("nothing but white space and zero-width characters lies between tokens or between sentences", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const covered = splitSentences({ title: null, text }).flatMap(({ tokens }) => tokens);
        let rest = "";
        let at = 0;
        for (const token of covered) {
          rest += text.slice(at, token.start);
          at = token.end;
        }
        rest += text.slice(at);
        expect(rest).toMatch(/^[\s\u200b-\u200f\u2060\ufeff]*$/);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});

describe("pathological text comes back, with nothing lost", () => {
  test.each([
    ["200,000 letters without a space", "x".repeat(200_000)],
    ["100,000 full stops", ".".repeat(100_000)],
    ["200,000 full stops and a letter", `${".".repeat(200_000)}x`],
    ["50,000 quotes", "”".repeat(50_000)],
    ["a stop and 50,000 quotes", `.${'"'.repeat(50_000)}x`],
    ["100,000 initials", "A. ".repeat(100_000)],
    ["100,000 dotted letters", "A.".repeat(100_000)],
    ["50,000 line breaks", "\n".repeat(50_000) + "Kim."],
    ["50,000 short lines", "met Trump,\n".repeat(50_000)],
    ["100,000 apostrophes", "'".repeat(100_000)],
    ["digits and points", "1.2,3:".repeat(30_000)],
    ["100,000 emoji joiners", "👩\u200d".repeat(30_000)],
    ["60,000 spaces after a stop", `Kim left.${" ".repeat(60_000)}He returned.`],
    ["100,000 letters outside the basic plane", "𝒜".repeat(100_000)],
    ["words without an end", "word ".repeat(40_000)],
  ])("%s", (_, text) => {
    const sentences = splitSentences({ title: null, text });
    const letters = (value: string): number => value.replace(/[\s\u200b-\u200f]/g, "").length;
    expect(sentences.reduce((sum, sentence) => sum + letters(sentence.text), 0)).toBe(letters(text));
    expect(sentences.filter((sentence) => /\p{Surrogate}/u.test(sentence.text))).toEqual([]);
    expect(Math.max(0, ...sentences.map((sentence) => sentence.text.length))).toBeLessThanOrEqual(4001);
  });
});
