import type { EventType } from "../codebook/event-type.ts";
import type { RelationEvent } from "./relation-event.ts";

/** Types whose promise is the act: they count although what they speak of is to come. */
const PROMISES: ReadonlySet<EventType> = new Set(["AGREE", "CONCEDE", "THREATEN"]);

/**
 * True when the event counts in series: not negated, not hypothetical, not to come unless the promise is the act; a mere claim only when asked for.
 * What is historical counts at its own date.
 */
export function isCounted(event: Pick<RelationEvent, "auxiliary" | "type" | "claimed">, withClaims: boolean): boolean {
  const { auxiliary, type } = event;
  if (auxiliary.includes("negation") || auxiliary.includes("hypothetical")) return false;
  if (auxiliary.includes("future") && (type === null || !PROMISES.has(type))) return false;
  return withClaims || !event.claimed;
}

/** The day number at which series place the event: the earlier of its date and its publication. Null without a date: it is left out. */
export function placedOn({ days, reported }: RelationEvent): number | null {
  if (days === null) return null;
  return reported === null ? days.from : Math.min(days.from, reported);
}
