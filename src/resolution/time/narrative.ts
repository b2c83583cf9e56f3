import { civilDay } from "./day.ts";
import { CLASSES } from "./lexicon.ts";
import type { Words } from "./words.ts";
import { GAP } from "./words.ts";

const FEWEST_YEARS = 3;
const YEARS_BACK = 2;

/**
 * Whether the text tells a history: it has no publication day, or it names hardly a weekday and nearly all of the years beside its
 * months lie well before it, or it is long and goes without weekdays from year to year.
 * A history's "in October" is the October of the story; a report's is the one nearest to publication.
 */
export function isNarrative(words: Words, published: number | null): boolean {
  if (published === null) return true;
  const publicationYear = civilDay(published).year;
  const weekdays = words.classes.filter((classes) => (classes & CLASSES.weekday) !== 0).length;
  return isOld(words, publicationYear, weekdays) || isLongStory(words, publicationYear, weekdays);
}

/** News of this length names ten weekdays, a history hardly one. */
const LONG = 1000;
const WORDS_A_WEEKDAY = 2000;
const FEWEST_YEARS_OF_LONG = 5;

function isLongStory({ start, classes, value }: Words, publicationYear: number, weekdays: number): boolean {
  if (start.length < LONG || weekdays * WORDS_A_WEEKDAY > start.length) return false;
  let old = 0;
  let near = 0;
  for (const [word, year] of value.entries()) {
    if (((classes[word] ?? 0) & CLASSES.year) === 0 || year < FIRST_YEAR || year > publicationYear) continue;
    if (year < publicationYear) old += 1;
    else near += 1;
  }
  return old >= FEWEST_YEARS_OF_LONG && old > near * 4;
}

/** A smaller number is likelier a count. */
const FIRST_YEAR = 1700;

function isOld(words: Words, publicationYear: number, weekdays: number): boolean {
  let old = 0;
  let near = weekdays;
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
