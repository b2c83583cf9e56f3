import { ThawError } from "../errors.ts";
import { readActorTable } from "./actors/data-table.ts";

/** What each feature of a choice counts, by group of those who choose; the empty group is that of all. What has no row counts nothing. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The choices that are weighed: the state of a bare role noun, and what a pronoun or description stands for. */
export interface ChoiceWeights {
  home: Weights;
  antecedent: Weights;
}

/** Takes a feature of a candidate: its name, and how much of it there is (1 where nothing is said). */
export type TakeFeature = (name: string, value?: number) => void;

/** Takes the features that are true. */
export function takeWhere(take: TakeFeature, told: Readonly<Record<string, boolean>>): void {
  // Asked for each candidate of each mention: a list of pairs would cost more than the weighing.
  for (const name in told) if (told[name] === true) take(name);
}

/** A candidate of a choice, with what speaks for and against it. */
export interface Weighable {
  /** The group of those who choose: each feature counts for all and for the group. */
  group: string;
  describe: (take: TakeFeature) => void;
}

/** Reads data/actors/weights.tsv: choice, group, feature, weight. Throws `data-missing` where it cannot be read. */
export function loadWeights(dataDir: string): ChoiceWeights {
  const tables = { home: new Map<string, Map<string, number>>(), antecedent: new Map<string, Map<string, number>>() };
  for (const line of readActorTable(dataDir, "weights.tsv")) {
    const [choice = "", group = "", feature = "", weight = ""] = line.split("\t");
    if ((choice !== "home" && choice !== "antecedent") || weight === "" || Number.isNaN(Number(weight)))
      throw new ThawError(
        "data-missing",
        `weights.tsv has a row that is no weight: ${line}`,
        "install the package again: data files ship with it",
      );
    const table = tables[choice];
    const rows = table.get(group) ?? new Map<string, number>();
    table.set(group, rows.set(feature, Number(weight)));
  }
  return tables;
}

/** The candidate whose features weigh most, the first of equals; null where there is none. */
export function heaviest<T extends Weighable>(candidates: readonly T[], weights: Weights): T | null {
  const ofAll = weights.get("");
  let best: T | null = null;
  let most = -Infinity;
  for (const candidate of candidates) {
    const ofGroup = weights.get(candidate.group);
    let sum = 0;
    candidate.describe((name, value = 1) => {
      sum += value * ((ofAll?.get(name) ?? 0) + (ofGroup?.get(name) ?? 0));
    });
    if (sum > most) [best, most] = [candidate, sum];
  }
  return best;
}
