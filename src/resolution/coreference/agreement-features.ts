import type { TakeFeature } from "../weights.ts";
import type { MentionProfile } from "./mention-profile.ts";
import type { PronounKind } from "./pronoun.ts";

/** Whether number and nature of a mention and of a chain agree. */
export function describeAgreement(here: MentionProfile, mentions: readonly MentionProfile[], take: TakeFeature): void {
  const best = tellingMost(mentions);
  if (best === null) return;
  const own = here.plural || here.pronoun === "they" ? "plural" : "singular";
  take(NUMBERS[own][mentions.some(({ plural }) => plural) ? "plural" : "singular"]);
  take(`${here.pronoun === null ? here.nature : "it"} to ${best.nature}`);
  if (best.pronoun !== null) take("only pronouns");
  describePronouns(here, best, mentions, take);
}

/** Made once: every candidate asks. */
const NUMBERS = {
  plural: { plural: "plural to plural", singular: "plural to singular" },
  singular: { plural: "singular to plural", singular: "singular to singular" },
} as const;

function tellingMost(mentions: readonly MentionProfile[]): MentionProfile | null {
  const told = mentions.filter(({ pronoun }) => pronoun === null);
  return told.find(({ nature }) => nature !== "unknown") ?? told[0] ?? mentions[0] ?? null;
}

function describePronouns(
  { pronoun }: MentionProfile,
  best: MentionProfile,
  mentions: readonly MentionProfile[],
  take: TakeFeature,
): void {
  const isBefore = (other: PronounKind): boolean => mentions.some((one) => one.pronoun === other);
  if (pronoun !== null && isBefore(pronoun)) take("same pronoun before");
  if ((pronoun === "he" && isBefore("she")) || (pronoun === "she" && isBefore("he"))) take("he to she");
  if (best.nature === "person" && isBefore("it")) take("it before");
}
