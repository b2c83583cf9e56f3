import { type ImportOptions, type ImportedRow, type RefusalReason, type RowReader } from "../format.ts";
import type { FormatTables } from "../tables/format-tables.ts";
import { headerLayout, publishedLayout, type Layout } from "./layout.ts";
import type { Mapping } from "./mapping.ts";
import { createRowReader } from "./read-row.ts";
import type { CellOf } from "./row-parts.ts";
import { isOpen, splitCells } from "./split-cells.ts";

/** NUL stands in UTF-16 read as bytes, U+FFFD in Latin-1 read as UTF-8. */
export const WRONG_CODE_PAGE: RegExp = /[\0\uFFFD]/;

/** A quoted cell that does not close within so many characters was never meant to be one. */
const LONGEST_ROW = 1_000_000;

const DETAIL_LENGTH = 80;

/** A reader of rows that also tells how the file's columns stand. */
export interface TableReader extends RowReader {
  /** Null until a header or a row has told. */
  layout(): Layout | null;
}

/**
 * Reads the lines of a file in one of several layouts of the same source (GDELT 1.0 and 2.0): a header decides by its names,
 * without one the first row whose width fits does, and rows that differ from then on are refused.
 */
export function createTableReader(
  mappings: readonly [Mapping, ...Mapping[]],
  tables: FormatTables,
  options: ImportOptions = {},
): TableReader {
  const [main] = mappings;
  const readers = new Map(mappings.map((mapping) => [mapping, createRowReader(mapping, tables, options)]));
  let layout: Layout | null = null;
  let line = 0;
  let started = 0;
  let held = "";
  let isFirst = true;

  const refuse = (refused: RefusalReason, detail: string): ImportedRow[] => [
    { refused, line: started, detail: detail.slice(0, DETAIL_LENGTH) },
  ];

  const readCells = (cells: readonly string[], text: string): ImportedRow[] => {
    layout ??= mappings.map(publishedLayout).find((known) => fits(cells, known)) ?? null;
    if (layout === null) return refuse("columns", `${cells.length} columns`);
    const laid = alignedLayout(cells, layout);
    const read = laid === null ? undefined : readers.get(laid.mapping);
    if (laid === null || read === undefined) {
      return refuse("columns", `${cells.length} columns instead of ${layout.width}`);
    }
    const found = read(cellsBy(laid, cells), text);
    return "refused" in found ? refuse(found.refused, found.detail) : [found];
  };

  const readRow = (row: string): ImportedRow[] => {
    if (row.trim() === "") return [];
    if (WRONG_CODE_PAGE.test(row)) return refuse("encoding", row);
    const cells = splitCells(row, main.separator);
    if (isFirst) {
      isFirst = false;
      layout = headerLayout(main, cells);
      if (layout !== null) return [];
    }
    return readCells(cells, main.separator === "\t" ? row : cells.join("\t"));
  };

  return {
    read: (text) => {
      line += 1;
      if (held === "") started = line;
      const row = held + (text.endsWith("\r") ? text.slice(0, -1) : text);
      if (main.separator === "," && row.length < LONGEST_ROW && isOpen(row)) {
        held = `${row}\n`;
        return [];
      }
      held = "";
      return readRow(row);
    },
    end: () => {
      const rest = held;
      held = "";
      return rest === "" ? [] : refuse("columns", "a quoted cell does not close");
    },
    layout: () => layout,
  };
}

/** The cell of a field: trimmed, null when the layout has none or the source writes "unknown" there. */
function cellsBy({ index, mapping }: Layout, cells: readonly string[]): CellOf {
  const { nulls } = mapping;
  return (field) => {
    const at = index[field];
    if (at === -1) return null;
    const cell = (cells[at] ?? "").trim();
    return cell === "" || nulls.includes(cell) ? null : cell;
  };
}

function fits(cells: readonly string[], { mapping, width }: Layout): boolean {
  if (mapping.openEnded) return cells.length >= 4 && cells.length <= width;
  return cells.length === width || (mapping.header === "maybe" && hasOnlyEmptyAfter(cells, width));
}

/**
 * The layout that one row has: the file's, also when empty cells trail. Files whose header names more columns than their rows have
 * hold the published ones (POLECAT, some months).
 */
function alignedLayout(cells: readonly string[], layout: Layout): Layout | null {
  if (fits(cells, layout)) return layout;
  const published = publishedLayout(layout.mapping);
  return layout.mapping.header === "maybe" && layout.width > published.width && fits(cells, published)
    ? published
    : null;
}

function hasOnlyEmptyAfter(cells: readonly string[], width: number): boolean {
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === "");
}
