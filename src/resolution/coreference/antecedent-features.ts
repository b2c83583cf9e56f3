import type { SentenceGraph } from "../../language/sentence-graph.ts";
import type { TakeFeature } from "../weights.ts";
import { describeAgreement } from "./agreement-features.ts";
import { describeContent } from "./content-features.ts";
import type { MentionProfile, Seeker } from "./mention-profile.ts";
import { describePosition } from "./position-features.ts";

/** Something that a later mention may take up: the mentions of one chain so far, or of two that the text joins by "and". */
export interface Antecedent {
  /** The mentions so far, in reading order; of a pair, its two last. */
  mentions: readonly MentionProfile[];
  isPair: boolean;
}

/** The group of features by which a mention chooses: its kind of pronoun, or "name" or "noun". */
export function groupOf(profile: MentionProfile): string {
  if (profile.pronoun === "he" || profile.pronoun === "she") return "he";
  if (profile.pronoun === "i" || profile.pronoun === "we") return profile.pronoun;
  if (profile.pronoun !== null) return profile.pronoun;
  if (profile.named) return "name";
  return profile.plural ? "nouns" : "noun";
}

/** Tells what speaks for and against a mention's taking up an antecedent. */
export function describeAntecedent(
  here: Seeker,
  antecedent: Antecedent,
  graphOf: (profile: MentionProfile) => SentenceGraph,
  take: TakeFeature,
): void {
  const last = antecedent.mentions.at(-1);
  if (last === undefined) return;
  describePosition(here, antecedent.mentions, graphOf, take);
  if (antecedent.isPair) take(`pair of ${last.nature}`);
  else describeAgreement(here, antecedent.mentions, take);
  if (here.pronoun === null) describeContent(here, antecedent.mentions, take);
}

/** Tells what speaks for a mention's being the first of its own. */
export function describeNew(here: MentionProfile, take: TakeFeature): void {
  take("new");
  take(`new ${here.definite ? "definite" : "bare"}`);
  take(`new ${here.nature}`);
  take(`new of ${Math.min(3, here.keys.length)} words`);
  take(`new ${here.alone.code === null ? "without" : "with"} state`);
  take(`new in sentence ${Math.min(2, here.placed.sentence.index)}`);
  if (!here.named && here.pronoun === null) take(`new noun ${here.head}`);
}
