import { changed, type EventRule } from "../rule.ts";

const MEETING = /\b(?:meet|meets|meeting|meetings|talks|summit|negotiations?|dialogue|negotiate|invitation|visit)\b/i;
const REACH_CHARS = 60;

/** A cancelled or refused meeting is REJECT meet (PLOVER manual, REJECT). */
export const refusedMeetingIsRejectMeet: EventRule = {
  name: "refused-meeting-is-reject-meet",
  apply(event) {
    if (event.type !== "REJECT" || event.mode !== null) return event;
    const { sentence, trigger } = event;
    const after = sentence.text.slice(trigger.end - sentence.start, trigger.end - sentence.start + REACH_CHARS);
    return MEETING.test(after) ? changed(event, this.name, { mode: "meet" }) : event;
  },
};
