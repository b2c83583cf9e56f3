/** A score of the last evaluation. */
export interface ScoreRow {
  /** What it was measured on. */
  readonly on: string;
  readonly what: string;
  readonly score: number;
}

/** The numbers of evaluation/scores.json, whatever is nested in it: the last name is what was measured, those before it on what. */
export function scoreRows(scores: unknown, path: readonly string[] = []): ScoreRow[] {
  if (typeof scores === "number") return [{ on: path.slice(0, -1).join(", "), what: path.at(-1) ?? "", score: scores }];
  if (typeof scores !== "object" || scores === null) return [];
  return Object.entries(scores).flatMap(([name, value]) => scoreRows(value, [...path, name]));
}

/** The day that a model card gives in its table ("| date | 2026-11-23 |"); null for none. */
export function dateOfCard(markdown: string): string | null {
  return /^\|\s*date\s*\|\s*(\d{4}-\d{2}-\d{2})\s*\|/m.exec(markdown)?.[1] ?? null;
}
