import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { ThawError } from "../errors.ts";

/** A cell to be written; days as YYYY-MM-DD, 64-bit numbers as bigint, a list of them as an array. */
export type Cell = string | number | boolean | bigint | null | readonly bigint[];

const CHUNK_ROWS = 2048;
const DAY_MS = 86_400_000;

/** Writes rows by appender, cells in the order of the table's columns. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const { DuckDBDataChunk, DuckDBDateValue, DuckDBListValue, DuckDBTypeId } = await import("@duckdb/node-api");
  const appender = await connection.createAppender(table);
  const types = Array.from({ length: appender.columnCount }, (_, column) => appender.columnType(column));
  const valueOf = (cell: Cell | undefined, column: number): DuckDBValue => {
    if (cell === null || cell === undefined) return null;
    if (isList(cell)) return new DuckDBListValue(cell);
    const isDay = typeof cell === "string" && types[column]?.typeId === DuckDBTypeId.DATE;
    return isDay ? new DuckDBDateValue(Date.parse(cell) / DAY_MS) : cell;
  };
  for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
    const part = rows.slice(from, from + CHUNK_ROWS);
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(types.map((_, column) => part.map((row) => valueOf(row[column], column))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

// Array.isArray does not narrow a readonly array.
function isList(cell: Cell): cell is readonly bigint[] {
  return Array.isArray(cell);
}

/** Runs the steps of a change as one: all of it or nothing. Throws `store-unwritable` when the disk is full. */
export async function inTransaction(connection: DuckDBConnection, steps: () => Promise<void>): Promise<void> {
  await connection.run("BEGIN");
  try {
    await steps();
    await connection.run("COMMIT");
  } catch (error) {
    await connection.run("ROLLBACK").catch(() => undefined); // the first error is the one to tell
    throw isFullDisk(error) ? unwritable(error) : error;
  }
}

/** The operating system refused a write: no space, a quota, a limit on the size of files. */
function isFullDisk(error: unknown): error is Error {
  return error instanceof Error && /could not write|no space left|disk full|file too large|quota/i.test(error.message);
}

function unwritable(cause: Error): ThawError {
  return new ThawError(
    "store-unwritable",
    `the store cannot be written: ${cause.message}`,
    "free some space and run the command again: what was committed is kept",
    { cause },
  );
}

/** SQL for the strings of a JSON array bound as parameter `$n`: one statement, however many there are. */
export function stringsOf(parameter: string): string {
  return `(SELECT unnest(from_json(${parameter}, '["VARCHAR"]')))`;
}

/** SQL for the 64-bit numbers of a JSON array of strings bound as parameter `$n`; `keysJson` makes that array. */
export function keysOf(parameter: string): string {
  return `(SELECT unnest(from_json(${parameter}, '["UBIGINT"]')))`;
}

/** 64-bit numbers as a JSON array for `keysOf`. */
export function keysJson(keys: Iterable<bigint>): string {
  return `[${[...keys].join(",")}]`;
}
