import type { Knowledge } from "#src/resolution/knowledge.js";
import { actorsOf, createActorStage } from "#src/resolution/actor-stage.js";
import type { GoldArticle } from "./gold-article.ts";
import { goldLabels } from "./gold-labels.ts";

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
  return stage.placed.flatMap((placed, at): LinkedMention[] => {
    const own = labels[at] ?? [];
    const heads = stage.links[at]?.heads ?? [];
    if (own.length === 0) return [];
    const given = [...new Set(heads.flatMap((head) => labels[head] ?? []))].toSorted();
    const isBack = own.every((label) => seen.has(label));
    for (const label of own) seen.add(label);
    const isOpening = heads.length === 1 && heads[0] === at;
    const isRight = same(own, given) && (isBack ? !isOpening : own.length > 1 || isOpening);
    const found = actorsOf([placed.mention], placed.sentence, gold.article.published, stage);
    const isMeant = (label: string): boolean => {
      const entity = gold.entities.get(label);
      return found.some(({ code, sector }) => code === entity?.code && sector === entity.sector);
    };
    return [
      {
        article: gold.article.id ?? "",
        words: placed.text,
        kind: kindOf(own, placed.mention.kind),
        isBack,
        isRight,
        isRightActor: own.every(isMeant),
        gold: own.join("+"),
        given: heads.map((head) => stage.placed[head]?.text ?? "").join(" + "),
        sentence: placed.sentence.text,
      },
    ];
  });
}

function kindOf(labels: readonly string[], kind: string): ReferringKind {
  if (labels.length > 1) return "group";
  if (kind === "pronoun") return "pronoun";
  return kind === "name" ? "name" : "description";
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, index) => label === b[index]);
}
