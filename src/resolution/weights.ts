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
  let best: T | null = null;
  let most = -Infinity;
  let counts: ReadonlyMap<string, number> = NOTHING;
  let sum = 0;
  const take: TakeFeature = (name, value = 1) => {
    sum += value * (counts.get(name) ?? 0);
  };
  for (const candidate of candidates) {
    counts = countsFor(candidate.group, weights);
    sum = 0;
    candidate.describe(take);
    if (sum > most) {
      best = candidate;
      most = sum;
    }
  }
  return best;
}

const NOTHING: ReadonlyMap<string, number> = new Map();
const countsByGroup = new WeakMap<Weights, Map<string, ReadonlyMap<string, number>>>();

/** What each feature counts for a group, that of all included: added up once, since every candidate asks. */
function countsFor(group: string, weights: Weights): ReadonlyMap<string, number> {
  const groups = countsByGroup.get(weights) ?? new Map<string, ReadonlyMap<string, number>>();
  countsByGroup.set(weights, groups);
  const known = groups.get(group);
  if (known !== undefined) return known;
  const counts = new Map(weights.get(""));
  if (group !== "")
    for (const [name, weight] of weights.get(group) ?? []) counts.set(name, (counts.get(name) ?? 0) + weight);
  groups.set(group, counts);
  return counts;
}

/** The names of a feature that counts, "sentences 0" to "sentences 4": made once, since every candidate asks. */
export function countedNames(name: string, most: number): (count: number) => string {
  const names = Array.from({ length: most + 1 }, (_, count) => `${name} ${count}`);
  return (count) => names[Math.min(most, count)] ?? `${name} ${count}`;
}
