import type { Gazetteer } from "./gazetteer.ts";
import { matchNames, type NameMatch } from "./name-match.ts";
import type { NameInText } from "./reading-context.ts";
import { NO_PLACE_RULES } from "./rules/ordered-rules.ts";
import { spellingOf } from "./spellings.ts";
import { surnamesOf } from "./surnames.ts";
import { wordsOf, type Word } from "./word.ts";

/** A span that is known to name a place, whatever the rules say. */
export interface ForcedSpan {
  readonly start: number;
  readonly end: number;
}

/** The names of a text that may be places or peoples, in order and without overlap; `forced` spans are always among them. */
export function readNames(text: string, gazetteer: Gazetteer, forced: readonly ForcedSpan[]): NameInText[] {
  const { guards } = gazetteer;
  const words = wordsOf(text);
  const surnames = surnamesOf(words, gazetteer);
  const lowerCase = lowerCaseOf(words);
  const inText = (match: NameMatch): NameInText => ({ match, words, gazetteer, guards, surnames, lowerCase });
  const given = forced.flatMap((span) => forcedMatch(span, words, gazetteer) ?? []);
  const found = matchNames(words, gazetteer)
    .filter((match) => !given.some((other) => match.from < other.to && other.from < match.to))
    .map(inText)
    .filter((name) => name.match.kind !== "place" || !NO_PLACE_RULES.some((rule) => rule.holds(name)));
  return [...given.map(inText), ...found].sort((a, b) => a.match.from - b.match.from);
}

/** Whether a word stands in the text in small letters, too; most texts hold no name that asks. */
function lowerCaseOf(words: readonly Word[]): Pick<ReadonlySet<string>, "has"> {
  let keys: ReadonlySet<string> | null = null;
  return {
    has: (key) => {
      keys ??= new Set(words.flatMap((word) => (word.isCapital ? [] : [word.key])));
      return keys.has(key);
    },
  };
}

/** The name of a given span, by its own spelling or the nearest one that the gazetteer has. */
function forcedMatch(span: ForcedSpan, words: readonly Word[], gazetteer: Gazetteer): NameMatch | null {
  const from = words.findIndex((word) => word.end > span.start);
  const to = words.findLastIndex((word) => word.start < span.end) + 1;
  const first = words[from];
  if (first === undefined || to <= from) return null;
  if (to === from + 1 && gazetteer.abbreviations.has(first.text))
    return { from, to, key: first.key, kind: "abbreviation" };
  const keys = words.slice(from, to).map((word, index) => (from + index < to - 1 ? word.fullKey : word.key));
  const people = keys.join(" ");
  if (gazetteer.countries.demonyms.has(people)) return { from, to, key: people, kind: "people" };
  const spelling = spellingOf(keys, gazetteer);
  if (spelling === null)
    return isName(words.slice(from, to)) ? { from, to, key: keys.join(" "), kind: "unknown" } : null;
  return { from: from + spelling.from, to: from + spelling.to, key: spelling.key, kind: "place" };
}

/** "Bariyarpur", not "the square" or "The". */
function isName(words: readonly Word[]): boolean {
  return words.some((word, index) => word.isCapital && (index > 0 || !word.opens || words.length === 1));
}
