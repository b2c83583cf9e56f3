import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ThawError } from "../../../src/errors.ts";
import { buildLexicon } from "../../../src/language/lexicon/lexicon.ts";
import { readDataTable } from "../../../src/pipeline/data-files.ts";
import { createNeuralReader, type NeuralReader } from "../../../src/language/reader/create-neural-reader.ts";
import { splitSentences } from "../../../src/text/split-sentences.ts";
import type { Sentence } from "../../../src/text/sentence.ts";

const MODEL = join(import.meta.dirname, "..", "..", "..", "models", "reader");

const lexicon = buildLexicon(readDataTable("lexicon/triggers.tsv"), readDataTable("lexicon/inflections.tsv"));

let reader: NeuralReader;

beforeAll(async () => {
  reader = await createNeuralReader(MODEL, lexicon);
});

afterAll(() => reader.close());

function sentencesOf(text: string): Sentence[] {
  return splitSentences({ title: null, text });
}

const NEWS = [
  "French President Emmanuel Macron met Chinese leader Xi Jinping in Paris on Monday.",
  "The army shelled the town overnight, killing 14 people, officials said.",
  "Shares fell by two per cent in early trading.",
  "Police detained dozens of protesters in the capital.",
];

describe("a sentence reads the same whatever it is read with", () => {
  test("alone, together and in another order", async () => {
    const sentences = sentencesOf(NEWS.join(" "));
    const together = await reader.read(sentences);
    const shuffled = await reader.read(sentences.toReversed());
    const alone = [];
    for (const sentence of sentences) alone.push(...(await reader.read([sentence])));
    expect(alone).toEqual(together);
    expect(shuffled.toReversed()).toEqual(together);
  });
});

describe("every span lies in its sentence, on its tokens", () => {
  const monsters: [string, string][] = [
    ["2,000 words in one sentence", `Soldiers attacked ${"the village and ".repeat(700)}the town.`],
    ["all capitals", "KIM MET PUTIN AND THREATENED SEOUL ON TUESDAY."],
    ["no spaces", "KimmetPutinandthreatenedSeoul".repeat(40)],
    ["emoji", "Troops 🪖🔥 attacked 💥 Kyiv 🇺🇦 on Monday 🙂."],
    ["right to left", "قال الرئيس إن القوات هاجمت المدينة. The army attacked the city."],
    ["zero-width characters", "The\u200b army\u200d at\u200btacked\ufeff the city."],
    ["one mark", "."],
  ];
  test.each(monsters)("%s", async (_, text) => {
    expect(await misplaced(text)).toEqual([]);
  });

  test("any text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(fc.constantFrom(...NEWS.join(" ").split(" ")), fc.string({ unit: "grapheme", maxLength: 6 })),
          { maxLength: 25 },
        ),
        async (words) => {
          expect(await misplaced(words.join(" "))).toEqual([]);
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  async function misplaced(text: string): Promise<unknown[]> {
    const sentences = sentencesOf(text);
    const graphs = await reader.read(sentences);
    return sentences.flatMap((sentence, index) => {
      const starts = new Set(sentence.tokens.map((token) => token.start));
      const ends = new Set(sentence.tokens.map((token) => token.end));
      const graph = graphs[index]!;
      const spans = [...graph.triggers, ...graph.edges, ...graph.mentions, ...graph.names].map(({ span }) => span);
      return spans.filter((span) => !starts.has(span.start) || !ends.has(span.end) || span.end <= span.start);
    });
  }
});

describe("the tree", () => {
  test.each([...NEWS, "word ".repeat(400), "a"])("%s", async (text) => {
    const words = text.trim().split(" ");
    const syntax = await reader.parse(words);
    expect(syntax).toHaveLength(words.length);
    expect(syntax.filter((word) => word.head === 0)).toHaveLength(1);
    for (const [at, word] of syntax.entries()) {
      expect(word.deprel === "root").toBe(word.head === 0);
      expect(wayToRoot(syntax, at)).toBeLessThanOrEqual(words.length);
    }
  });

  function wayToRoot(syntax: readonly { head: number }[], from: number): number {
    let steps = 0;
    for (let at = from + 1; at !== 0 && steps <= syntax.length; steps++) at = syntax[at - 1]!.head;
    return steps;
  }
});

describe("a model is used whole or not at all", () => {
  const broken: [string, (folder: string) => void][] = [
    ["a missing graph", (folder) => rmSync(join(folder, "reader.onnx"))],
    ["a truncated graph", (folder) => truncateSync(join(folder, "reader.onnx"), 1000)],
    [
      "a changed label",
      (folder) =>
        writeFileSync(
          join(folder, "labels.json"),
          readFileSync(join(folder, "labels.json"), "utf8").replace("AGREE", "AGREEE"),
        ),
    ],
    ["a missing manifest", (folder) => rmSync(join(folder, "manifest.json"))],
    ["a manifest that is no JSON", (folder) => writeFileSync(join(folder, "manifest.json"), "{")],
  ];
  test.each(broken)("%s", async (_, harm) => {
    const folder = mkdtempSync(join(tmpdir(), "thaw-model-"));
    for (const name of readdirSync(MODEL)) copyFileSync(join(MODEL, name), join(folder, name));
    harm(folder);
    const error: unknown = await createNeuralReader(folder, lexicon).catch((thrown: unknown) => thrown);
    rmSync(folder, { recursive: true });
    expect(error).toBeInstanceOf(ThawError);
    expect((error as ThawError).code).toBe("model-invalid");
  });
});
