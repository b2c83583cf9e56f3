import type { EventDefinition } from "../markup/definition.ts";
import type { Interval } from "../markup/interval.ts";
import type { Layout, PlacedMark } from "../markup/layout.ts";
import type { CorpusText } from "../markup/parse-text.ts";

/** One event line with the text it stands in. */
export interface EventInText {
  event: EventDefinition;
  text: CorpusText;
  layout: Layout;
  trigger: PlacedMark;
  /** Null where the line has neither `time:` nor `date:` with days. */
  interval: Interval | null;
}

/** What is wrong with an event line. */
export interface EventFault {
  value: string;
  rule: string;
  wayOut: string;
}

/** A rule of the checker: what is wrong with an event line, or null. */
export type EventRule = (given: EventInText) => EventFault | EventFault[] | null;

/** True when the event carries this auxiliary. */
export function hasAuxiliary(event: EventDefinition, auxiliary: string): boolean {
  return event.auxiliaries.some((each) => each.name === auxiliary);
}

/** `TYPE/mode`, as the event line has it. */
export function eventName(event: EventDefinition): string {
  return event.mode === null ? event.type : `${event.type}/${event.mode}`;
}
