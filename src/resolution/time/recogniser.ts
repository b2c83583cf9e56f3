import type { Basis, Modifier, TimeType } from "./time-expression.ts";
import type { Match } from "./pattern.ts";
import type { Tense } from "./tense.ts";
import type { Timeline } from "./timeline.ts";
import type { Words } from "./words.ts";

/** What a recogniser may look at. */
export interface Context {
  readonly words: Words;
  readonly timeline: Timeline;
  /** Direction that the verbs around a word give. */
  readonly tense: (word: number) => Tense;
}

/** What a recogniser makes of a match. */
export interface Reading {
  readonly type: TimeType;
  readonly value: string;
  readonly basis: Basis;
  readonly modifier?: Modifier | null;
  /** The modifier takes a sixth of the period instead of a third. */
  readonly sharp?: boolean;
  /** Day numbers [from, to), where they do not follow from the value: "the past two weeks". */
  readonly days?: readonly [number, number];
  /** The expression looks aside ("a year earlier" in a comparison): the running date stays where it was. */
  readonly aside?: boolean;
  /** Word indexes, first and last inclusive, where the expression is only a part of the match. */
  readonly span?: readonly [number, number];
}

/** Recognises one kind of expression: patterns of words, and what they mean in their context. */
export interface Recogniser {
  readonly name: string;
  /** In the language of pattern.ts. */
  readonly patterns: readonly string[];
  /** Null where the words only look like a time; several readings for "3 to 5 May". */
  readonly read: (match: Match, context: Context) => Reading | readonly Reading[] | null;
}

/** Spelling of the word an element matched, "" when the element is missing. */
export function spelling(context: Context, word: number): string {
  return context.words.lower[word] ?? "";
}

/** Number the word an element matched stands for, NaN when it is missing or no number. */
export function numberAt(context: Context, word: number): number {
  return context.words.value[word] ?? NaN;
}

/** Whether the word is written with a capital first letter. */
export function isCapitalised(context: Context, word: number): boolean {
  const code = context.words.text.charCodeAt(context.words.start[word] ?? -1);
  return code >= 0x41 && code <= 0x5a;
}
