import { takeWhere, type TakeFeature } from "../weights.ts";
import type { MentionProfile } from "./mention-profile.ts";

/** Whether number and nature of a mention and of a chain agree. */
export function describeAgreement(here: MentionProfile, mentions: readonly MentionProfile[], take: TakeFeature): void {
  const best = tellingMost(mentions);
  if (best === null) return;
  const own = here.plural || here.pronoun === "they" ? "plural" : "singular";
  take(`${own} to ${mentions.some(({ plural }) => plural) ? "plural" : "singular"}`);
  take(`${here.pronoun === null ? here.nature : "it"} to ${best.nature}`);
  if (best.pronoun !== null) take("only pronouns");
  describePronouns(here, best, mentions, take);
}

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
  const before = new Set(mentions.map((one) => one.pronoun));
  takeWhere(take, {
    "same pronoun before": pronoun !== null && before.has(pronoun),
    "he to she": (pronoun === "he" && before.has("she")) || (pronoun === "she" && before.has("he")),
    "it before": best.nature === "person" && before.has("it"),
  });
}
