import { NO_CASE, type WordPieces } from "./word-pieces.ts";

/** A run of words as the encoder takes it; `first` is the place of each word's first piece. */
export interface EncodedWords {
  ids: number[];
  cases: number[];
  first: number[];
  /** Words [from, to) of the sentence. */
  from: number;
  to: number;
}

/** Most pieces in one pass: the encoder was trained on 160, and cost grows with the square. */
export const MAX_PIECES = 160;

/** Cuts a sentence into passes of at most MAX_PIECES pieces; all but monsters fit in one. No word is lost. */
export function encodeWords(words: readonly string[], pieces: WordPieces): EncodedWords[] {
  const passes: EncodedWords[] = [];
  let now = opened(0, pieces);
  for (const [index, word] of words.entries()) {
    const { pieces: found, letterCase } = pieces.cut(word);
    if (now.first.length > 0 && now.ids.length + found.length + 1 > MAX_PIECES) {
      passes.push(closed(now, index, pieces));
      now = opened(index, pieces);
    }
    now.first.push(now.ids.length);
    const kept = Math.min(found.length, MAX_PIECES - 2);
    for (let at = 0; at < kept; at++) {
      now.ids.push(found[at] ?? 0);
      now.cases.push(letterCase);
    }
  }
  passes.push(closed(now, words.length, pieces));
  return passes;
}

function opened(from: number, pieces: WordPieces): EncodedWords {
  return { ids: [pieces.cls], cases: [NO_CASE], first: [], from, to: from };
}

/** Mutates and gives back `pass`. */
function closed(pass: EncodedWords, to: number, pieces: WordPieces): EncodedWords {
  pass.ids.push(pieces.sep);
  pass.cases.push(NO_CASE);
  pass.to = to;
  return pass;
}
