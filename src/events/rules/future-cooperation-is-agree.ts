import type { EventType } from "../../codebook/event-type.ts";
import { hasMark } from "../coded-event.ts";
import { changed, type EventRule } from "../rule.ts";

const PROMISED: ReadonlySet<EventType> = new Set<EventType>(["CONSULT", "SUPPORT", "COOPERATE", "AID"]);

/** Future CONSULT, SUPPORT, COOPERATE and AID are AGREE, which keeps `future` (PLOVER manual, AGREE; auxiliary modes). */
export const futureCooperationIsAgree: EventRule = {
  name: "future-cooperation-is-agree",
  apply(event) {
    if (!PROMISED.has(event.type) || !hasMark(event, "future") || hasMark(event, "negation")) return event;
    return changed(event, this.name, { type: "AGREE", mode: null });
  },
};
