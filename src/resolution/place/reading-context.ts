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
  readonly lowerCase: ReadonlySet<string>;
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

/** True where the name is introduced by a preposition, over modifiers and articles: "in northern", "near the". */
export function isIntroduced(name: NameInText, prepositions: ReadonlySet<string>): boolean {
  const { match, words, guards } = name;
  for (let at = match.from - 1; at >= Math.max(0, match.from - 4); at -= 1) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined || next?.gap !== "joined") return false;
    if (prepositions.has(word.key)) return true;
    if (!guards.modifier.has(word.key) && word.key !== "the" && !guards.cityWord.has(word.key) && word.key !== "of")
      return false;
  }
  return false;
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
