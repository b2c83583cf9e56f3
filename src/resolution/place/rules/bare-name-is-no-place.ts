import { hasContainer, isIntroduced, wordAfter, type NameInText } from "../reading-context.ts";

/** Fewer people than this, and a name alone is likelier a person or a firm. */
const SMALL_TOWN = 15_000;
const TOWN = 300_000;

/** "McKinney said", "by Whitaker,": a small town's name with nothing that says it is a place. */
export function bareNameIsNoPlace(name: NameInText): boolean {
  const { match } = name;
  if (match.to - match.from > 1 || match.kind !== "place" || isSaidToBePlace(name)) return false;
  const people = mostPeople(name);
  if (people === Infinity) return false;
  return (
    name.guards.givenName.has(match.key) ||
    (people < SMALL_TOWN && !isAmongPlaces(name)) ||
    (people < TOWN && isSpeaker(name))
  );
}

function isSaidToBePlace(name: NameInText): boolean {
  return hasContainer(name) || isIntroduced(name, name.guards.happening) || isDateline(name);
}

/** Infinite for states, provinces and what our own file lists. */
function mostPeople({ gazetteer, match }: NameInText): number {
  const people = gazetteer
    .places(match.key)
    .map((place) => (place.resolution <= 2 || place.isNoted ? Infinity : place.population));
  return Math.max(...people);
}

const SAYING = new Set("said says told added noted explained testified pleaded recalled who".split(" "));

function isSpeaker(name: NameInText): boolean {
  return SAYING.has(wordAfter(name)?.key ?? "") && name.words[name.match.from]?.opens === true;
}

/** "HARWINTON - ", "MOSCOW (AP)": capitals throughout before a dash or bracket. */
function isDateline({ match, words }: NameInText): boolean {
  const word = words[match.from];
  return word !== undefined && word.opens && word.text.length > 4 && word.text === word.text.toUpperCase();
}

/** In a list with other names: "between Hartford and Bantam", "Bantam, Litchfield and Winsted". */
function isAmongPlaces({ match, words, gazetteer }: NameInText): boolean {
  const isTown = (at: number): boolean =>
    words[at]?.isCapital === true && gazetteer.places(words[at].key).some((place) => place.population > SMALL_TOWN);
  const after = words[match.to]?.gap === "comma" ? match.to : match.to + 1;
  if ((after === match.to || words[match.to]?.key === "and") && isTown(after)) return true;
  if (words[match.from]?.gap === "comma") return isTown(match.from - 1);
  return words[match.from - 1]?.key === "and" && isTown(match.from - 2);
}
