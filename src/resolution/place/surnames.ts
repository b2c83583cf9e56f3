import type { Gazetteer } from "./gazetteer.ts";
import type { Word } from "./word.ts";

/** Keys of the words that a text gives as a person's surname: after a title, a given name or an initial. */
export function surnamesOf(words: readonly Word[], gazetteer: Gazetteer): ReadonlySet<string> {
  const found = new Set<string>();
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before !== undefined && runsOn(before, word) && isNamed(word, before, words[at + 1], gazetteer))
      found.add(word.key);
  });
  return found;
}

function runsOn(before: Word, word: Word): boolean {
  return word.isCapital && before.isCapital && word.gap === "joined" && !word.opens && !before.isPossessive;
}

function isNamed(word: Word, before: Word, after: Word | undefined, gazetteer: Gazetteer): boolean {
  const { guards } = gazetteer;
  if ([guards.institution, guards.districtWord, guards.givenName].some((list) => list.has(word.key))) return false;
  if (guards.title.has(before.key) || guards.givenName.has(before.key) || /^\p{Lu}\.$/u.test(before.text)) return true;
  const isLast = after === undefined || after.gap !== "joined" || !after.isCapital;
  return isLast && isUnknownName(before, gazetteer);
}

/** "Ned Lamont said": the first of two capitalised words has no meaning of its own. */
function isUnknownName(word: Word, gazetteer: Gazetteer): boolean {
  const { guards } = gazetteer;
  if (word.opens || word.key.length < 3) return false;
  if ([guards.loose, guards.commonWord, guards.institution, guards.never].some((list) => list.has(word.key)))
    return false;
  return !gazetteer.has(word.key) && !gazetteer.countries.demonyms.has(word.key);
}
