import type { Gazetteer } from "./gazetteer.ts";
import type { Word } from "./word.ts";

/** Words [from, to) that spell a name of the gazetteer, a people or a region's short form; `unknown` names are only ever given. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly kind: "place" | "people" | "abbreviation" | "unknown";
}

/** The longest name has six words ("Democratic Republic of the Congo" has five). */
const LONGEST = 6;

/** Names from left to right, the longest at each place; none begins or ends with a word in lower case. */
export function matchNames(words: readonly Word[], gazetteer: Gazetteer): NameMatch[] {
  const matches: NameMatch[] = [];
  for (let at = 0; at < words.length;) {
    const match = words[at]?.isCapital === true ? matchAt(words, at, gazetteer) : null;
    if (match !== null) matches.push(match);
    at = match?.to ?? at + 1;
  }
  return matches;
}

function matchAt(words: readonly Word[], from: number, gazetteer: Gazetteer): NameMatch | null {
  const keys = keysFrom(words, from);
  for (let length = keys.length; length > 0; length -= 1) {
    const key = keys[length - 1] ?? "";
    if (key === "" || words[from + length - 1]?.isCapital !== true) continue;
    const kind = kindOf(key, words, from, length, gazetteer);
    if (kind !== null) return { from, to: from + length, key, kind };
  }
  return null;
}

/** The keys of 1, 2, 3 ... words from here, as far as a name can run on. */
function keysFrom(words: readonly Word[], from: number): string[] {
  const keys: string[] = [];
  let before = "";
  for (let at = from; at < from + LONGEST; at += 1) {
    const word = words[at];
    if (word === undefined || (at > from && word.gap !== "joined")) break;
    keys.push(before + word.key);
    before += `${word.fullKey} `;
  }
  return keys;
}

function kindOf(
  key: string,
  words: readonly Word[],
  from: number,
  length: number,
  gazetteer: Gazetteer,
): NameMatch["kind"] | null {
  const word = words[from];
  if (length === 1 && word !== undefined) {
    if (isShortForm(word, gazetteer)) return "abbreviation";
    if (key.length < 2 || isAcronym(word, key, gazetteer) || isMoney(word, words[from + 1])) return null;
  }
  if (gazetteer.countries.demonyms.has(key) && !gazetteer.countries.byKey.has(key)) return "people";
  return gazetteer.has(key) ? "place" : null;
}

function isShortForm(word: Word, gazetteer: Gazetteer): boolean {
  const forms = gazetteer.abbreviations.get(word.text) ?? [];
  return forms.some((form) => form.standsAlone || word.gap === "comma");
}

/** "US$100 million": the number stands where the text goes on without a blank. */
function isMoney(word: Word, next: Word | undefined): boolean {
  return word.key === "us" && next !== undefined && /^\d/.test(next.text) && next.start - word.end <= 2;
}

/** "WHO", "AIDS": capitals throughout, and short. Headlines in capitals have longer words. */
function isAcronym(word: Word, key: string, gazetteer: Gazetteer): boolean {
  const isShort = word.text.length <= 4 && word.text === word.text.toUpperCase();
  return isShort && !gazetteer.countries.byKey.has(key) && !isPlaceInCapitals(word, key, gazetteer);
}

/** "DMZ" and "D.C." are names of places as they stand; "KYIV (Reuters)" begins an article. */
function isPlaceInCapitals(word: Word, key: string, gazetteer: Gazetteer): boolean {
  if (word.text.includes(".") && gazetteer.has(key)) return true;
  const mayBeCity = word.opens && word.text.length === 4;
  return gazetteer.places(key).some((place) => place.kind === "site" || (mayBeCity && place.population > 500_000));
}
