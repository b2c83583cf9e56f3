import type { ReadTable } from "./read-table.ts";

/** The Goldstein score of a CAMEO code, -10 (conflict) to +10 (cooperation); null for what is no CAMEO code. */
export type Goldstein = (cameo: string) => number | null;

/** Scores by data/formats/goldstein.tsv; a child takes its parent's score when it has none of its own. */
export function buildGoldstein(read: ReadTable): Goldstein {
  const scores = new Map(read("formats/goldstein.tsv").map((row) => [row["cameo"] ?? "", Number(row["score"])]));
  return (cameo) => {
    for (let length = cameo.length; length >= 2; length -= 1) {
      const score = scores.get(cameo.slice(0, length));
      if (score !== undefined) return score;
    }
    return null;
  };
}
