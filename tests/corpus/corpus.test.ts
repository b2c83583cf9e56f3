import { join } from "node:path";
import { expect, test } from "vitest";
import { readGold } from "#src/scoring/read-gold.js";
import { splitOf } from "../../corpus/commands/build-corpus.ts";
import { problemsOf } from "../../corpus/commands/check.ts";
import { CORPUS_FOLDER, markupFiles, readFiles } from "../../corpus/commands/read-corpus.ts";
import { compileText } from "../../corpus/compilation/compile-text.ts";
import { problemText } from "../../corpus/markup/problem.ts";
import { sentenceKey } from "../../corpus/validation/check-corpus.ts";

const corpus = readFiles(markupFiles(join(CORPUS_FOLDER, "texts")));

test("the corpus has no fault", () => {
  expect(problemsOf(corpus).map(problemText)).toEqual([]);
});

test("the compiled corpus is gold for the scorer, every event in the record's form", () => {
  const lines = corpus.texts.map((text) => JSON.stringify(compileText(text)));
  expect(readGold(lines.join("\n"), "corpus")).toHaveLength(corpus.texts.length);
});

test("no sentence stands in two splits", () => {
  const splits = splitOf(corpus.texts);
  const splitAt = new Map<string, string | undefined>();
  for (const text of corpus.texts) {
    const split = splits.get(text.id);
    for (const sentence of text.sentences) {
      const key = sentenceKey(sentence.text);
      expect(`${splitAt.get(key) ?? split}: ${key}`).toBe(`${split}: ${key}`);
      splitAt.set(key, split);
    }
  }
});
