import type { Gazetteer } from "./gazetteer.ts";
import type { Word } from "./word.ts";

/** Words [from, to) that spell a name of the gazetteer, a people or a region's short form. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly kind: "place" | "people" | "abbreviation";
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
    const short = gazetteer.abbreviations.get(word.text);
    if (short !== undefined && (word.gap === "comma" || short.some((one) => one.standsAlone))) return "abbreviation";
    if (
      key.length < 2 ||
      (isInitialism(word.text) && !gazetteer.countries.byKey.has(key) && !isKnownInitialism(word.text, key, gazetteer))
    )
      return null;
  }
  // "US$100 million": the number stands where the text goes on without a blank.
  if (key === "us" && /^\d/.test(words[from + 1]?.text ?? "") && (words[from + 1]?.start ?? 0) - (word?.end ?? 0) <= 2)
    return null;
  if (gazetteer.countries.demonyms.has(key) && !gazetteer.countries.byKey.has(key)) return "people";
  return gazetteer.has(key) ? "place" : null;
}

/** "WHO", "AIDS": capitals throughout, and short. Headlines and datelines in capitals are longer than four letters. */
function isInitialism(text: string): boolean {
  return text.length <= 4 && text === text.toUpperCase();
}

/** "DMZ" and "D.C." are names of places as they stand. */
function isKnownInitialism(text: string, key: string, gazetteer: Gazetteer): boolean {
  return gazetteer.places(key).some((place) => place.kind === "site" || text.includes("."));
}
