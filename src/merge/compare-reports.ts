import type { ComparableReport } from "./comparable-report.ts";
import { APART } from "./features/feature.ts";
import { FEATURES } from "./features/ordered-features.ts";

/** One line of why two reports were merged: what was compared, both values in words, and the points it gave. */
export interface Reason {
  readonly feature: string;
  readonly left: string;
  readonly right: string;
  readonly points: number;
}

/** Sum of the points of all features; above 0 the two are reports of one act, APART where they cannot be. */
export function compareReports(a: ComparableReport, b: ComparableReport): number {
  let sum = 0;
  for (const feature of FEATURES) {
    sum += feature.points(a, b);
    if (sum === APART) return APART;
  }
  return Math.round(sum * 1000) / 1000;
}

/** The comparison spelt out, every feature, those that said nothing too. */
export function explainComparison(a: ComparableReport, b: ComparableReport): Reason[] {
  return FEATURES.map((feature) => ({
    feature: feature.name,
    left: feature.show(a),
    right: feature.show(b),
    points: Math.round(feature.points(a, b) * 1000) / 1000,
  }));
}
