/**
 * A sketch of an article's words, small enough to keep beside it: min-hashes of its word 5-shingles (Broder 1997), from which the
 * share of text that two articles have in common is estimated. Reprints are found by it without the texts.
 */
export interface ArticleSignature {
  /** The least hash of all shingles under each of HASHES mixings; unsigned 32 bits each. */
  readonly hashes: Uint32Array;
  /** Number of different shingles. */
  readonly shingles: number;
}

/** 64 hashes estimate a share of one half with a standard error of 0.06. */
export const HASHES = 64;
const SHINGLE_WORDS = 5;
const WORD = /[\p{L}\p{N}]+/gu;

/** The signature of a text; a text of fewer than five words is one shingle, an empty one has none. */
export function articleSignature(text: string): ArticleSignature {
  const words = text.toLowerCase().match(WORD) ?? [];
  const hashes = new Uint32Array(HASHES).fill(0xffffffff);
  const seen = new Set<number>();
  const last = Math.max(words.length - SHINGLE_WORDS, 0);
  for (let first = 0; words.length > 0 && first <= last; first += 1) {
    const shingle = hashText(words.slice(first, first + SHINGLE_WORDS).join(" "));
    if (seen.has(shingle)) continue;
    seen.add(shingle);
    lower(hashes, shingle);
  }
  return { hashes, shingles: seen.size };
}

/** Estimated share of the shorter text's shingles that stand in the longer one too, in [0, 1]: a cut reprint is still a reprint. */
export function sharedText(a: ArticleSignature, b: ArticleSignature): number {
  const shorter = Math.min(a.shingles, b.shingles);
  if (shorter === 0) return 0;
  let equal = 0;
  for (let index = 0; index < HASHES; index += 1) if (a.hashes[index] === b.hashes[index]) equal += 1;
  const jaccard = equal / HASHES;
  return Math.min(1, (jaccard * (a.shingles + b.shingles)) / (1 + jaccard) / shorter);
}

/** FNV-1a, 32 bits, over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Mutates `hashes`. */
function lower(hashes: Uint32Array, shingle: number): void {
  for (let index = 0; index < HASHES; index += 1) {
    const mixed = mix(shingle ^ Math.imul(index + 1, 0x9e3779b1));
    if (mixed < (hashes[index] ?? 0)) hashes[index] = mixed;
  }
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
