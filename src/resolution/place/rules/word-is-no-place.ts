import { hasContainer, isIntroduced, type NameInText } from "../reading-context.ts";

/** "Reading", "Nice", "March", "Of": a common word is a place only where the text says so. */
export function wordIsNoPlace(name: NameInText): boolean {
  const { guards, match, lowerCase } = name;
  if (match.to - match.from > 1 || match.kind !== "place") return false;
  if (guards.calendar.has(match.key)) return !hasContainer(name);
  const isNever = guards.never.has(match.key) || guards.institution.has(match.key);
  const isWord = isNever || guards.commonWord.has(match.key) || lowerCase.has(match.key);
  return isWord && !isFamous(name) && !hasContainer(name) && (isNever || !isIntroducedWithin(name));
}

function isIntroducedWithin(name: NameInText): boolean {
  return name.words[name.match.from]?.opens === false && isIntroduced(name, name.guards.happening);
}

/** The name of a state or of a city of millions is never only a word. */
function isFamous({ gazetteer, match }: NameInText): boolean {
  return gazetteer
    .places(match.key)
    .some((place) => place.kind === "country" || (place.population > 1_000_000 && !place.isAlias));
}
