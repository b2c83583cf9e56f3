import type { CodedEvent } from "../events/coded-event.ts";
import type { TextSpan } from "../language/sentence-graph.ts";

/** Words after the trigger that begin another clause, whose place is not the trigger's. */
const NEXT_CLAUSE =
  /;|, (?:and|but|which|who|where)\b|\b(?:because|who|which|whom|whose|that|while|although|unless|if|as)\b/;
/** Words between a place and a later trigger that part them: "signed in Addis Ababa to halt the fighting". */
const EARLIER_CLAUSE = /[,;]|\b(?:and|to|who|which|that|said|over|because)\b/;
/** A place this near to the start of its sentence sets the scene of all of it: "In Tunis, ...". */
const OPENING = 25;

/** True where no other clause lies between the trigger of an event and a place. */
export function isInClause(event: CodedEvent, place: TextSpan, text: string): boolean {
  if (isOpening(event, place, text)) return true;
  const { trigger } = event;
  if (place.start >= trigger.end) return !NEXT_CLAUSE.test(text.slice(trigger.end, place.start));
  return !EARLIER_CLAUSE.test(text.slice(place.end, trigger.start));
}

function isOpening({ sentence }: CodedEvent, place: TextSpan, text: string): boolean {
  const before = text.slice(sentence.start, place.start);
  return before.length < OPENING && /^(?:In|At|Near|Outside|Off|Around|Across|Over|Inside)\b/.test(before);
}

/** True where another event of the sentence has its trigger between: the place is that one's, unless "and" joins the two. */
export function isNearerToOther(event: CodedEvent, place: TextSpan, events: readonly CodedEvent[]): boolean {
  const { trigger, sentence } = event;
  return events.some((other) => {
    if (other.sentence !== sentence || other.trigger.start === trigger.start) return false;
    const isBetween =
      place.start >= trigger.end
        ? other.trigger.start >= trigger.end && other.trigger.end <= place.start
        : other.trigger.end <= trigger.start && other.trigger.start >= place.end;
    return isBetween && !isJoined(trigger, other.trigger, sentence);
  });
}

/** "shelled and bombed": nothing but "and" between two triggers. */
function isJoined(a: TextSpan, b: TextSpan, sentence: CodedEvent["sentence"]): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = sentence.text.slice(first.end - sentence.start, second.start - sentence.start);
  return /^(?:,| and| or|, and)? ?$/.test(between);
}
