import type { EventType } from "../../codebook/event-type.ts";
import { changed, type EventRule } from "../rule.ts";

const SPOKEN: ReadonlySet<EventType> = new Set<EventType>(["AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"]);

/** What somebody says he will do, asks, refuses or threatens is his own act: without another actor the source is the actor. */
export const speakerIsTheActor: EventRule = {
  name: "speaker-is-the-actor",
  apply(event) {
    const source = event.attribution?.source ?? null;
    if (!SPOKEN.has(event.type) || event.actors.length > 0 || source === null) return event;
    return changed(event, this.name, { actors: [source] });
  },
};
