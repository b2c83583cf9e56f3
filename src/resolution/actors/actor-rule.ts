import type { Sector } from "../../codebook/sector.ts";
import type { ActorKnowledge, Day, Person } from "./actor-knowledge.ts";
import type { MentionReading } from "./read-mention.ts";

/** What a rule makes of a mention. Null fields are not known. */
export interface Finding {
  code: string | null;
  sector: Sector | null;
  otherSectors?: readonly Sector[];
  identifierId?: string | null;
  identifierText?: string | null;
  office?: string | null;
}

/** What stands around a mention. */
export interface ActorSurroundings {
  knowledge: ActorKnowledge;
  /** The day roles are those of: the event's, else the article's; null where neither is known. */
  on: Day | null;
  /** Text near the mention, for words of two meanings. */
  context: string;
  /** The state of a role noun that names none; null where there is none, undefined where the caller leaves it to the context. */
  home: (sector: Sector) => string | null | undefined;
  /** Sectors of the article's other mentions, the nearest first. */
  beside: () => readonly Sector[];
  /** Known people whom the article names in full, by surname key. */
  namedInFull: ReadonlyMap<string, readonly Person[]>;
  /** Surnames of people whom the article names in full and nobody knows: such a surname is not a known person's. */
  strangers: ReadonlySet<string>;
}

/** One way to make sense of a mention: gives null where it does not apply. */
export interface ActorRule {
  name: string;
  apply: (reading: MentionReading, around: ActorSurroundings) => Finding | null;
}
