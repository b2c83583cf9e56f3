import type { CorrectionEntry } from "../../../src/contract/answers/correction.ts";

/** The last word of each person, in the order of their first. */
export function lastWords(verdicts: readonly CorrectionEntry[]): CorrectionEntry[] {
  const last = new Map<string, CorrectionEntry>();
  for (const verdict of verdicts) last.set(verdict.by, verdict);
  return [...last.values()];
}
