import { isIntroduced, wordAfter, wordBefore, type NameInText } from "../reading-context.ts";
import type { Word } from "../word.ts";

const INITIAL = /^\p{Lu}\.?$/u;

/** "Mr. Washington", "President Lincoln", "Paris Hilton", "Jordan Smith", "Warren G. Harding"; later "Lincoln" alone. */
export function personIsNoPlace(name: NameInText): boolean {
  if (isSurname(name, wordBefore(name)) || isGivenName(name, wordAfter(name))) return true;
  return name.surnames.has(name.match.key) && !isIntroduced(name, name.guards.happening);
}

/** A title, a given name or an initial stands before. */
function isSurname(name: NameInText, before: Word | null): boolean {
  if (before === null || !before.isCapital) return false;
  if (name.guards.title.has(before.key) || (before.text.endsWith(".") && INITIAL.test(before.text))) return true;
  return name.guards.givenName.has(before.key) && !isGreatPlace(name, before.key);
}

/** An initial or a surname stands after. */
function isGivenName({ guards, match }: NameInText, after: Word | null): boolean {
  if (after === null || !after.isCapital || match.to - match.from > 1) return false;
  if (INITIAL.test(after.text)) return true;
  const isOther = [guards.placeWord, guards.institution, guards.title, guards.calendar].some((list) =>
    list.has(after.key),
  );
  return guards.givenName.has(match.key) && !isOther;
}

/** "Virginia" and "Georgia" are given names, but "Georgia Athens" is no person. */
function isGreatPlace({ gazetteer }: NameInText, key: string): boolean {
  return gazetteer.places(key).some((place) => place.resolution <= 2 || place.population > 3_000_000);
}
