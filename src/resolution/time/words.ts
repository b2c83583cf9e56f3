import { ABBREVIATIONS, CLASSES, DECADES, ONES, ORDINALS, SCALES, TENS, WORD_CLASSES } from "./lexicon.ts";
import { readNumeral } from "./numeral.ts";

/** What stands between two neighbouring words. */
export const GAP = { glued: 0, space: 1, hyphen: 2, comma: 3, dash: 4, other: 5, stop: 6 } as const;

/**
 * The words of a text as parallel arrays, one entry a word. Spelled-out numbers are one word ("twenty-five" is 25,
 * "nineteen ninety-seven" the year 1997), and so are clock times and numeric dates.
 */
export interface Words {
  readonly text: string;
  readonly start: number[];
  readonly end: number[];
  /** Lower-cased spelling; of a numeral, its digits. */
  readonly lower: string[];
  /** Class bits of lexicon.ts, 0 for words that say nothing of time. */
  readonly classes: number[];
  /** Number a numeral stands for, NaN for other words. */
  readonly value: number[];
  /** What stands before the word. */
  readonly gap: number[];
}

/** Words whose full stop ends no sentence. */
const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms dr gen sen rep gov lt col maj sgt capt adm prof corp inc co ltd st jr sr vs rev".split(" "),
);
const JOINABLE = CLASSES.number | CLASSES.ordinal;
const NUMERIC = JOINABLE | CLASSES.decade;
const SPELLED_YEAR = CLASSES.year | CLASSES.number;
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES,
  ...[...TENS].map(([word, tens]) => [word, tens * 10] as const),
  ...SCALES,
]);

/** Splits [from, to) of the text into words, in one pass. */
export function readWords(text: string, from: number, to: number): Words {
  const words: Words = { text, start: [], end: [], lower: [], classes: [], value: [], gap: [] };
  let position = from;
  while (position < to) {
    const code = text.charCodeAt(position);
    if (isLetter(code)) position = pushWord(words, position, to);
    else if (isDigit(code)) position = pushNumeral(words, position, to);
    else if (code === 0x27 || code === 0x2019) position = pushApostrophe(words, position, to);
    else position += 1;
  }
  return words;
}

/** Mutates words. Returns where to read on. */
function pushWord(words: Words, start: number, to: number): number {
  const { text } = words;
  let end = start + 1;
  while (end < to && isLetter(text.charCodeAt(end))) end += 1;
  if (end === start + 1 && text.charCodeAt(end) === 0x2e) {
    const meridiemEnd = pushMeridiem(words, start, to);
    if (meridiemEnd !== -1) return meridiemEnd;
  }
  const lower = text.slice(start, end).toLowerCase();
  const classes = WORD_CLASSES.get(lower) ?? 0;
  const value = (classes & NUMERIC) === 0 ? NaN : valueOf(lower);
  const joined = (classes & JOINABLE) !== 0 && joinNumber(words, start, end, lower, value);
  if (!joined) push(words, start, end, lower, classes, value);
  return end;
}

function valueOf(lower: string): number {
  return NUMBER_WORDS.get(lower) ?? ORDINALS.get(lower) ?? (DECADES.get(lower) ?? NaN) * 10;
}

/** Mutates words: "a.m." and "p.m." are one word. Returns where to read on, -1 when there is none. */
function pushMeridiem(words: Words, start: number, to: number): number {
  const meridiem = /[ap]\.\s?m\b\.?/iy;
  meridiem.lastIndex = start;
  const found = meridiem.exec(words.text);
  if (found === null || start + found[0].length > to) return -1;
  push(words, start, start + found[0].length, /^a/i.test(found[0]) ? "am" : "pm", CLASSES.meridiem, NaN);
  return start + found[0].length;
}

/** Mutates words: a number word after a number word makes one number. Returns whether it did. */
function joinNumber(words: Words, start: number, end: number, lower: string, value: number): boolean {
  const last = words.start.length - 1;
  const before = words.value[last] ?? NaN;
  const spelling = words.lower[last] ?? "";
  const isNumberWord = NUMBER_WORDS.has(spelling) || spelling.includes("+");
  if (!isNumberWord || gapBetween(words, last, start) > GAP.hyphen) return false;
  const joined = joinedValue(before, value);
  if (joined === null) return false;
  const wasYear = ((words.classes[last] ?? 0) & CLASSES.year) !== 0;
  words.end[last] = end;
  words.lower[last] = `${spelling}+${lower}`;
  words.value[last] = joined;
  words.classes[last] = classesOfSpelled(joined, ORDINALS.has(lower), wasYear || isSpokenYear(before, value, joined));
  return true;
}

/** "nineteen ninety", "two thousand": the parts are multiplied up, not added. */
function isSpokenYear(before: number, value: number, joined: number): boolean {
  return joined >= 1100 && joined < 2100 && before !== joined - value;
}

