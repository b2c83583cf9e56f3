import { changed, type EventRule } from "../rule.ts";

/** In a visit the visitor is actor and the host recipient; where several meet and nobody is host, it is a meeting (PLOVER manual, CONSULT). */
export const visitHasAHost: EventRule = {
  name: "visit-has-a-host",
  apply(event) {
    const isVisit = event.type === "CONSULT" && event.mode === "visit";
    if (!isVisit || event.recipients.length > 0 || event.actors.length < 2) return event;
    return changed(event, this.name, { mode: null });
  },
};
