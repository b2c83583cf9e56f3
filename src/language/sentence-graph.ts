import type { Auxiliary } from "../codebook/auxiliary.ts";
import type { EventType } from "../codebook/event-type.ts";

/** [start, end) in UTF-16 units of the field the sentence stands in. */
export interface TextSpan {
  start: number;
  end: number;
}

/** What a mention is: a proper name, a nationality or country adjective, a role noun, a pronoun, or a place name. */
export type MentionKind = "name" | "nationality" | "role" | "pronoun" | "place";

/** Words that can stand as actor, recipient, source or place. */
export interface Mention {
  span: TextSpan;
  kind: MentionKind;
  score: number;
}

/** An auxiliary mark on a trigger with the words that gave it, if any. */
export interface AuxiliaryReading {
  mark: Auxiliary;
  cue: TextSpan | null;
}

/** One reading of a trigger: what kind of event its words tell. Two readings may share a span (two records on one trigger). */
export interface TriggerReading {
  span: TextSpan;
  type: EventType;
  mode: string | null;
  auxiliary: readonly AuxiliaryReading[];
  /** True inside quotation marks: then an attribution is direct. */
  quoted: boolean;
  /** Which entry of the lexicon or head of the model said so. */
  rule: string;
  score: number;
}

/** The part a span plays for a trigger; `source` and `cue` are those of an attribution. */
export type EdgeRole = "actor" | "recipient" | "place" | "time" | "source" | "cue";

export interface Edge {
  /** Place of the trigger in `triggers`. */
  trigger: number;
  role: EdgeRole;
  span: TextSpan;
  score: number;
}

/** The kinds of names a reader may tell apart. */
export type NameType =
  | "person"
  | "organisation"
  | "place"
  | "nationality"
  | "event"
  | "date"
  | "time"
  | "quantity"
  | "other";

/** A proper name with its kind; mentions of actors are another matter (`mentions`). */
export interface NameReading {
  span: TextSpan;
  type: NameType;
  score: number;
}

/** What a reader makes of one sentence. Scores are in [0, 1]. */
export interface SentenceGraph {
  triggers: readonly TriggerReading[];
  edges: readonly Edge[];
  mentions: readonly Mention[];
  names: readonly NameReading[];
}
