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
