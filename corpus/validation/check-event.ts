import { CODEBOOK_RULES } from "./check-codebook.ts";
import { DATE_RULES } from "./check-event-date.ts";
import { FIGURE_RULES } from "./check-figure.ts";
import { TRIGGER_RULES } from "./check-trigger.ts";
import type { EventFault, EventInText, EventRule } from "./event-in-text.ts";

const RULES: readonly EventRule[] = [...TRIGGER_RULES, ...CODEBOOK_RULES, ...DATE_RULES, ...FIGURE_RULES];

/** All faults of one event line against the codebook's hard cases and against its words. */
export function eventFaults(given: EventInText): EventFault[] {
  return RULES.flatMap((rule) => rule(given) ?? []);
}
