import type { Guards } from "./guards.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Word } from "./word.ts";

/** Keys of the words that a text gives as a person's surname: after a title, a given name or an initial. */
export function surnamesOf(words: readonly Word[], guards: Guards, gazetteer: Gazetteer): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (
      word === undefined ||
      before === undefined ||
      !word.isCapital ||
      !before.isCapital ||
      word.gap !== "joined" ||
      word.opens ||
      before.isPossessive
    )
      continue;
    const isNamed =
      guards.title.has(before.key) ||
      guards.givenName.has(before.key) ||
      /^\p{Lu}\.$/u.test(before.text) ||
      isUnknownName(before, words[at + 1], guards, gazetteer);
    if (
      isNamed &&
      !guards.institution.has(word.key) &&
      !guards.districtWord.has(word.key) &&
      !guards.givenName.has(word.key)
    )
      found.add(word.key);
  }
  return found;
}

/** "Ned Lamont said": two capitalised words, the first of no meaning of its own, and the name ends there. */
function isUnknownName(before: Word, after: Word | undefined, guards: Guards, gazetteer: Gazetteer): boolean {
  if (before.opens || before.key.length < 3 || after === undefined || (after.gap === "joined" && after.isCapital))
    return false;
  const isWord =
    guards.functionWord.has(before.key) ||
    guards.modifier.has(before.key) ||
    guards.commonWord.has(before.key) ||
    guards.institution.has(before.key) ||
    guards.cityWord.has(before.key) ||
    guards.districtWord.has(before.key) ||
    guards.regionWord.has(before.key) ||
    guards.never.has(before.key);
  return !isWord && !gazetteer.has(before.key) && !gazetteer.countries.demonyms.has(before.key);
}
