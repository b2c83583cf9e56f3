import { hasContainer, isIntroduced, type NameInText } from "../reading-context.ts";

/** "Reading", "Nice", "March", "Of": a common word is a place only where the text says so. */
export function wordIsNoPlace(name: NameInText): boolean {
  const { guards, match, words } = name;
  if (match.to - match.from > 1 || match.kind !== "place") return false;
  if (guards.never.has(match.key) || guards.institution.has(match.key)) return !(hasContainer(name) || isFamous(name));
  if (guards.calendar.has(match.key)) return !hasContainer(name);
  if (!guards.commonWord.has(match.key) && !name.lowerCase.has(match.key)) return false;
  const opens = words[match.from]?.opens ?? true;
  return !(hasContainer(name) || (!opens && isIntroduced(name, guards.happening)) || isFamous(name));
}

/** The name of a state or of a city of millions is never only a word. */
function isFamous({ gazetteer, match }: NameInText): boolean {
  return gazetteer
    .places(match.key)
    .some((place) => place.kind === "country" || (place.population > 1_000_000 && !place.isAlias));
}
