import type { VerbForm } from "./lexicon.ts";

export interface Irregular {
  past: string;
  participle: string;
}

const DOUBLING = /[^aeiou][aeiou][bdgmnprt]$/;
const ONE_SYLLABLE = /^[^aeiou]*[aeiou][bdgmnprt]$/;
const DOUBLES = new Set(
  "admit refer rebel commit deter compel expel kidnap equip permit submit transfer confer defer concur repel dispel acquit abet emit rebut annul patrol control airdrop air-drop".split(
    " ",
  ),
);

/** The forms of an English verb with what each can be; a form that is both past and participle comes twice. */
export function* inflect(lemma: string, irregular: ReadonlyMap<string, Irregular>): Generator<[string, VerbForm]> {
  yield [lemma, "base"];
  yield [thirdPerson(lemma), "finite"];
  const known = irregular.get(lemma);
  yield [known?.past ?? regularPast(lemma), "past"];
  yield [known?.participle ?? regularPast(lemma), "participle"];
  yield [present(lemma), "ing"];
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return lemma + (/(?:s|x|z|ch|sh|o)$/.test(lemma) ? "es" : "s");
}

function regularPast(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubled(lemma)}ed`;
}

function present(lemma: string): string {
  return lemma.endsWith("e") && !/(?:ee|oe|ye)$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${doubled(lemma)}ing`;
}

function doubled(lemma: string): string {
  const doubles = DOUBLES.has(lemma) || (DOUBLING.test(lemma) && ONE_SYLLABLE.test(lemma));
  return doubles ? lemma + lemma.slice(-1) : lemma;
}
