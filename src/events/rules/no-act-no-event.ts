import { hasMark } from "../coded-event.ts";
import type { EventRule } from "../rule.ts";

const EXPERT = /\b(?:experts?|analysts?|observers|commentators|critics say|scholars)\b/i;

const SUMMARY = /^\S+(?: \S+){0,3} (?:underscores?|underlines?|highlights?|illustrates?|shows? how)\b/;

/** Questions, summary sentences, what experts say may happen, and triggers without any actor or recipient yield nothing (plover.md, where the codebook leaves room). */
export const noActNoEvent: EventRule = {
  name: "no-act-no-event",
  apply(event) {
    if (event.actors.length === 0 && event.recipients.length === 0) return null;
    if (event.sentence.text.endsWith("?") || SUMMARY.test(event.sentence.text)) return null;
    const speculates = hasMark(event, "hypothetical") || event.sentence.text.includes(" may ");
    return speculates && EXPERT.test(event.sentence.text) ? null : event;
  },
};
