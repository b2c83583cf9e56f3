import { wordsAt } from "../markup/layout.ts";
import type { EventFault, EventInText, EventRule } from "./event-in-text.ts";

const LEADING_AUXILIARY =
  /^(?:will|would|to|has|have|had|was|were|is|are|been|being|be|not|never|the|a|an|shall|may|might|could|should|must)\s/i;

function triggerIsShort({ layout, trigger }: EventInText): EventFault | null {
  const words = wordsAt(layout, trigger);
  if (LEADING_AUXILIARY.test(words)) {
    return { value: words, rule: 'a trigger has no auxiliary, "to", "not" or article', wayOut: "move the [ behind it" };
  }
  if (words.split(/\s+/).length > 5) {
    return {
      value: words,
      rule: "a trigger is the shortest words that tell the act",
      wayOut: "mark the verb with its particle, or the noun",
    };
  }
  return null;
}

const NOUN_ENDING = /(?:tion|sion|ment|ance)s?$/i;
const VERB_WITH_NOUN_ENDING =
  /(?:caution|condition|mention|position|petition|sanction|question|auction|ration|station|apportion|implement|supplement|comment|lament|document|cement|ferment|torment|augment|experiment|advance|finance|glance|ration|requisition|commission|provision|audition|partition|vision)s?$/i;

function nominalIsMarked({ event, layout, trigger }: EventInText): EventFault | null {
  const words = wordsAt(layout, trigger);
  if (event.nominal || /\s/.test(words) || !NOUN_ENDING.test(words) || VERB_WITH_NOUN_ENDING.test(words)) return null;
  return {
    value: words,
    rule: "a trigger that is a noun is marked nominal",
    wayOut: "add `nominal` to the event line",
  };
}

const PASSIVE_BEFORE =
  /\b(?:was|were|been|being|be|is|are)\s+(?:not\s+|never\s+|also\s+|then\s+|later\s+|[a-z]+ly\s+)?$/i;

function voiceIsMarked({ event, layout, trigger }: EventInText): EventFault | null {
  const words = wordsAt(layout, trigger);
  const before = (trigger.in === "title" ? (layout.title ?? "") : layout.text).slice(0, trigger.start);
  const isPassive = PASSIVE_BEFORE.test(before) && /^[a-z]+(?:ed|wn|ken|ven|ten|zen)\b/.test(words);
  if (isPassive && !event.passive && !event.nominal) {
    return {
      value: words,
      rule: "a trigger in the passive voice is marked passive",
      wayOut: "add `passive` to the event line",
    };
  }
  if (event.passive && event.nominal) {
    return { value: words, rule: "a noun is nominal and never passive", wayOut: "delete one of the two" };
  }
  return null;
}

/** What can be seen on the trigger itself: its length, nouns and passives that are not marked so. */
export const TRIGGER_RULES: readonly EventRule[] = [triggerIsShort, nominalIsMarked, voiceIsMarked];
