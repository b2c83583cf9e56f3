import type { Article } from "../sources/article.ts";
import type { Sentence } from "./sentence.ts";
import { tokenize } from "./token.ts";

/** Words after which a full stop does not end a sentence when a name or number follows. */
const TITLES =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Adm|Gov|Sen|Rep|Rev|Hon|Pres|St|Brig|Cmdr|Supt|Insp|vs|No|Nos|Art|Fig|approx|ca|cf|e\.g|i\.e)\.$/;
const INITIAL = /(?:^|[\s(])\p{Lu}\.$/u;
const MONTH = /(?:^|\s)(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/;
// A run of marks is tried at its first one alone: from each of them, a long row of dots would cost its square.
const BOUNDARY = /(?:(?<![.!?…])[.!?…]+["'”’)\]]*|[。！？])(?=[\s\u200b-\u200f\u2060]|$)/gu;
const DOTTED = /(?:^|[\s("“‘])(?:\p{L}\.){2,}$/u;

/** Longest run without a sentence end that is kept whole: a table or a log is cut at white space here. */
const MAX_SENTENCE_CHARS = 4000;

/** The sentences of an article, title first, in order. Paragraphs end sentences; offsets point into the article. */
export function splitSentences(article: Pick<Article, "title" | "text">): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (source: string, field: "text" | "title", start: number, end: number, paragraph: number): void => {
    const trimmed = trim(source, start, end);
    if (trimmed === null) return;
    const tokens = tokenize(source, trimmed.start, trimmed.end);
    if (tokens.length === 0) return;
    sentences.push({
      index: sentences.length,
      in: field,
      ...trimmed,
      text: source.slice(trimmed.start, trimmed.end),
      paragraph,
      tokens,
    });
  };
  if (article.title !== null) add(article.title, "title", 0, article.title.length, 0);
  let paragraph = 0;
  for (const [start, end] of paragraphs(article.text)) {
    const before = sentences.length;
    for (const [from, to] of sentencesIn(article.text, start, end)) add(article.text, "text", from, to, paragraph);
    // An empty line between two paragraphs is none itself.
    if (sentences.length > before) paragraph++;
  }
  return sentences;
}

/**
 * Paragraphs: parted by empty lines, or by single line breaks where the line before ends a sentence or is far from
 * full (text wrapped at a fixed width keeps its sentences whole).
 */
function* paragraphs(text: string): Generator<[number, number]> {
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r|\u2028|\u2029/g)) {
    const at = match.index;
    if (!endsParagraph(text, start, at, at + match[0].length)) continue;
    yield [start, at];
    start = at + match[0].length;
  }
  yield [start, text.length];
}

const WRAPPED_LINE_CHARS = 50;

function endsParagraph(text: string, start: number, at: number, next: number): boolean {
  const before = text[at - 1] ?? "\n";
  const after = text[next] ?? "\n";
  if (/\s/.test(after)) return true;
  if (/[.!?:"”’)\]]/.test(before)) return true;
  const lineStart = Math.max(start, text.lastIndexOf("\n", at - 1) + 1);
  return at - lineStart < WRAPPED_LINE_CHARS || !/[\p{Ll},;\p{N}]/u.test(before);
}

function* sentencesIn(text: string, start: number, end: number): Generator<[number, number]> {
  const part = text.slice(start, end);
  let from = 0;
  for (const match of part.matchAll(BOUNDARY)) {
    const to = match.index + match[0].length;
    if (!isBoundary(part, from, match.index, to)) continue;
    yield* cut(part, from, to, start);
    from = to;
  }
  yield* cut(part, from, part.length, start);
}

function isBoundary(part: string, from: number, at: number, to: number): boolean {
  const next = /[^\s\u200b-\u200f\u2060]/.exec(part.slice(to, to + 40))?.[0];
  if (next === undefined) return true;
  if (/\p{Ll}/u.test(next)) return false;
  if (part[at] !== "." || part[at + 1] === ".") return true;
  const before = part.slice(Math.max(from, at - 30), at + 1);
  if (TITLES.test(before) || (MONTH.test(before) && /\p{N}/u.test(next))) return false;
  return !(INITIAL.test(before) || DOTTED.test(before)) || opensSentence(part.slice(to, to + 60).trimStart());
}

/** After "U.S.", "p.m." or "John F." only a word that opens sentences ends one: "the U.S. Senate" does not, "in the U.S. The" does. */
function opensSentence(rest: string): boolean {
  return /^["“‘'(]?(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|His|Her|Its|Their|This|That|These|Those|There|After|Before|When|While|If|As|For|Since|Meanwhile|However|Earlier|Later|Both|Some|Many|Officials|Police|According)\b/.test(
    rest,
  );
}

function* cut(part: string, from: number, to: number, offset: number): Generator<[number, number]> {
  let start = from;
  while (to - start > MAX_SENTENCE_CHARS) {
    const space = part.lastIndexOf(" ", start + MAX_SENTENCE_CHARS);
    const end = space > start ? space : wholeLetters(part, start + MAX_SENTENCE_CHARS);
    yield [offset + start, offset + end];
    start = end;
  }
  yield [offset + start, offset + to];
}

/** A cut never parts the two halves of one letter outside the basic plane. */
function wholeLetters(part: string, at: number): number {
  return /[\udc00-\udfff]/.test(part[at] ?? "") ? at - 1 : at;
}

const EDGE = /[\s\u200b-\u200f\u2060\ufeff]/;

function trim(text: string, start: number, end: number): { start: number; end: number } | null {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text[from] ?? "")) from++;
  while (to > from && EDGE.test(text[to - 1] ?? "")) to--;
  return from < to ? { start: from, end: to } : null;
}
