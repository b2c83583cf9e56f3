import type { Knowledge } from "#src/resolution/knowledge.js";
import { actorsOf, createActorStage } from "#src/resolution/actor-stage.js";
import { byWeight } from "#src/resolution/coreference/link-mentions.js";
import type { Candidate, Choose } from "#src/resolution/coreference/linking.js";
import type { PlacedMention } from "#src/resolution/coreference/placed-mention.js";
import type { Weighable } from "#src/resolution/weights.js";
import type { GoldArticle } from "./gold-article.ts";
import { goldLabels } from "./gold-labels.ts";

/** A choice as training/actors/fit_weights.py reads it: whether each candidate is right, and its features. */
export type TrainingChoice = [isRight: boolean, features: Record<string, number>][];

/** The choices of a home that an article holds: mentions that name no state, each decided as the corpus has it. */
export function homeChoices(gold: GoldArticle, knowledge: Knowledge): TrainingChoice[] {
  const reading = { ...gold, events: [] };
  const labels = goldLabels(gold, createActorStage(reading, knowledge));
  const choices: TrainingChoice[] = [];
  createActorStage(reading, knowledge, {
    home: (at, candidates) => {
      const [label, ...others] = labels[at] ?? [];
      const entity = label === undefined || others.length > 0 ? undefined : gold.entities.get(label);
      if (entity === undefined) return null;
      choices.push(candidates.map((candidate) => [candidate.code === entity.code, featuresOf(candidate)]));
      return candidates.find(({ code }) => code === entity.code) ?? null;
    },
  });
  return choices;
}

/** The choices of an antecedent that an article holds, each made as the corpus makes it so that the next one starts from the right chains. */
export function antecedentChoices(gold: GoldArticle, knowledge: Knowledge): TrainingChoice[] {
  const choices: TrainingChoice[] = [];
  const { placed } = createActorStage({ ...gold, events: [] }, knowledge);
  const labels = goldLabels(gold, { placed });
  const weighed = byWeight(knowledge.weights.antecedent);
  const antecedent: Choose = (at, candidates) => {
    if (at === null) return weighed(at, candidates);
    const own = labels[at] ?? [];
    if (own.length === 0) return null;
    const isRight = (candidate: Candidate): boolean => {
      if (candidate.antecedent === null) return false;
      const meant = candidate.antecedent.isPair
        ? [...new Set(candidate.heads.flatMap((head) => labels[head] ?? []))]
        : (labels[lastOf(candidate, placed)] ?? []);
      return meant.toSorted().join(" ") === own.join(" ");
    };
    const right = candidates.find(isRight) ?? candidates.find(({ antecedent }) => antecedent === null) ?? null;
    choices.push(candidates.map((candidate) => [candidate === right || isRight(candidate), featuresOf(candidate)]));
    return right;
  };
  createActorStage({ ...gold, events: [] }, knowledge, { antecedent });
  return choices;
}

/** Features by "group|name": each counts for all (the empty group) and for the group of the mention. */
function featuresOf({ group, describe }: Weighable): Record<string, number> {
  const features: Record<string, number> = {};
  describe((name, value = 1) => {
    features[`|${name}`] = value;
    features[`${group}|${name}`] = value;
  });
  return features;
}

function lastOf({ antecedent }: Candidate, placed: readonly PlacedMention[]): number {
  const last = antecedent?.mentions.at(-1)?.placed;
  return placed.findIndex(({ mention, sentence }) => mention === last?.mention && sentence === last.sentence);
}

/** A choice of a sector as training/actors/fit_weights.py reads it: the corpus's sector, and the features that all sectors share. */
export type SectorExample = [sector: string, features: readonly string[]];

/** The choices of a sector that an article holds: mentions that a noun or nothing tells of. */
export function sectorExamples(gold: GoldArticle, knowledge: Knowledge): SectorExample[] {
  const reading = { ...gold, events: [] };
  const labels = goldLabels(gold, createActorStage(reading, knowledge));
  const examples = new Map<number, SectorExample>();
  const stage = createActorStage(reading, knowledge, {
    sector: (at, features) => {
      const [label, ...others] = labels[at] ?? [];
      const entity = label === undefined || others.length > 0 ? undefined : gold.entities.get(label);
      if (entity !== undefined) examples.set(at, [entity.sector ?? "none", [...features]]);
      return undefined;
    },
  });
  for (const { mention, sentence } of stage.placed) actorsOf([mention], sentence, gold.article.published, stage);
  return [...examples.values()];
}
