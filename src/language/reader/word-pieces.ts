/** Letter case of a word, as the encoder's table numbers it: its vocabulary has none. */
const CASE = { lower: 0, title: 1, upper: 2, mixed: 3, none: 4 } as const;

/** Longest word, in characters, that is cut into pieces; a longer one is unknown. */
const MAX_WORD_CHARS = 64;

export const NO_CASE: number = CASE.none;

/** Letter case of a whole word. `training/reader/wordpiece.py` does the same, held together by a test vector. */
export function caseOf(word: string): number {
  const letters = word.match(/\p{L}/gu);
  if (letters === null) return CASE.none;
  const isLower = (letter: string): boolean => letter === letter.toLowerCase() && letter !== letter.toUpperCase();
  const isUpper = (letter: string): boolean => letter === letter.toUpperCase() && letter !== letter.toLowerCase();
  if (letters.every(isLower)) return CASE.lower;
  if (letters.every(isUpper)) return letters.length > 1 ? CASE.upper : CASE.title;
  const [first = "", ...rest] = letters;
  return isUpper(first) && rest.every(isLower) ? CASE.title : CASE.mixed;
}

const MARK = /[!-/:-@[-`{-~]|\p{P}/u;

/** Lower case, accents stripped, marks on their own: what BERT's basic tokenizer does inside a word. */
export function splitWord(word: string): string[] {
  const plain = word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{Mn}\p{C}]/gu, "");
  const parts: string[] = [];
  let part = "";
  for (const letter of plain) {
    const isMark = MARK.test(letter);
    if (isMark || /\s/u.test(letter)) {
      if (part !== "") parts.push(part);
      part = "";
      if (isMark) parts.push(letter);
    } else {
      part += letter;
    }
  }
  return part === "" ? parts : [...parts, part];
}

/** Cuts words into the pieces of a vocabulary, longest first. */
export interface WordPieces {
  readonly cls: number;
  readonly sep: number;
  /** Ids of a word's pieces, at least one; what cannot be cut is the unknown piece. */
  pieces(word: string): readonly number[];
  /** The pieces with the letter case of the word. */
  cut(word: string): CutWord;
}

export interface CutWord {
  readonly pieces: readonly number[];
  /** As `caseOf` numbers it. */
  readonly letterCase: number;
}

/** Bound of the cache of words: names are endless, and a long run must not grow without end. */
const CACHE_WORDS = 50_000;

/** @param vocabulary one piece a line, as BERT's vocab.txt */
export function createWordPieces(vocabulary: string): WordPieces {
  const ids = new Map(vocabulary.split("\n").map((piece, id) => [piece.replace(/\r$/, ""), id]));
  const idOf = (piece: string): number => {
    const id = ids.get(piece);
    if (id === undefined) throw new RangeError(`the vocabulary lacks ${piece}`);
    return id;
  };
  const unknown = idOf("[UNK]");
  const cache = new Map<string, CutWord>();
  const cut = (word: string): CutWord => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    const found = splitWord(word).flatMap((part) => cutPart(part, ids, unknown));
    const made = { pieces: found.length === 0 ? [unknown] : found, letterCase: caseOf(word) };
    if (cache.size >= CACHE_WORDS) cache.clear();
    cache.set(word, made);
    return made;
  };
  return { cls: idOf("[CLS]"), sep: idOf("[SEP]"), pieces: (word) => cut(word).pieces, cut };
}

function cutPart(part: string, ids: ReadonlyMap<string, number>, unknown: number): number[] {
  const letters = Array.from(part);
  if (letters.length > MAX_WORD_CHARS) return [unknown];
  const pieces: number[] = [];
  let start = 0;
  while (start < letters.length) {
    const found = longest(letters, start, ids);
    if (found === null) return [unknown];
    pieces.push(found.id);
    start = found.end;
  }
  return pieces;
}

function longest(
  letters: readonly string[],
  start: number,
  ids: ReadonlyMap<string, number>,
): { id: number; end: number } | null {
  for (let end = letters.length; end > start; end--) {
    const id = ids.get((start > 0 ? "##" : "") + letters.slice(start, end).join(""));
    if (id !== undefined) return { id, end };
  }
  return null;
}
