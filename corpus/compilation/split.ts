import { textHash } from "#src/pipeline/event-id.js";
import { sequencesOf } from "../coverage/recurring-words.ts";

/** The three parts of the corpus. */
export const SPLITS = ["train", "dev", "test"] as const;

export type Split = (typeof SPLITS)[number];

/** A text as the split sees it. */
export interface SplitText {
  id: string;
  /** Title and text, plain. */
  words: string;
}

/** Texts that share this part of their word 5-grams (of the shorter text) are near-duplicates and stay together. */
export const NEAR_DUPLICATE = 0.2;

/**
 * Deals texts to train, dev and test, 80/10/10. Of each ten consecutive numbers of a batch (kor-001 to kor-010) one goes
 * to test and one to dev, drawn by the hash of the ten's name: dev and test have every batch in its share, and a text
 * never changes sides when others are added. Near-duplicates all go where the first of them goes.
 */
export function splitTexts(texts: readonly SplitText[]): Map<string, Split> {
  const splits = new Map<string, Split>();
  for (const cluster of clusterNearDuplicates(texts)) {
    const split = splitOfId(cluster[0] ?? "");
    for (const id of cluster) splits.set(id, split);
  }
  return splits;
}

function splitOfId(id: string): Split {
  const [, batch, digits] = /^(.*)-(\d+)$/.exec(id) ?? [];
  const number = digits === undefined ? Number.parseInt(textHash(id).slice(0, 8), 16) : Number(digits) - 1;
  const hash = textHash(`${batch ?? id} ${Math.floor(number / 10)}`);
  const test = Number.parseInt(hash.slice(0, 8), 16) % 10;
  const dev = (test + 1 + (Number.parseInt(hash.slice(8, 16), 16) % 9)) % 10;
  const place = number % 10;
  return place === test ? "test" : place === dev ? "dev" : "train";
}

/** Groups of ids that are near-duplicates of each other, each sorted; most have one id. */
export function clusterNearDuplicates(texts: readonly SplitText[]): string[][] {
  const parent = texts.map((_, index) => index);
  const root = (index: number): number => {
    const up = parent[index] ?? index;
    return up === index ? index : root(up);
  };
  for (const [a, b] of nearPairs(texts.map(({ words }) => sequencesOf(words)))) parent[root(a)] = root(b);
  const clusters = new Map<number, string[]>();
  for (const [index, { id }] of texts.entries()) clusters.set(root(index), [...(clusters.get(root(index)) ?? []), id]);
  return [...clusters.values()].map((ids) => ids.sort());
}

function nearPairs(sets: readonly ReadonlySet<string>[]): [number, number][] {
  const holders = new Map<string, number[]>();
  const shared = new Map<number, number>();
  for (const [index, set] of sets.entries()) {
    for (const shingle of set) {
      const earlier = holders.get(shingle) ?? [];
      for (const other of earlier) {
        const key = index * sets.length + other;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
      holders.set(shingle, [...earlier, index]);
    }
  }
  return [...shared].flatMap(([key, count]): [number, number][] => {
    const pair: [number, number] = [Math.floor(key / sets.length), key % sets.length];
    const smaller = Math.min(...pair.map((index) => sets[index]?.size ?? 0));
    return count / Math.max(1, smaller) >= NEAR_DUPLICATE ? [pair] : [];
  });
}