function classesOfSpelled(value: number, ordinal: boolean, year: boolean): number {
  if (ordinal) return CLASSES.ordinal;
  if (year && value < 2100) return SPELLED_YEAR;
  return CLASSES.number | (value <= 31 ? CLASSES.day : 0) | (value <= 24 ? CLASSES.hour : 0);
}

/** "twenty five" 25, "two hundred" 200, "two hundred five" 205, "nineteen ninety" 1990. Null where they are two numbers. */
function joinedValue(before: number, value: number): number | null {
  if (isTens(before) && value >= 1 && value <= 9) return before + value;
  if (value >= 100) return before < value ? before * value : null;
  if (before >= 100) return before % 100 === 0 ? before + value : null;
  return before >= 11 && before <= 20 && value >= 10 ? before * 100 + value : null;
}

/** Twenty, ninety, nineteen hundred and ninety: a number that ones can follow. */
function isTens(value: number): boolean {
  return value >= 20 && value % 10 === 0 && value % 100 !== 0;
}

/** Mutates words. Returns where to read on. */
function pushNumeral(words: Words, start: number, to: number): number {
  const numeral = readNumeral(words.text, start, to);
  push(words, start, numeral.end, words.text.slice(start, numeral.end).toLowerCase(), numeral.classes, numeral.value);
  return numeral.end;
}

/** Mutates words: "'s" is a word, "'98" a short year and "'80s" a decade. Returns where to read on. */
function pushApostrophe(words: Words, start: number, to: number): number {
  const { text } = words;
  const code = text.charCodeAt(start + 1);
  const afterLetter = start > 0 && isLetter(text.charCodeAt(start - 1));
  if (afterLetter && (code === 0x73 || code === 0x53) && start + 2 <= to && !isLetter(text.charCodeAt(start + 2))) {
    push(words, start, start + 2, "'s", 0, NaN);
    return start + 2;
  }
  const short = /['’](\d\d)(s?)(?![\d\p{L}])/uy;
  short.lastIndex = start;
  const found = afterLetter ? null : short.exec(text);
  if (found === null || start + found[0].length > to) return start + 1;
  const classes = found[2] === "s" ? CLASSES.decade : CLASSES.shortYear;
  push(words, start, start + found[0].length, found[1] ?? "", classes, Number(found[1]));
  return start + found[0].length;
}

/** Mutates words. */
function push(words: Words, start: number, end: number, lower: string, classes: number, value: number): void {
  const last = words.start.length - 1;
  words.gap.push(last < 0 ? GAP.stop : gapBetween(words, last, start));
  words.start.push(start);
  words.end.push(end);
  words.lower.push(lower);
  words.classes.push(classes);
  words.value.push(value);
}

/** The gap from the word at `last` to the offset `start`. */
function gapBetween(words: Words, last: number, start: number): number {
  const end = words.end[last] ?? 0;
  const length = start - end;
  if (length === 0) return GAP.glued;
  const code = words.text.charCodeAt(end);
  if (length === 1) return GAP_OF_CHARACTER.get(code) ?? GAP.other;
  if (length > 24) return GAP.stop;
  const abbreviated =
    ((words.classes[last] ?? 0) & (CLASSES.month | CLASSES.weekday)) !== 0 &&
    ABBREVIATIONS.has(words.lower[last] ?? "");
  const spelling = words.lower[last] ?? "";
  return gapOfString(words.text.slice(end, start), abbreviated, spelling.length === 1 || TITLES.has(spelling));
}

const GAP_OF_CHARACTER: ReadonlyMap<number, number> = new Map([
  ...[0x20, 0x09, 0x0a, 0x0d, 0xa0].map((code) => [code, GAP.space] as const),
  ...[0x2d, 0x2010, 0x2011, 0x2013].map((code) => [code, GAP.hyphen] as const),
  ...[0x27, 0x2019].map((code) => [code, GAP.glued] as const),
  [0x2c, GAP.comma],
  [0x2014, GAP.dash],
]);

function gapOfString(between: string, abbreviated: boolean, initial: boolean): number {
  if (/\n[^\S\n]*\n/u.test(between)) return GAP.stop;
  const bare = between.trim();
  if (bare === "" || (abbreviated && bare === ".")) return GAP.space;
  if (bare === "," || (abbreviated && bare === ".,")) return GAP.comma;
  if (/^(?:-{1,3}|[–—_])$/u.test(bare)) return GAP.dash;
  if (initial && bare === ".") return GAP.other;
  return /[.!?;]/u.test(bare) ? GAP.stop : GAP.other;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Latin letters, and every letter beyond Latin-1 save the punctuation blocks. */
function isLetter(code: number): boolean {
  const lower = code | 0x20;
  if (code < 0x80) return lower >= 0x61 && lower <= 0x7a;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && !(code >= 0x3000 && code < 0x3040);
}
