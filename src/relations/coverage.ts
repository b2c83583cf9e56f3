import type { Period } from "./period.ts";

/** How much the sources reported in a period, beside what is usual. */
export interface Coverage {
  readonly reports: number;
  /** Share of the median of the periods that have reports; null where none has. */
  readonly ofUsual: number | null;
}

/** Coverage of each period from the number of reports of all events, whoever they are about: a thin period explains a silent relation. */
export function coverageOf(periods: readonly Period[], reportsIn: (period: Period) => number): Coverage[] {
  const counts = periods.map(reportsIn);
  const usual = median(counts.filter((count) => count > 0));
  return counts.map((reports) => ({ reports, ofUsual: usual === null ? null : reports / usual }));
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
