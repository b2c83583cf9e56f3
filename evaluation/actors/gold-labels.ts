import type { ActorStage } from "#src/resolution/actor-stage.js";
import type { GoldArticle } from "./gold-article.ts";

/** The entities each mention of a stage stands for by the corpus: one, or the members of a group; none for a place. */
export function goldLabels(gold: GoldArticle, { placed }: Pick<ActorStage, "placed">): string[][] {
  return placed.map(({ mention: { span, kind }, sentence }) => {
    if (kind === "place") return [];
    const found = gold.mentions.find(
      (one) => one.in === sentence.in && one.start === span.start && one.end === span.end,
    );
    if (found === undefined) return [];
    return [...(gold.entities.get(found.entity)?.members ?? [found.entity])].toSorted();
  });
}
