import type { ActorKnowledge } from "./actor-knowledge.ts";
import { headRole } from "./head-role.ts";
import { readMention } from "./read-mention.ts";

const AFTER = /^(?:,| \(| -| –| —) ?(?:\d+, )?(?<words>[^,.;:()"“”–—]{3,90})(?:[,.;:)–—]|$| - )/u;
const BEFORE =
  /(?:^|[,.;:"“”] |\b(?:by|that|and|said|to|of|from) )(?<words>(?:a|an|the|one of) [^,.;:()"“”]{3,80}), $/iu;
/** What begins a clause or goes on with the sentence tells nothing of who somebody is. */
const NO_APPOSITION =
  /^(?:who|which|whose|whom|that|and|but|or|when|while|after|before|in|on|at|to|from|with|without|said|says|as|if|unless|for|since|until|where|because|so|he|she|it|they|his|her|their|its|is|was|has|had|will|would|not|also|then|too|who's|by|over|under|during|despite|according|told|added)\b/iu;

/**
 * The words beside a name that tell what somebody is: "a physicist" of "Masoud Ali-Mohammadi, a physicist, was". Null where there
 * are none with a role noun that the tables know.
 */
export function appositionOf(before: string, after: string, knowledge: ActorKnowledge): string | null {
  const words = [AFTER.exec(after)?.groups?.["words"], BEFORE.exec(before)?.groups?.["words"]];
  return words.find((text) => text !== undefined && isRole(text.trim(), knowledge))?.trim() ?? null;
}

function isRole(words: string, knowledge: ActorKnowledge): boolean {
  if (NO_APPOSITION.test(words)) return false;
  const reading = readMention(words, knowledge);
  const head = headRole(reading);
  // A second name is another person: "Stephen Biegun, Kim Hyok Chol" is a list.
  return head !== null && head.part.from <= 6 && reading.unexplained.length <= 3;
}
