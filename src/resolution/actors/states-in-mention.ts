import type { StateName } from "./actor-knowledge.ts";
import type { ActorSurroundings } from "./actor-rule.ts";
import { keyAfter, keyBefore, type MentionReading, type Part } from "./read-mention.ts";

/** A part that names a state, with the reading its surroundings speak for. */
export interface StatePart {
  part: Part;
  state: StateName;
}

/** "Russian-backed", "pro-Russian": the word tells whose side, not whose. */
const LEANING_BEFORE = /^(?:pro|anti|ethnic|non|counter|ambassador to|to|with|against|towards?|over|about|on)$/u;
const LEANING_AFTER =
  /^(?:backed|led|supported|trained|allied|aligned|funded|armed|made|born|linked|occupied|controlled|held|sponsored|imposed|brokered|mediated|friendly|leaning|educated|speaking|language|origin|descent|supplied|built|financed|affiliated)$/u;

/** The states that a mention belongs to, in order; those it only leans to, or is sent to, are left out. */
export function statesIn(reading: MentionReading, around: ActorSurroundings): readonly StatePart[] {
  const known = found.get(reading);
  if (known?.context === around.context) return known.states;
  const states = findStates(reading, around);
  found.set(reading, { context: around.context, states });
  return states;
}

// Most rules ask for the states of one and the same reading.
const found = new WeakMap<MentionReading, { context: string; states: readonly StatePart[] }>();

function findStates(reading: MentionReading, around: ActorSurroundings): StatePart[] {
  return reading.parts.flatMap((part) => {
    const state = part.meanings.states.length === 0 ? null : stateOf(part, around);
    return state === null || isLeaning(reading, part) ? [] : [{ part, state }];
  });
}

/** "The ambassador in Pretoria" is not South African. */
const SENT = /\b(?:ambassadors?|embassy|embassies|envoys?|consuls?|consulates?|attach[eé]s?)\b/iu;

/** Whether a part is named only for its side or its address: "pro-Russian", "US-backed", "to the UN". */
export function isLeaning(reading: MentionReading, part: Part): boolean {
  const before = keyBefore(reading, part);
  const preposition = before === "the" ? (reading.tokens[part.from - 2]?.key ?? "") : before;
  if (/^(?:in|from|at)$/u.test(preposition) && SENT.test(reading.text.slice(0, reading.tokens[part.from]?.start ?? 0)))
    return true;
  return LEANING_BEFORE.test(preposition) || LEANING_AFTER.test(keyAfter(reading, part));
}

/** The reading of a word of several states that the context speaks for; the first of the table where it is silent. */
export function stateOf(part: Part, around: Pick<ActorSurroundings, "knowledge" | "context">): StateName | null {
  const { states } = part.meanings;
  const readings = around.knowledge.ambiguous.get(part.key);
  if (readings === undefined) return states[0] ?? null;
  const scored = readings.map(({ code, cues }) => ({
    code,
    score: cues.filter((cue) => around.context.includes(cue)).length,
  }));
  const winner = scored.toSorted((a, b) => b.score - a.score)[0];
  if (winner === undefined) return states[0] ?? null;
  // "the North" without a word of Korea is no state.
  if (readings.length === 1 && winner.score === 0 && around.context !== "") return null;
  return (
    states.find((state) => state.code === winner.code) ?? {
      code: winner.code,
      kind: "dependency",
      text: part.text,
      sector: null,
    }
  );
}
