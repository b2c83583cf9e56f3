import { CLASSES, type ClassName } from "./lexicon.ts";
import { GAP, type Words } from "./words.ts";

/**
 * A pattern is a line of elements with a space between them:
 *
 *     [in|since] early|late:part? <month> ,<year>?
 *
 * - `late` a word, `<month>` a class of lexicon.ts, `|` or;
 * - `:name` gives the element a name (a class alone is named after itself);
 * - `?` the element may be missing; `,` a comma may stand before it; `=` it must touch the word before it;
 * - `[…]` must stand there but is no part of the expression.
 *
 * A pattern has no repetition, so matching cannot blow up. Elements match words with white space or a hyphen between them.
 */
export interface Pattern {
  readonly elements: readonly Element[];
}

interface Element {
  readonly words: ReadonlySet<string>;
  readonly classes: number;
  readonly gaps: number;
  readonly optional: boolean;
  readonly outside: boolean;
  readonly name: string;
}

/** Where a pattern matched: word indexes of the expression, first and last inclusive, and of the named elements. */
export interface Match {
  readonly first: number;
  readonly last: number;
  /** Index of the word that the named element matched, -1 when it is missing. */
  readonly at: (name: string) => number;
}

const CLOSE_GAPS = (1 << GAP.glued) | (1 << GAP.space) | (1 << GAP.hyphen);

/** Reads a pattern; throws on an unknown class, which is a mistake in a rule file. */
export function compilePattern(source: string): Pattern {
  return { elements: source.split(" ").map(compileElement) };
}

function compileElement(source: string): Element {
  const parts = /^([,=]?)(\[?)([^\]:?]+?)(\]?)(?::(\w+))?(\??)$/.exec(source);
  if (parts === null) throw new Error(`pattern element ${JSON.stringify(source)} cannot be read`);
  const [, prefix, open, body = "", , name, optional] = parts;
  const alternatives = body.split("|");
  const classNames = alternatives.filter((word) => word.startsWith("<")).map((word) => word.slice(1, -1));
  return {
    words: new Set(alternatives.filter((word) => !word.startsWith("<"))),
    classes: classNames.reduce((bits, className) => bits | classBit(className), 0),
    gaps: prefix === "," ? CLOSE_GAPS | (1 << GAP.comma) : prefix === "=" ? 1 << GAP.glued : CLOSE_GAPS,
    optional: optional === "?",
    outside: open === "[",
    name: name ?? classNames[0] ?? "",
  };
}

function classBit(name: string): number {
  if (!(name in CLASSES)) throw new Error(`pattern class <${name}> is not one of ${Object.keys(CLASSES).join(", ")}`);
  // The line above has shown that the name is a key.
  return CLASSES[name as ClassName];
}

/** Whether the pattern can take a word with this spelling and these classes and then, unless it ends there, the next one (null: any). */
export function canBegin(pattern: Pattern, word: WordKey, next: WordKey | null): boolean {
  for (const [index, element] of pattern.elements.entries()) {
    if (accepts(element, word) && (next === null || canGoOn(pattern, index + 1, next))) return true;
    if (!element.optional) return false;
  }
  return false;
}

function canGoOn(pattern: Pattern, from: number, next: WordKey): boolean {
  for (let index = from; index < pattern.elements.length; index += 1) {
    const element = pattern.elements[index];
    if (element === undefined || accepts(element, next)) return true;
    if (!element.optional) return false;
  }
  return true;
}

/** All that a pattern asks of a word. */
export interface WordKey {
  readonly lower: string;
  readonly classes: number;
}

function accepts(element: Element, word: WordKey): boolean {
  return (element.classes & word.classes) !== 0 || element.words.has(word.lower);
}

/** Matches at word `first`; elements are taken greedily, missing ones tried last. */
export function matchPattern(pattern: Pattern, words: Words, first: number): Match | null {
  const { length } = pattern.elements;
  for (let index = 0; index < length; index += 1) scratch[index] = -1;
  return matchFrom(pattern, words, 0, first, scratch) ? toMatch(pattern, scratch.slice(0, length)) : null;
}

/** Word taken by each element. Most patterns fail: they share one array. */
const scratch: number[] = [];

/** Mutates taken. */
function matchFrom(pattern: Pattern, words: Words, index: number, word: number, taken: number[]): boolean {
  const element = pattern.elements[index];
  if (element === undefined) return true;
  if (fits(element, words, word, isFirst(taken, index))) {
    taken[index] = word;
    if (matchFrom(pattern, words, index + 1, word + 1, taken)) return true;
    taken[index] = -1;
  }
  return element.optional && matchFrom(pattern, words, index + 1, word, taken);
}

function isFirst(taken: readonly number[], index: number): boolean {
  for (let i = 0; i < index; i += 1) if (taken[i] !== -1) return false;
  return true;
}

function fits(element: Element, words: Words, word: number, first: boolean): boolean {
  if (!first && (element.gaps & (1 << (words.gap[word] ?? GAP.stop))) === 0) return false;
  return (element.classes & (words.classes[word] ?? 0)) !== 0 || element.words.has(words.lower[word] ?? "");
}

function toMatch(pattern: Pattern, taken: readonly number[]): Match {
  const inside = taken.filter((word, index) => word !== -1 && pattern.elements[index]?.outside === false);
  const at = (name: string): number =>
    taken.find((word, index) => word !== -1 && pattern.elements[index]?.name === name) ?? -1;
  return { first: inside[0] ?? -1, last: inside.at(-1) ?? -1, at };
}
