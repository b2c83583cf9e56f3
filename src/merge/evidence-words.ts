import { numberOf } from "../events/number-words.ts";

/** What a sentence says beside who and whom: word ids, sorted, each with its weight. Ids are of one `WordIndex`. */
export interface EvidenceWords {
  readonly ids: Int32Array;
  /** Whole numbers, so that sums are exact in any order. */
  readonly weights: Uint8Array;
  readonly total: number;
}

/** Ids of words, given out as they come; what is computed from them must not depend on the ids themselves. */
export type WordIndex = Map<string, number>;

const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu;
const ENDINGS = ["ations", "ation", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "s", "e", "y"];
const WEIGHT_WORD = 2;
const WEIGHT_NAME = 4;
const WEIGHT_NUMBER = 5;

/**
 * The telling words of a sentence. `known` are words of its actors, which the codes compare already. A name (capital inside a sentence that is not
 * all in capitals) weighs twice a word, a number a little more: paraphrases keep them.
 */
export function evidenceWords(
  sentence: string,
  known: Iterable<string>,
  fillers: ReadonlySet<string>,
  index: WordIndex,
): EvidenceWords {
  const left = new Set(Array.from(known, stem));
  const found = new Map<number, number>();
  const words = sentence.match(WORD) ?? [];
  const headline = isHeadline(words);
  for (const [place, word] of words.entries()) {
    const small = word.toLowerCase();
    const key = keyOf(small);
    if (fillers.has(small) || left.has(key) || key.length < 2) continue;
    const id = index.get(key) ?? index.size;
    index.set(key, id);
    const weight = weightOf(word, small, place > 0 && !headline);
    found.set(id, Math.max(found.get(id) ?? 0, weight));
  }
  const sorted = [...found].toSorted(([a], [b]) => a - b);
  return {
    ids: Int32Array.from(sorted, ([id]) => id),
    weights: Uint8Array.from(sorted, ([, weight]) => weight),
    total: sorted.reduce((sum, [, weight]) => sum + weight, 0),
  };
}

/** Share of weight that two sentences have in common (Dice), in [0, 1]; null where either has no telling word. */
export function wordSimilarity(a: EvidenceWords, b: EvidenceWords): number | null {
  if (a.total === 0 || b.total === 0) return null;
  let shared = 0;
  let left = 0;
  let right = 0;
  while (left < a.ids.length && right < b.ids.length) {
    const difference = (a.ids[left] ?? 0) - (b.ids[right] ?? 0);
    if (difference === 0) shared += (a.weights[left] ?? 0) + (b.weights[right] ?? 0);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return shared / (a.total + b.total);
}

/** The words of a text in small letters, as `known` wants them. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** A stem good enough to join "strikes", "struck" not: regular endings only. */
export function stem(word: string): string {
  for (const ending of ENDINGS) {
    if (word.length >= ending.length + 3 && word.endsWith(ending)) return undouble(word.slice(0, -ending.length));
  }
  return word;
}

function undouble(word: string): string {
  return word.length > 3 && word.at(-1) === word.at(-2) ? word.slice(0, -1) : word;
}

function keyOf(small: string): string {
  const value = numberOf(small);
  return value === null ? stem(small) : `#${value}`;
}

function weightOf(word: string, small: string, mayBeName: boolean): number {
  if (/^\p{N}/u.test(word) || numberOf(small) !== null) return WEIGHT_NUMBER;
  return mayBeName && word !== small ? WEIGHT_NAME : WEIGHT_WORD;
}

/** More than two thirds of the words begin with a capital. */
function isHeadline(words: readonly string[]): boolean {
  const capital = words.filter((word) => word !== word.toLowerCase()).length;
  return capital * 3 > words.length * 2;
}
