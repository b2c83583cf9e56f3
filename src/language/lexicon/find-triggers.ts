import type { Sentence } from "../../text/sentence.ts";
import type { Token } from "../../text/token.ts";
import type { Lexicon, TriggerEntry, TriggerForm, VerbForm } from "./lexicon.ts";

/** A trigger with the tokens [from, to) it covers and how it stands in its clause. */
export interface TokenTrigger {
  from: number;
  to: number;
  entry: TriggerEntry;
  form: VerbForm;
  passive: boolean;
}

const BE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/i;
const NOUN_BEFORE =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|any|some|no|more|two|three|several|many|further|new|recent|deadly|major|previous|past|last|next|first|second|of|in|by|with|for|from|on|['’]s|military|rocket|missile|terrorist|deadly|high-profile|resuming|during|after|before|amid|despite|under)$/i;
const VERB_BEFORE =
  /^(?:to|will|would|could|should|may|might|must|can|did|does|do|not|n['’]t|who|which|that|has|have|had|he|she|they|it|and|also|later|earlier|then|repeatedly|briefly|recently|continued|allegedly)$/i;

/** How many tokens after the trigger its needed words may stand. */
const REACH = 12;

/** The triggers of a sentence by the lexicon, left to right, never overlapping. */
export function findTriggers(sentence: Sentence, lexicon: Lexicon): TokenTrigger[] {
  const triggers: TokenTrigger[] = [];
  let at = 0;
  while (at < sentence.tokens.length) {
    const match = lexicon.triggers.longestAt(sentence.tokens, at);
    const trigger = match === null ? null : triggerAt(sentence.tokens, at, match.length, match.value);
    if (trigger !== null && !isObjectOf(triggers.at(-1), trigger, sentence)) triggers.push(trigger);
    at += trigger === null ? 1 : trigger.to - trigger.from;
  }
  return triggers;
}

/** "imposed sanctions" is one act: the noun that the verb needs is no second trigger. */
function isObjectOf(verb: TokenTrigger | undefined, noun: TokenTrigger, sentence: Sentence): boolean {
  if (verb === undefined || noun.form !== "noun" || verb.form === "noun" || noun.from - verb.to > 5) return false;
  const word = (sentence.tokens[noun.from]?.text ?? "").toLowerCase();
  return verb.entry.needs.some((need) => need === word || `${need}s` === word);
}

function triggerAt(tokens: readonly Token[], from: number, length: number, match: TriggerForm): TokenTrigger | null {
  const to = from + length;
  const asNoun = standsAsNoun(tokens, from, to, match);
  const entry = match.entries.find(
    (candidate) => (candidate.pos === "n") === asNoun && fits(candidate, tokens, from, to),
  );
  if (entry === undefined || isCompoundPart(tokens, from)) return null;
  if (!asNoun && length === 1 && isBareForm(match) && !VERB_BEFORE.test(tokens[from - 1]?.text ?? "")) return null;
  const passive = !asNoun && match.form.has("participle") && isPassive(tokens, from);
  return { from, to, entry, form: asNoun ? "noun" : verbForm(match, passive), passive };
}

/** "nuclear-armed" arms nobody. */
function isCompoundPart(tokens: readonly Token[], from: number): boolean {
  return /^[-–]$/.test(tokens[from - 1]?.text ?? "") && tokens[from - 1]?.end === tokens[from]?.start;
}

/** A form without ending ("support") is a verb only where something before it says so. */
function isBareForm(match: TriggerForm): boolean {
  return match.form.has("base") && !match.form.has("past");
}

function standsAsNoun(tokens: readonly Token[], from: number, to: number, match: TriggerForm): boolean {
  const isNoun = match.form.has("noun");
  const isVerb = match.form.size > (isNoun ? 1 : 0);
  if (!isNoun || !isVerb) return isNoun;
  const before = tokens[from - 1]?.text ?? "";
  if (VERB_BEFORE.test(before)) return false;
  return NOUN_BEFORE.test(before) || /^(?:on|against|by|of|in|that|was|were|is)$/i.test(tokens[to]?.text ?? "");
}

function verbForm(match: TriggerForm, passive: boolean): VerbForm {
  if (passive) return "participle";
  return (["past", "finite", "ing", "participle", "base"] as const).find((form) => match.form.has(form)) ?? "base";
}

/** A participle after a form of "be" (with up to two adverbs between), or reduced: "soldiers killed by rebels". */
function isPassive(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const text = tokens[at]?.text ?? "";
    if (BE.test(text)) return true;
    if (!/^(?:not|n['’]t|also|reportedly|later|then|\w+ly|been|being)$/i.test(text)) break;
  }
  return tokens[from + 1]?.text.toLowerCase() === "by";
}

function fits(entry: TriggerEntry, tokens: readonly Token[], from: number, to: number): boolean {
  const around = tokens.slice(entry.pos === "n" ? Math.max(0, from - 4) : to, to + REACH);
  const text = ` ${around.map((token) => token.text.toLowerCase()).join(" ")} `;
  const holds = (word: string): boolean => text.includes(` ${word} `) || text.includes(` ${word}s `);
  return (entry.needs.length === 0 || entry.needs.some(holds)) && !entry.unless.some(holds);
}
