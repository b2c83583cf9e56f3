import { isRefused, type ImportedRow, type RowReader } from "../format.ts";

/** CAMEO's roots end at 20; WEIS uses 21 (seize) and 22 (force) a lot. */
const WEIS_ONLY = /^2[12]\d$/;
/** So many rows are read before a file is judged, and so large a part of codes that CAMEO cannot have condemns it. */
const JUDGED_ROWS = 2000;
const WEIS_SHARE = 0.01;

/**
 * Holds the first rows back until it is clear that the file is CAMEO. Most WEIS numbers are CAMEO codes too and mean other acts
 * (031 is a meeting in WEIS, a promise of material help in CAMEO), so a WEIS file is refused whole, not row by row.
 */
export function refuseOtherCodes(reader: RowReader): RowReader {
  let held: { row: ImportedRow; at: number }[] | null = [];
  let isCameo = true;
  let line = 0;

  const judge = (row: ImportedRow, at: number): ImportedRow => {
    if (isCameo || (isRefused(row) && row.refused !== "code")) return row;
    return { refused: "not-cameo", line: isRefused(row) ? row.line : at, detail: "codes of WEIS, roots 21 and 22" };
  };

  const release = (): ImportedRow[] => {
    const rows = held ?? [];
    held = null;
    isCameo = rows.filter(({ row }) => isWeisOnly(row)).length < Math.max(1, rows.length * WEIS_SHARE);
    return rows.map(({ row, at }) => judge(row, at));
  };

  return {
    read: (text) => {
      line += 1;
      const rows = reader.read(text);
      if (held === null) return isCameo ? rows : rows.map((row) => judge(row, line));
      held.push(...rows.map((row) => ({ row, at: line })));
      return held.length >= JUDGED_ROWS ? release() : [];
    },
    end: () => {
      const waiting = held === null ? [] : release();
      return [...waiting, ...reader.end()];
    },
  };
}

function isWeisOnly(row: ImportedRow): boolean {
  return isRefused(row) && row.refused === "code" && WEIS_ONLY.test(row.detail);
}
