import type { Context } from "../codebook/context.ts";
import type { EventType } from "../codebook/event-type.ts";
import type { AuxiliaryReading, Mention, TextSpan } from "../language/sentence-graph.ts";
import type { Sentence } from "../text/sentence.ts";

/** One decision behind a field: which rule or head made it, with its score in [0, 1] where it has one. */
export interface TraceStep {
  field: string;
  rule: string;
  score: number | null;
}

/** Who says so, still as words. */
export interface AttributionMention {
  source: Mention | null;
  cue: TextSpan | null;
  mode: "direct" | "indirect";
}

export interface CasualtyCount {
  dead: number | null;
  injured: number | null;
  arrested: number | null;
}

/** An event coded by the codebook, its arguments still words of the sentence: resolution makes them actors, days and places. */
export interface CodedEvent {
  sentence: Sentence;
  trigger: TextSpan;
  type: EventType;
  mode: string | null;
  auxiliary: readonly AuxiliaryReading[];
  actors: readonly Mention[];
  recipients: readonly Mention[];
  time: TextSpan | null;
  place: TextSpan | null;
  attribution: AttributionMention | null;
  context: readonly Context[];
  size: CasualtyCount | null;
  count: number | null;
  score: number;
  trace: readonly TraceStep[];
}

export function hasMark(event: CodedEvent, mark: AuxiliaryReading["mark"]): boolean {
  return event.auxiliary.some((reading) => reading.mark === mark);
}
