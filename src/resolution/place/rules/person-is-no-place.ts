import { isIntroduced, wordAfter, wordBefore, type NameInText } from "../reading-context.ts";

/** "Mr. Washington", "President Lincoln", "Paris Hilton", "Jordan Smith", "Warren G. Harding"; later "Lincoln" alone. */
export function personIsNoPlace(name: NameInText): boolean {
  const { guards, match } = name;
  const before = wordBefore(name);
  const after = wordAfter(name);
  if (before !== null && before.isCapital && guards.title.has(before.key)) return true;
  if (before !== null && before.isCapital && guards.givenName.has(before.key) && !isKnownPlaceWord(name, before.key))
    return true;
  if (before !== null && /^\p{Lu}\.$/u.test(before.text)) return true;
  if (after !== null && after.isCapital && isPersonalName(name) && !isPlaceWord(name, after.key)) return true;
  if (after !== null && /^\p{Lu}\.?$/u.test(after.text) && match.to - match.from === 1) return true;
  return name.surnames.has(match.key) && !isIntroduced(name, guards.happening);
}

function isPersonalName({ guards, match }: NameInText): boolean {
  return match.to - match.from === 1 && guards.givenName.has(match.key);
}

function isPlaceWord({ guards }: NameInText, key: string): boolean {
  return (
    guards.regionWord.has(key) ||
    guards.districtWord.has(key) ||
    guards.cityWord.has(key) ||
    guards.institution.has(key) ||
    guards.title.has(key) ||
    guards.calendar.has(key)
  );
}

/** "Virginia" and "Georgia" are given names, but "Georgia Athens" is no person. */
function isKnownPlaceWord({ gazetteer }: NameInText, key: string): boolean {
  return gazetteer.places(key).some((place) => place.resolution <= 2 || place.population > 3_000_000);
}
