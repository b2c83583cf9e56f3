/** A score of the last evaluation. */
export interface ScoreRow {
  /** What it was measured on. */
  readonly on: string;
  readonly what: string;
  readonly score: number;
  /** "YYYY-MM-DD"; null where it was not written down. */
  readonly date: string | null;
  /** Version of Thaw. */
  readonly thaw: string | null;
}

/** The numbers of evaluation/scores.json, each with the day and version of its measuring, which the file keeps under `measured`. */
export function scoreRows(scores: unknown): ScoreRow[] {
  if (typeof scores !== "object" || scores === null) return [];
  const { measured, ...figures } = scores as Readonly<Record<string, unknown>>; // any object can be read by name
  return Object.entries(figures).flatMap(([on, value]) =>
    numbersIn(value, [on]).map((row) => ({
      ...row,
      date: wordIn(measured, on, "date"),
      thaw: wordIn(measured, on, "thaw"),
    })),
  );
}

function wordIn(measured: unknown, on: string, name: string): string | null {
  const entry: unknown = Object.entries(measured ?? {}).find(([set]) => set === on)?.[1];
  const value: unknown = Object.entries(entry ?? {}).find(([field]) => field === name)?.[1];
  return typeof value === "string" ? value : null;
}

type Figure = Pick<ScoreRow, "on" | "what" | "score">;

/** Whatever is nested: the last name is what was measured, those before it on what. */
function numbersIn(scores: unknown, path: readonly string[]): Figure[] {
  if (typeof scores === "number") return [{ on: path.slice(0, -1).join(", "), what: path.at(-1) ?? "", score: scores }];
  if (typeof scores !== "object" || scores === null) return [];
  return Object.entries(scores).flatMap(([name, value]) => numbersIn(value, [...path, name]));
}

/** The day that a model card gives in its table ("| date | 2026-11-23 |"); null for none. */
export function dateOfCard(markdown: string): string | null {
  return /^\|\s*date\s*\|\s*(\d{4}-\d{2}-\d{2})\s*\|/m.exec(markdown)?.[1] ?? null;
}
