import type { Gazetteer } from "./gazetteer.ts";
import type { Guards } from "./guards.ts";
import type { NameMatch } from "./name-match.ts";
import type { Word } from "./word.ts";

/** What the rules look at: a name of the gazetteer among the words of its text. */
export interface NameInText {
  readonly match: NameMatch;
  readonly words: readonly Word[];
  readonly gazetteer: Gazetteer;
  readonly guards: Guards;
  /** Keys of surnames that the text gives with a title or a given name. */
  readonly surnames: ReadonlySet<string>;
  /** Whether a word stands in the text in small letters. */
  readonly lowerCase: Pick<ReadonlySet<string>, "has">;
}

/** The word before the name, if it runs on into it. */
export function wordBefore({ match, words }: NameInText): Word | null {
  const first = words[match.from];
  return first === undefined || first.gap !== "joined" || first.opens ? null : (words[match.from - 1] ?? null);
}

/** The word after the name, if the name runs on into it; a possessive ends it. */
export function wordAfter({ match, words }: NameInText): Word | null {
  const next = words[match.to];
  return next === undefined || next.gap !== "joined" || next.opens || words[match.to - 1]?.isPossessive === true
    ? null
    : next;
}

/** Words between a preposition and its place at most: "on the outskirts of the Syrian city of". */
const FARTHEST = 7;

/** True where the name is introduced by a preposition: "in northern", "near the", "in the Okinawan city of". */
export function isIntroduced(name: NameInText, prepositions: ReadonlySet<string>): boolean {
  const { match, words } = name;
  for (let at = match.from - 1; at >= Math.max(0, match.from - FARTHEST); at -= 1) {
    const word = words[at];
    if (word === undefined || words[at + 1]?.gap !== "joined") return false;
    if (prepositions.has(word.key)) return true;
    if (!mayIntervene(word, words[at + 1], name)) return false;
  }
  return false;
}

/** True for words that may stand between a preposition and the name of a place. */
function mayIntervene(word: Word, next: Word | undefined, name: NameInText): boolean {
  const { guards } = name;
  if (INTERVENING.has(word.key) || guards.modifier.has(word.key) || guards.cityWord.has(word.key)) return true;
  if (guards.placePart.has(word.key)) return next?.key === "of" || next?.isCapital === true;
  return isAdjective(word, name) && isKindOfPlace(next?.key ?? "", name);
}

const INTERVENING: ReadonlySet<string> = new Set(["the", "of"]);

/** "the Okinawan city of", "the Syrian town of". */
function isAdjective(word: Word, { gazetteer }: NameInText): boolean {
  return word.isCapital || gazetteer.countries.demonyms.has(word.key);
}

function isKindOfPlace(key: string, { guards }: NameInText): boolean {
  return guards.placeWord.has(key) || guards.placePart.has(key);
}

/** True where a region or its short form follows after a comma: "Paris, Texas". */
export function hasContainer({ match, words, gazetteer }: NameInText): boolean {
  const next = words[match.to];
  if (next === undefined || next.gap !== "comma" || !next.isCapital) return false;
  const two = `${next.key} ${words[match.to + 1]?.key ?? ""}`;
  return (
    gazetteer.abbreviations.has(next.text) ||
    [next.key, two].some((key) => gazetteer.places(key).some((place) => place.resolution <= 2))
  );
}
