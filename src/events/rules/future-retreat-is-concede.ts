import { hasMark } from "../coded-event.ts";
import { changed, type EventRule } from "../rule.ts";

/** Announced RETREAT is CONCEDE: "will withdraw" concedes, "withdraws" retreats (PLOVER manual, CONCEDE). */
export const futureRetreatIsConcede: EventRule = {
  name: "future-retreat-is-concede",
  apply(event) {
    if (event.type !== "RETREAT" || !hasMark(event, "future") || hasMark(event, "negation")) return event;
    return changed(event, this.name, { type: "CONCEDE", mode: null });
  },
};
