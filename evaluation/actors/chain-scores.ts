import type { Knowledge } from "#src/resolution/knowledge.js";
import { actorsOf, createActorStage, type ActorStage } from "#src/resolution/actor-stage.js";
import type { MentionProfile } from "#src/resolution/coreference/mention-profile.js";
import type { ResolvedActor } from "#src/resolution/resolved-event.js";
import type { GoldArticle } from "./gold-article.ts";
import { goldLabels } from "./gold-labels.ts";
import { isSameActor, namesEntity } from "./same-actor.ts";

/** The words that refer: a pronoun, words for a group of entities, a description, a name. */
export type ReferringKind = "pronoun" | "group" | "description" | "name";

/** A mention and whether resolution takes it for the entity it is. */
export interface LinkedMention {
  article: string;
  words: string;
  kind: ReferringKind;
  /** Whether its entity has been mentioned before. */
  isBack: boolean;
  /** Whether its chain began with a mention of the same entity (or, for the first of an entity, begins with it). */
  isRight: boolean;
  /** Whether it is taken for the entity that it is: by its chain, or since what it is resolved to is that entity by name. */
  isRightEntity: boolean;
  /** Whether the country and first sector that result are the entity's, whatever the chain. */
  isRightActor: boolean;
  gold: string;
  given: string;
  sentence: string;
}

/** Each mention of an actor of an article: is the entity that resolution takes it for the one that it is? */
export function linkedMentions(gold: GoldArticle, knowledge: Knowledge): LinkedMention[] {
  const stage = createActorStage({ ...gold, events: [] }, knowledge);
  const labels = goldLabels(gold, stage);
  const seen = new Set<string>();
  return labels.flatMap((own, at): LinkedMention[] => {
    const isBack = own.every((label) => seen.has(label));
    for (const label of own) seen.add(label);
    const linked = own.length === 0 ? null : scoreMention(at, isBack, labels, { gold, knowledge, stage });
    return linked === null ? [] : [linked];
  });
}

function scoreMention(
  at: number,
  isBack: boolean,
  labels: readonly (readonly string[])[],
  { gold, knowledge, stage }: { gold: GoldArticle; knowledge: Knowledge; stage: ActorStage },
): LinkedMention | null {
  const placed = stage.placed[at];
  const own = labels[at];
  const heads = stage.links[at]?.heads;
  if (placed === undefined || own === undefined || heads === undefined) return null;
  const given = [...new Set(heads.flatMap((head) => labels[head] ?? []))].toSorted();
  const isOpening = heads.length === 1 && heads[0] === at;
  const isRight = same(own, given) && (isBack ? !isOpening : own.length > 1 || isOpening);
  const found = actorsOf([placed.mention], placed.sentence, gold.article.published, stage);
  return {
    article: gold.article.id ?? "",
    words: placed.text,
    kind: kindOf(own, stage.profiles[at]),
    isBack,
    isRight,
    isRightEntity: isRight || (isBack && own.every((label) => isNamed(label, found, gold, knowledge))),
    isRightActor: own.every((label) => isMeant(label, found, gold)),
    gold: own.join("+"),
    given: heads.map((head) => stage.placed[head]?.text ?? "").join(" + "),
    sentence: placed.sentence.text,
  };
}

function isMeant(label: string, found: readonly ResolvedActor[], { entities }: GoldArticle): boolean {
  return found.some((one) => isSameActor(codesOf(entities.get(label)), codesOf(one)));
}

function isNamed(label: string, found: readonly ResolvedActor[], gold: GoldArticle, knowledge: Knowledge): boolean {
  const entity = gold.entities.get(label);
  if (entity === undefined) return false;
  return found.some((one) => namesEntity(one, entity, gold.article.published, knowledge.actors));
}

function codesOf(actor: { code: string | null; sector: string | null } | undefined): string {
  return `${actor?.code ?? "-"} ${actor?.sector ?? "-"}`;
}

/** "Troops" at the head of a sentence has a capital and is no name. */
function kindOf(labels: readonly string[], profile: MentionProfile | undefined): ReferringKind {
  if (labels.length > 1) return "group";
  if (profile?.placed.mention.kind === "pronoun") return "pronoun";
  return profile?.named === true ? "name" : "description";
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, index) => label === b[index]);
}
