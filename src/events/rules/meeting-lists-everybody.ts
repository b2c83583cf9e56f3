import { changed, type EventRule } from "../rule.ts";

/**
 * A meeting without host and visitor lists everybody as actor and nobody as recipient; so do mutual AGREE, CONCEDE and RETREAT.
 * Visits, mediation and calls keep their direction (PLOVER manual, CONSULT; entities).
 */
export const meetingListsEverybody: EventRule = {
  name: "meeting-lists-everybody",
  apply(event) {
    const isMeeting = event.type === "CONSULT" && (event.mode === null || event.mode === "multilateral");
    if (!isMeeting || event.recipients.length === 0) return event;
    return changed(event, this.name, { actors: [...event.actors, ...event.recipients], recipients: [] });
  },
};
