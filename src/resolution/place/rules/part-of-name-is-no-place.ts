import { wordAfter, wordBefore, type NameInText } from "../reading-context.ts";

/** "Lamar Odom", "New Carthage Bank", "Boston Celtics": a name runs on in words that are no place. */
export function partOfNameIsNoPlace(name: NameInText): boolean {
  const { match, guards, gazetteer } = name;
  const before = wordBefore(name);
  if (before !== null && runsOn(name, before.text, before.key) && !endsPlace(name)) return true;
  const after = wordAfter(name);
  if (after === null || !after.isCapital || isHeadline(name)) return false;
  if (guards.institution.has(after.key)) return isObscure(name);
  if (guards.suffix.has(after.key)) return true;
  const known =
    guards.regionWord.has(after.key) ||
    guards.districtWord.has(after.key) ||
    guards.cityWord.has(after.key) ||
    guards.title.has(after.key) ||
    guards.calendar.has(after.key);
  return !known && match.to - match.from === 1 && isObscure(name) && !gazetteer.has(after.key);
}

/** True where the word before is a capitalised word that is not a modifier or a function word. */
function runsOn({ guards, words, match }: NameInText, text: string, key: string): boolean {
  if (
    !/^\p{Lu}/u.test(text) ||
    guards.modifier.has(key) ||
    guards.functionWord.has(key) ||
    guards.cityWord.has(key) ||
    guards.calendar.has(key)
  )
    return false;
  const before = words[match.from - 1];
  return before?.isPossessive !== true;
}

/** "Georgia Athens": the word before is the end of another place. */
function endsPlace({ gazetteer, words, match }: NameInText): boolean {
  const before = words[match.from - 1];
  return (
    before !== undefined && (gazetteer.countries.byKey.has(before.key) || gazetteer.countries.demonyms.has(before.key))
  );
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
