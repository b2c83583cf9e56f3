import { civilDay } from "./day.ts";
import { CLASSES } from "./lexicon.ts";
import type { Words } from "./words.ts";
import { GAP } from "./words.ts";

const FEWEST_YEARS = 3;
const YEARS_BACK = 2;

/**
 * Whether the text tells a history: it has no publication day, or it names hardly a weekday and nearly all of the years beside its
 * months lie well before it.
 * A history's "in October" is the October of the story; a report's is the one nearest to publication.
 */
export function isNarrative(words: Words, published: number | null): boolean {
  if (published === null) return true;
  const publicationYear = civilDay(published).year;
  let old = 0;
  let near = words.classes.filter((classes) => (classes & CLASSES.weekday) !== 0).length;
  for (let word = 1; word < words.start.length; word += 1) {
    if (!isDated(words, word)) continue;
    if ((words.value[word] ?? 0) < publicationYear - YEARS_BACK) old += 1;
    else near += 1;
  }
  return old >= FEWEST_YEARS && old > near * 4;
}

/** A year that follows a month or a month and day. */
function isDated(words: Words, word: number): boolean {
  if (((words.classes[word] ?? 0) & CLASSES.year) === 0 || (words.gap[word] ?? GAP.stop) > GAP.comma) return false;
  const before = (words.classes[word - 1] ?? 0) | (words.classes[word - 2] ?? 0);
  return (before & CLASSES.month) !== 0;
}
