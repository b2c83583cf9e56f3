import type { Sector } from "../../codebook/sector.ts";

/** A day, YYYY-MM-DD; days compare as text. */
export type Day = string;

/** Words that stand for a state: its name, its people, its capital, its seat of power, or a region that broke away. */
export interface StateName {
  code: string;
  kind: "name" | "alias" | "adjective" | "demonym" | "capital" | "seat" | "dependency" | "region" | "breakaway";
  text: string;
  sector: Sector | null;
}

/** A body with a name: an international organisation, party, armed group, agency, medium or company. */
export interface Organisation {
  code: string;
  sector: Sector | null;
  otherSectors: readonly Sector[];
  name: string;
  identifier: string | null;
  kind: string;
  /** What it was is true of [from, to): the Taliban were rebels, then a government. */
  from: Day | null;
  to: Day | null;
}

/** An office and the time it was held, [from, to). */
export interface Office {
  code: string;
  office: string;
  /** Null where the body needs no sector: the UN, the EU, NATO. */
  sector: Sector | null;
  from: Day;
  to: Day | null;
  rank: OfficeRank;
}

/** How well known an office makes its holder: 3 heads of state and government, 2 ministers and chiefs, 1 others we wrote down, 0 the rest. */
export type OfficeRank = 0 | 1 | 2 | 3;

export interface Person {
  name: string;
  wikidata: string | null;
  offices: readonly Office[];
}

/** A thing and all its names, the chief one first. */
export interface Named<T> {
  value: T;
  names: readonly string[];
}

/** A word for what somebody is: "rebel", "lawmaker", "foreign ministry". Weak ones ("leader") leave the sector to a stronger word. */
export interface Role {
  text: string;
  sector: Sector;
  otherSectors: readonly Sector[];
  weak: boolean;
  /** The sectors it may be, where the article decides: "officers" of the police or the army. The usual one is `sector`. */
  oneOf?: readonly Sector[];
}

/** A reading of a word of two states and the words that speak for it. */
export interface AmbiguousReading {
  code: string;
  cues: readonly string[];
}

/** What one of a noun is: a person, a body of people that acts as one, or a state. */
export type NounNature = "person" | "body" | "state";

/** What a given name, title or noun tells of who bears it. */
export type Gender = "female" | "male";

/** What a phrase may mean. One phrase may have several meanings. */
export interface Meanings {
  states: readonly StateName[];
  organisations: readonly Organisation[];
  persons: readonly Person[];
  role: Role | null;
}

/** All that is known of actors, with the look-ups that resolution needs. Made once; never changed: see `withActors`. */
export interface ActorKnowledge {
  /** The meanings of a name key (see `nameKey`), or null. */
  lookUp: (key: string) => Meanings | null;
  /** Whether a name stands in small letters: "blue helmets", "world body". */
  isWrittenSmall: (key: string) => boolean;
  /** Whether some name begins with this word in small letters. */
  beginsSmall: (firstWord: string) => boolean;
  /** How many words the names have that begin with this word: bit n is set where one has n; 0 where none begins so. */
  lengths: (firstWord: string) => number;
  /** People known by a surname who held an office of rank 2 or 3. */
  bySurname: (key: string) => readonly Person[];
  /** Who held an office of rank 1 to 3 of a state: for "the French foreign minister". */
  holders: (code: string) => readonly Person[];
  /** Whether a text names a state, its people or its capital. */
  namesState: (text: string, code: string) => boolean;
  ambiguous: ReadonlyMap<string, readonly AmbiguousReading[]>;
  /** What one of a noun (singular key) is; null where the table does not say. */
  natureOf: (noun: string) => NounNature | null;
  /** Whether a word (key) is a woman's or a man's; null where the table does not say. */
  genderOf: (word: string) => Gender | null;
  /** The words with each known group of states spelt out: "the two Koreas" gives "North Korea and South Korea". */
  withMembers: (text: string) => string;
}
