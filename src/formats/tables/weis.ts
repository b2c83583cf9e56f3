import { type CodeMeaning, meaningOfRow } from "./crosswalk.ts";
import type { ReadTable } from "./read-table.ts";

/** WEIS codes in PLOVER with the scores of Goldstein (1992), where he gave one. */
export interface Weis {
  readonly meaningOf: (code: string) => CodeMeaning | null;
  readonly goldsteinOf: (code: string) => number | null;
}

/** The lookups over data/formats/weis.tsv; a code that KEDS added without a name takes the row of its root. */
export function buildWeis(read: ReadTable): Weis {
  const rows = read("formats/weis.tsv");
  const meanings = new Map(
    rows.map((row) => [row["weis"] ?? "", meaningOfRow(row["weis"] ?? "", row["type"], row["mode"], "")]),
  );
  const scores = new Map(
    rows
      .filter((row) => row["goldstein"] !== "")
      .map((row): [string, number] => [row["weis"] ?? "", Number(row["goldstein"])]),
  );
  return {
    meaningOf: (code) => {
      if (!/^\d{3}$/.test(code)) return null;
      const meaning = meanings.get(code) ?? meanings.get(`${code.slice(0, 2)}0`);
      return meaning === undefined ? null : { ...meaning, code };
    },
    goldsteinOf: (code) => scores.get(code) ?? null,
  };
}
