import { describe, expect, test } from "vitest";
import { evidenceWords, stem, wordSimilarity } from "../../src/merge/evidence-words.ts";
import { KNOWLEDGE } from "./sample-reports.ts";

function similarity(a: string, b: string, known: string[] = []): number | null {
  const index = new Map<string, number>();
  const read = (text: string): ReturnType<typeof evidenceWords> => evidenceWords(text, known, KNOWLEDGE.fillers, index);
  return wordSimilarity(read(a), read(b));
}

describe("wordSimilarity", () => {
  test.each<[string, string, number | null]>([
    ["missiles landed", "missiles landed", 1],
    ["missiles landed", "the missile was landing", 1],
    ["killed fourteen people", "killed 14 people", 1],
    ["missiles landed", "talks ended", 0],
    ["the", "missiles landed", null],
    ["", "", null],
  ])("%s / %s", (a, b, expected) => {
    expect(similarity(a, b)).toBe(expected);
  });

  test("a name weighs more than a word", () => {
    expect(similarity("rockets hit Kaesong", "blast in Kaesong")).toBeGreaterThan(
      similarity("rockets hit houses", "blast in houses") ?? 1,
    );
  });

  test("in a headline capitals are no names", () => {
    expect(similarity("Rockets Hit Big Houses", "Blast In Big Houses")).toBe(
      similarity("rockets hit big houses", "blast in big houses"),
    );
  });

  test("words of the actors do not count", () => {
    expect(similarity("Trump met Kim", "Kim and Trump", ["trump", "kim"])).toBeNull();
  });

  test("a long sentence of one letter is read at once", () => {
    const start = performance.now();
    similarity("a".repeat(200_000), "1,".repeat(100_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("stem", () => {
  test.each([
    ["missiles", "missil"],
    ["missile", "missil"],
    ["landing", "land"],
    ["stopped", "stop"],
    ["cities", "cit"],
    ["city", "cit"],
    ["sea", "sea"],
    ["gas", "gas"],
  ])("%s -> %s", (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});
