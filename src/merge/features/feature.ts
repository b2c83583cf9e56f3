import type { ComparableReport } from "../comparable-report.ts";

/** Two reports cannot be of one act, whatever else agrees. */
export const APART: number = Number.NEGATIVE_INFINITY;

/**
 * One thing two reports are compared by. `points` is symmetric: above 0 speaks for one act, below 0 against it, APART forbids it.
 * `show` says a report's value in words, for the reasons of a merge.
 */
export interface Feature {
  readonly name: string;
  readonly points: (a: ComparableReport, b: ComparableReport) => number;
  readonly show: (report: ComparableReport) => string;
}
