import { readLines, readRows } from "./read-table.ts";

/** The closed word lists that tell a place from a person, a firm or a plain word. All words are keys of foldName. */
export interface Guards {
  /** Titles before a person's name. */
  readonly title: ReadonlySet<string>;
  readonly suffix: ReadonlySet<string>;
  readonly street: ReadonlySet<string>;
  readonly institution: ReadonlySet<string>;
  readonly regionWord: ReadonlySet<string>;
  /** Offices and bodies that a region has and a city has not: "New York Governor". */
  readonly regionOffice: ReadonlySet<string>;
  readonly districtWord: ReadonlySet<string>;
  readonly cityWord: ReadonlySet<string>;
  /** Any of the three before. */
  readonly placeWord: ReadonlySet<string>;
  /** "northern", "downtown": before a place name and no part of it. */
  readonly modifier: ReadonlySet<string>;
  /** Prepositions after which a place stands. */
  readonly locative: ReadonlySet<string>;
  /** Those of them that say where something happened. */
  readonly happening: ReadonlySet<string>;
  /** The same without "on", which may tell a subject as well. */
  readonly happeningAt: ReadonlySet<string>;
  /** Words after which a capital stands for its government. */
  readonly party: ReadonlySet<string>;
  /** Verbs whose subject is a government. */
  readonly deed: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  readonly functionWord: ReadonlySet<string>;
  /** "outskirts", "streets": parts that a place has, before "of" and its name. */
  readonly placePart: ReadonlySet<string>;
  /** Words that may stand before or after a place name without making it a part of another name. */
  readonly loose: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  /** Place names that texts mostly use as a word. */
  readonly commonWord: ReadonlySet<string>;
  readonly givenName: ReadonlySet<string>;
}

/** Reads guards.tsv, common-words.txt and given-names.txt. Throws `data-missing`. */
export function readGuards(folder: string): Guards {
  const lists = new Map<string, Set<string>>();
  for (const [kind = "", word = ""] of readRows(folder, "guards.tsv")) {
    const list = lists.get(kind) ?? new Set<string>();
    lists.set(kind, list.add(word));
  }
  const join = (...kinds: readonly string[]): ReadonlySet<string> => new Set(kinds.flatMap((kind) => [...list(kind)]));
  const list = (kind: string): ReadonlySet<string> => lists.get(kind) ?? new Set();
  return {
    title: list("title"),
    suffix: list("suffix"),
    street: list("street"),
    institution: list("institution"),
    regionWord: list("region-word"),
    regionOffice: list("region-office"),
    districtWord: list("district-word"),
    cityWord: list("city-word"),
    placeWord: join("region-word", "district-word", "city-word"),
    modifier: list("modifier"),
    locative: list("locative"),
    happening: list("happening"),
    happeningAt: new Set([...list("happening")].filter((word) => word !== "on")),
    party: list("party"),
    deed: list("deed"),
    calendar: list("calendar"),
    functionWord: list("function"),
    placePart: list("place-part"),
    loose: join("region-word", "district-word", "city-word", "modifier", "function", "calendar"),
    never: list("never"),
    commonWord: new Set(readLines(folder, "common-words.txt")),
    givenName: new Set(readLines(folder, "given-names.txt")),
  };
}
