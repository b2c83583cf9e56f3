import { wordAfter, wordBefore, type NameInText } from "../reading-context.ts";
import type { Word } from "../word.ts";

/** "Lamar Odom", "New Carthage Bank", "Boston Celtics": a name runs on in words that are no place. */
export function partOfNameIsNoPlace(name: NameInText): boolean {
  return isEndOfName(name, wordBefore(name)) || isStartOfName(name, wordAfter(name));
}

/** The word before is a capitalised word that is no modifier, no place and no owner. */
function isEndOfName({ guards, gazetteer }: NameInText, before: Word | null): boolean {
  if (before === null || !before.isCapital || before.isPossessive || guards.loose.has(before.key)) return false;
  return !gazetteer.countries.byKey.has(before.key) && !gazetteer.countries.demonyms.has(before.key);
}

function isStartOfName(name: NameInText, after: Word | null): boolean {
  const { guards, match, gazetteer } = name;
  if (after === null || !after.isCapital || isHeadline(name)) return false;
  if (guards.suffix.has(after.key)) return true;
  if (guards.institution.has(after.key)) return isObscure(name);
  if (guards.loose.has(after.key) || guards.title.has(after.key) || match.to - match.from > 1) return false;
  return isObscure(name) && !gazetteer.has(after.key);
}

/** A headline prints every word with a capital: then it tells nothing. */
function isHeadline({ words, match }: NameInText): boolean {
  const around = words.slice(Math.max(0, match.from - 4), match.to + 5).filter((word) => word.key.length > 3);
  return around.length > 4 && around.every((word) => word.isCapital);
}

/** Small enough that a person or a firm of the name is likelier. */
function isObscure({ gazetteer, match }: NameInText): boolean {
  return gazetteer.places(match.key).every((place) => place.resolution > 2 && place.population < 100_000);
}
