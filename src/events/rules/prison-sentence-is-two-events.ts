import { changed, type EventRule } from "../rule.ts";

const PRISON =
  /\b(?:prison|jail|jailed|behind bars|imprisonment|penal colony|labou?r camp|(?:years?|months?|life)(?: in| of|,|\.|$)|life (?:term|sentence))\b/i;
const REACH_CHARS = 90;

/** A prison sentence is SANCTION convict and COERCE arrest, two records on one trigger (PLOVER manual, SANCTION and COERCE). */
export const prisonSentenceIsTwoEvents: EventRule = {
  name: "prison-sentence-is-two-events",
  apply(event, view) {
    if (event.type !== "SANCTION" || event.mode !== "convict") return event;
    const { sentence, trigger } = event;
    const words = sentence.text.slice(trigger.start - sentence.start, trigger.end - sentence.start + REACH_CHARS);
    const isTold = view.events.some((other) => other.type === "COERCE" && other.mode === "arrest");
    if (isTold || !PRISON.test(words) || /\bdeath\b|\bfined?\b/i.test(words)) return event;
    return [event, changed(event, this.name, { type: "COERCE", mode: "arrest" })];
  },
};
