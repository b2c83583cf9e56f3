import type { EventType } from "../../codebook/event-type.ts";
import type { CodedEvent } from "../coded-event.ts";
import { changed, type EventRule } from "../rule.ts";

const GOVERNORS: ReadonlySet<EventType> = new Set<EventType>(["AGREE", "REJECT", "REQUEST", "THREATEN", "CONCEDE"]);
const GOVERNED: ReadonlySet<EventType> = new Set<EventType>([
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "AID",
  "RETREAT",
  "CONCEDE",
  "AGREE",
]);
const REACH_CHARS = 45;

/**
 * The act that is promised, refused or asked for is the content of one event, not a second one: "agreed to meet",
 * "refused to hold talks", "urged them to withdraw" (PLOVER manual: an event better said as another type takes that type).
 */
export const promisedActIsOneEvent: EventRule = {
  name: "promised-act-is-one-event",
  apply(event, view) {
    const governor = view.events.findLast((other) => governs(other, event));
    if (governor !== undefined) return null;
    const content = view.events.find((other) => governs(event, other));
    if (content === undefined || event.recipients.length > 0) return event;
    const shared = content.recipients.filter((mention) => !event.actors.includes(mention));
    return shared.length > 0 ? changed(event, this.name, { recipients: shared }) : event;
  },
};

function governs(governor: CodedEvent, content: CodedEvent): boolean {
  const isPurpose = governor.type === "AID" && content.type === "AID"; // "offering troops to assist"
  if (!(GOVERNORS.has(governor.type) || isPurpose) || !GOVERNED.has(content.type) || governor === content) return false;
  const gap = content.trigger.start - governor.trigger.end;
  if (gap < 0 || gap > REACH_CHARS) return false;
  const { sentence } = governor;
  const between = sentence.text.slice(governor.trigger.end - sentence.start, content.trigger.start - sentence.start);
  return !(isPurpose ? /[;:,]/ : /[;:]|,\s|\band\b|\bafter\b|\bwho\b|\bwhich\b|\bsaid\b|\bduring\b/).test(between);
}
