import { encodeWords } from "./encode-words.ts";
import type { ReaderLabels } from "./model-files.ts";
import type { MarkedPair, Sessions } from "./sessions.ts";
import { best, probability } from "./tensor.ts";
import type { WordPieces } from "./word-pieces.ts";

/** The type between two marked mentions; YIELD stands for CONCEDE or RETREAT, which the marks alone do not tell apart. */
export interface PairReading {
  type: string;
  /** Probability of the type, 0 to 1. */
  score: number;
}

/**
 * The type of what the actor does to the recipient. Throws RangeError where a mark is empty or the marks stand too far
 * apart for one pass.
 */
export async function relateWords(
  words: readonly string[],
  pair: MarkedPair,
  pieces: WordPieces,
  sessions: Sessions,
  labels: ReaderLabels,
): Promise<PairReading> {
  const pass = encodeWords(words, pieces).find(({ from, to }) =>
    [...pair.actor, ...pair.recipient].every((word) => word >= from && word < to),
  );
  if (pass === undefined || pair.actor.length === 0 || pair.recipient.length === 0) {
    throw new RangeError("both marks must cover words that stand together within one pass of the reader");
  }
  const shift = (marked: readonly number[]): number[] => marked.map((word) => word - pass.from);
  const scores = await sessions.pair(pass, { actor: shift(pair.actor), recipient: shift(pair.recipient) });
  const column = best(scores, 0);
  return { type: labels.pair_types[column] ?? "", score: probability(scores, 0, column) };
}
