import type { CodedEvent } from "./coded-event.ts";

/** What a rule may look at beside the event: the other events of its sentence, in the order of their triggers. */
export interface RuleView {
  events: readonly CodedEvent[];
}

/** One decision of the codebook: gives the event back, changed or not, as two records where the codebook wants two, or null where it is none. */
export interface EventRule {
  name: string;
  apply(event: CodedEvent, view: RuleView): CodedEvent | readonly CodedEvent[] | null;
}

/** The event with some fields changed and the rule added to its trace. */
export function changed(event: CodedEvent, rule: string, fields: Partial<CodedEvent>): CodedEvent {
  const steps = Object.keys(fields).map((field) => ({ field, rule, score: null }));
  return { ...event, ...fields, trace: [...event.trace, ...steps] };
}
