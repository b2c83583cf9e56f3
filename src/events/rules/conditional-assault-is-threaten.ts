import { hasMark } from "../coded-event.ts";
import { changed, type EventRule } from "../rule.ts";

/** Force announced under a condition ("will strike if ...") is THREATEN violence; a THREATEN carries no auxiliary of its own. */
export const conditionalAssaultIsThreaten: EventRule = {
  name: "conditional-assault-is-threaten",
  apply(event) {
    if (event.type === "THREATEN") return event.auxiliary.length > 0 ? withoutStatus(event, this.name) : event;
    if (event.type !== "ASSAULT" || !hasMark(event, "hypothetical") || !hasMark(event, "future")) return event;
    return changed(event, this.name, { type: "THREATEN", mode: "violence", auxiliary: [] });
  },
};

function withoutStatus(event: Parameters<EventRule["apply"]>[0], rule: string): ReturnType<EventRule["apply"]> {
  const kept = event.auxiliary.filter((reading) => reading.mark === "negation" || reading.mark === "historical");
  return kept.length === event.auxiliary.length ? event : changed(event, rule, { auxiliary: kept });
}
