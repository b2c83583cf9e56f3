import { hasContainer, isIntroduced, wordAfter, type NameInText } from "../reading-context.ts";

/** Fewer people than this, and a name alone is likelier a person or a firm. */
const SMALL_TOWN = 15_000;
const TOWN = 300_000;

/** "McKinney said", "by Whitaker,": a small town's name with nothing that says it is a place. */
export function bareNameIsNoPlace(name: NameInText): boolean {
  const { guards, match, gazetteer, words } = name;
  if (match.to - match.from > 1 || match.kind !== "place") return false;
  if (hasContainer(name) || isIntroduced(name, guards.happening) || isDateline(name)) return false;
  const population = Math.max(
    ...gazetteer
      .places(match.key)
      .map((place) => (place.resolution <= 2 || place.kind === "site" ? Infinity : place.population)),
  );
  if (population < SMALL_TOWN && !isAmongPlaces(name)) return true;
  if (population === Infinity) return false;
  const after = wordAfter(name);
  if (guards.givenName.has(match.key)) return true;
  return population < TOWN && after !== null && SAYING.has(after.key) && words[match.from]?.opens === true;
}

const SAYING = new Set([
  "said",
  "says",
  "told",
  "added",
  "noted",
  "explained",
  "testified",
  "pleaded",
  "recalled",
  "who",
]);

/** "HARWINTON - ", "MOSCOW (AP)": capitals throughout before a dash or bracket. */
function isDateline({ match, words }: NameInText): boolean {
  const word = words[match.from];
  return word !== undefined && word.opens && word.text.length > 4 && word.text === word.text.toUpperCase();
}

/** In a list with other names: "between Hartford and Bantam", "Bantam, Litchfield and Winsted". */
function isAmongPlaces({ match, words, gazetteer }: NameInText): boolean {
  const next = words[match.to];
  const before = words[match.from - 1];
  const isPlace = (key: string | undefined): boolean =>
    key !== undefined && gazetteer.places(key).some((place) => place.population > SMALL_TOWN);
  if (next?.gap === "comma" && next.isCapital && isPlace(next.key)) return true;
  if (next?.key === "and" && isPlace(words[match.to + 1]?.key)) return true;
  return (
    (before?.key === "and" && isPlace(words[match.from - 2]?.key)) ||
    (words[match.from]?.gap === "comma" && before?.isCapital === true && isPlace(before.key))
  );
}
