import type { EventSummary } from "../contract/answers/event-summary.ts";
import { eventsByIds } from "../store/list-events.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { summaryOf } from "./event-summary.ts";

/** The events of these ids, in that order; ids that no event has are passed over. */
export async function summariesOf(
  ids: readonly string[],
  { store }: Pick<AnswerParts, "store">,
): Promise<EventSummary[]> {
  return (await eventsByIds(store, ids)).map(summaryOf);
}
