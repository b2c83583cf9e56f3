import type { Sentence } from "../text/sentence.ts";

/** True when the token stands inside quotation marks of its sentence: then what it tells is said directly. */
export function isQuoted(sentence: Sentence, token: number): boolean {
  const before = sentence.tokens.slice(0, token).map(({ text }) => text);
  const count = (...marks: string[]): number => before.filter((text) => marks.includes(text)).length;
  return count("“", "«") > count("”", "»") || count('"') % 2 === 1;
}
