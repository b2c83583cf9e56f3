import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { caseOf, createWordPieces, splitWord } from "../../../src/language/reader/word-pieces.ts";
import { tokenize } from "../../../src/text/token.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

interface Vectors {
  words: { word: string; case: number; parts: string[]; pieces: number[] }[];
  texts: { text: string; tokens: string[] }[];
}

// Written by the training code (training/reader/wordpiece.py and tokens.py): use and training must cut words alike.
const vectors = JSON.parse(readFileSync(join(ROOT, "tests", "golden", "reader-words.json"), "utf8")) as Vectors;
const pieces = createWordPieces(readFileSync(join(ROOT, "models", "reader", "vocab.txt"), "utf8"));

describe("words are cut as in training", () => {
  test.each(vectors.words)("$word", ({ word, case: letterCase, parts, pieces: ids }) => {
    expect({ case: caseOf(word), parts: splitWord(word), ids: pieces.pieces(word) }).toEqual({
      case: letterCase,
      parts,
      ids,
    });
  });

  test.each(vectors.texts)("$text", ({ text, tokens }) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(tokens);
  });
});
