import { addDays } from "../add-days.ts";
import type { ResolvedEvent } from "../resolved-event.ts";

/** An act that ended more than 92 days before publication is historical (plover.md, where the codebook leaves room). */
export const HISTORICAL_AFTER_DAYS = 92;

/** Sets or takes away `historical` by the event's date; a planned act is never historical. */
export function historicalByDate(event: ResolvedEvent, published: string | null): ResolvedEvent {
  const { from, to, basis } = event.date;
  if (published === null || from === null || to === null || basis !== "text") return event;
  const isOld = to <= addDays(published, -HISTORICAL_AFTER_DAYS);
  const marked = event.auxiliary.some((reading) => reading.mark === "historical");
  if (isOld === marked) return event;
  const others = event.auxiliary.filter(
    (reading) => reading.mark !== "historical" && !(isOld && reading.mark === "future"),
  );
  const auxiliary = isOld ? [...others, { mark: "historical" as const, cue: event.date.span }] : others;
  return {
    ...event,
    auxiliary,
    trace: [...event.trace, { field: "auxiliary", rule: "historical-by-date", score: null }],
  };
}
