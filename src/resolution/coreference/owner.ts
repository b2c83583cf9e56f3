import { candidatesFor } from "./antecedent-candidates.ts";
import type { Linking } from "./linking.ts";
import { areNested, type MentionProfile } from "./mention-profile.ts";
import { pronounKind, type PronounKind } from "./pronoun.ts";

/** The first mention of the chain that the possessive of "his government" stands for; null where the mention begins with none. */
export function ownerOf(at: number, here: MentionProfile, linking: Linking): number | null {
  const pronoun = possessiveOf(here);
  if (pronoun === null) return null;
  const before = linking.profiles[at - 1];
  const isMarked = before !== undefined && before.pronoun !== null && areNested(before, here);
  if (isMarked) return linking.links[at - 1]?.heads[0] ?? null;
  const asked = { ...here, pronoun, named: false, plural: pronoun === "they" || pronoun === "we" };
  const candidates = candidatesFor(at, asked, linking).filter(({ antecedent }) => antecedent !== null);
  return linking.choose(null, candidates)?.heads[0] ?? null;
}

function possessiveOf({ keys }: MentionProfile): PronounKind | null {
  const [first = ""] = keys;
  return keys.length > 1 && /^(?:his|her|its|their|our)$/u.test(first) ? pronounKind(first) : null;
}
