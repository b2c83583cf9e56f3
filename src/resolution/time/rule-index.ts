import { canBegin, compilePattern, type Pattern, type WordKey } from "./pattern.ts";
import type { Recogniser } from "./recogniser.ts";
import { RECOGNISERS } from "./recognisers.ts";
import type { Words } from "./words.ts";

/** One pattern of a recogniser. */
export interface Rule {
  readonly recogniser: Recogniser;
  readonly pattern: Pattern;
}

const RULES: readonly Rule[] = RECOGNISERS.flatMap((recogniser) =>
  recogniser.patterns.map((source) => ({ recogniser, pattern: compilePattern(source) })),
);

const NO_RULES: readonly Rule[] = [];

/** Words that stand in some pattern; all others are alike to the rules. */
const LITERALS: ReadonlyMap<string, number> = new Map(
  [...new Set(RULES.flatMap((rule) => rule.pattern.elements.flatMap((element) => [...element.words])))].map(
    (word, index) => [word, index + 1],
  ),
);

/**
 * Words fall into kinds: the same class bits and, where a pattern names the word, the same spelling. Kind 0 is every word
 * that no pattern asks for. The rules that two neighbouring kinds leave possible are worked out once and kept; the answer
 * depends on the patterns alone, so keeping it changes nothing but the speed.
 */
const KINDS: WordKey[] = [{ lower: "", classes: 0 }];
const NO_WORD: WordKey = { lower: "", classes: 0 };
const RULES_OF_KIND = new Map<number, readonly Rule[]>();
const KIND_NUMBERS = new Map<number, number>([[0, 0]]);
const RULES_OF_PAIR = new Map<number, readonly Rule[]>();
const MOST_LITERALS = 4096;

/** The kind of each word. */
export function indexWords(words: Words): readonly number[] {
  return words.lower.map((lower, index) => kindOf(lower, words.classes[index] ?? 0));
}

function kindOf(lower: string, classes: number): number {
  const literal = LITERALS.get(lower) ?? 0;
  const key = classes * MOST_LITERALS + literal;
  const known = KIND_NUMBERS.get(key);
  if (known !== undefined) return known;
  KINDS.push({ lower: literal === 0 ? "" : lower, classes });
  KIND_NUMBERS.set(key, KINDS.length - 1);
  return KINDS.length - 1;
}

/** The rules that can begin at a word, in their order. */
export function rulesAt(kinds: readonly number[], word: number): readonly Rule[] {
  const kind = kinds[word] ?? 0;
  if (kind === 0) return NO_RULES;
  const next = kinds[word + 1] ?? 0;
  const pair = kind * MOST_LITERALS + next;
  const known = RULES_OF_PAIR.get(pair);
  if (known !== undefined) return known;
  const rules = rulesOfPair(kind, KINDS[next] ?? NO_WORD);
  RULES_OF_PAIR.set(pair, rules);
  return rules;
}

/** Few rules can begin with a word at all: they are found once, and only they are tried with each word after it. */
function rulesOfPair(kind: number, next: WordKey): readonly Rule[] {
  const word = KINDS[kind] ?? NO_WORD;
  const possible = RULES_OF_KIND.get(kind) ?? RULES.filter((rule) => canBegin(rule.pattern, word, null));
  RULES_OF_KIND.set(kind, possible);
  return possible.filter((rule) => canBegin(rule.pattern, word, next));
}
