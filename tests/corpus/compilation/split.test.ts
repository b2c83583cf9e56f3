import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterNearDuplicates, splitTexts } from "../../../corpus/compilation/split.ts";

const words = (seed: number): string => Array.from({ length: 40 }, (_, index) => `w${seed}x${index}`).join(" ");
const batch = (name: string, size: number): { id: string; words: string }[] =>
  Array.from({ length: size }, (_, index) => ({
    id: `${name}-${String(index + 1).padStart(3, "0")}`,
    words: words(index + name.charCodeAt(0) * 1000),
  }));

test.each([
  ["kor", 200],
  ["eur", 100],
])("batch %s of %i is dealt 80/10/10", (name, size) => {
  const splits = [...splitTexts(batch(name, size)).values()];
  expect(splits.filter((split) => split === "dev")).toHaveLength(size / 10);
  expect(splits.filter((split) => split === "test")).toHaveLength(size / 10);
});

test("a text keeps its side when others come or the order changes", () => {
  const few = splitTexts(batch("kor", 60));
  const many = splitTexts([...batch("eur", 20), ...batch("kor", 90)].reverse());
  for (const [id, split] of few) expect(many.get(id)).toBe(split);
});

test("near-duplicates stay together, strangers apart", () => {
  const near = `${words(1)} and then quite another ending for this one`;
  const texts = [
    { id: "a-001", words: words(1) },
    { id: "a-014", words: near },
    { id: "b-003", words: words(3) },
  ];
  expect(clusterNearDuplicates(texts)).toEqual([["a-001", "a-014"], ["b-003"]]);
});

test("whatever the texts, near-duplicates never lie in two splits", () => {
  const text = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 15 }));
  fc.assert(
    fc.property(fc.uniqueArray(text, { selector: ([number]) => number, maxLength: 40 }), (drawn) => {
      const texts = drawn.map(([number, seed]) => ({ id: `kor-${number}`, words: words(seed) }));
      const splits = splitTexts(texts);
      for (const cluster of clusterNearDuplicates(texts))
        expect(new Set(cluster.map((id) => splits.get(id))).size).toBe(1);
      expect(splits.size).toBe(texts.length);
    }),
    { seed: 7 },
  );
});
