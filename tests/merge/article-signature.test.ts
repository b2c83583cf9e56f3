import { describe, expect, test } from "vitest";
import { articleSignature, HASHES, sharedText } from "../../src/merge/article-signature.ts";

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(" ");
const STORY = words(0, 300);

describe("sharedText", () => {
  test.each<[string, string, string, number, number]>([
    ["the same text", STORY, STORY, 1, 1],
    ["punctuation and capitals apart", "Kim met Xi, in Dalian, on Tuesday.", "KIM MET XI IN DALIAN ON TUESDAY", 1, 1],
    ["a reprint cut to a half", STORY, words(0, 150), 0.8, 1],
    ["a reprint with a paragraph of its own", STORY, `${words(500, 560)} ${STORY}`, 0.8, 1],
    ["a third in common", STORY, `${words(0, 100)} ${words(600, 800)}`, 0.15, 0.55],
    ["nothing in common", STORY, words(1000, 1300), 0, 0.1],
    ["an empty text", STORY, "", 0, 0],
  ])("%s", (_, a, b, least, most) => {
    const shared = sharedText(articleSignature(a), articleSignature(b));
    expect(shared).toBeGreaterThanOrEqual(least);
    expect(shared).toBeLessThanOrEqual(most);
  });

  test("a text shorter than a shingle has one", () => {
    expect(articleSignature("They met.").shingles).toBe(1);
    expect(articleSignature("").shingles).toBe(0);
    expect(articleSignature("").hashes).toHaveLength(HASHES);
  });
});
