import type { DuckDBConnection } from "@duckdb/node-api";
import { appendRows, keysJson, keysOf, type Cell } from "./append-rows.ts";
import type { EventRow } from "./event-cells.ts";
import { writeParts } from "./event-parts.ts";
import { PENDING } from "./pending-events.ts";

/** Writes events; search and relations know them after `indexPending`. Within a transaction of the caller; none of them may be there already. */
export async function writeEvents(connection: DuckDBConnection, rows: readonly EventRow[]): Promise<void> {
  if (rows.length === 0) return;
  await writeParts(
    connection,
    rows.flatMap(({ parts }) => parts),
  );
  await writeMissing(
    connection,
    "kind",
    rows.map(({ kind }) => [kind]),
  );
  await writeMissing(
    connection,
    "owner_set",
    rows.map(({ ownerSet }) => ownerSet),
  );
  const first = await nextNumber(connection);
  await appendRows(
    connection,
    "event_fact",
    rows.map(({ cells }, place) => [first + place, ...cells]),
  );
  await appendRows(
    connection,
    PENDING,
    rows.map(({ key }) => [key]),
  );
}

/** The place in the table of the next event: numbers are given in order and never again. */
export async function nextNumber(connection: DuckDBConnection): Promise<number> {
  const rows = await connection.runAndReadAll("SELECT coalesce(max(number), 0)::INTEGER FROM event_fact");
  return Number(rows.getRows()[0]?.[0] ?? 0) + 1;
}

/** Takes events out, with all that is found by them; parts stay for others. */
export async function removeEvents(connection: DuckDBConnection, keys: Iterable<bigint>): Promise<void> {
  const gone = keysJson(keys);
  if (gone === "[]") return;
  await connection.run(
    `DELETE FROM event_word WHERE number IN (SELECT number FROM event_fact WHERE key IN ${keysOf("$1")})`,
    [gone],
  );
  for (const [table, column] of [
    ["event_fact", "key"],
    ["dyad_row", "event"],
    ["event_source", "event"],
    [PENDING, "key"],
  ] as const) {
    await connection.run(`DELETE FROM ${table} WHERE ${column} IN ${keysOf("$1")}`, [gone]);
  }
}

/** Writes groups of rows whose first cell is their key, save those whose key the table has. */
export async function writeMissing(
  connection: DuckDBConnection,
  table: "kind" | "owner_set",
  groups: readonly (readonly (readonly Cell[])[])[],
): Promise<void> {
  // The first cell of a row of these tables is its key.
  const wanted = new Map(
    groups.flatMap((rows) => (rows[0] === undefined ? [] : [[rows[0][0] as bigint, rows] as const])),
  );
  const known = await connection.runAndReadAll(
    `SELECT DISTINCT ${table} FROM ${table} WHERE ${table} IN ${keysOf("$1")}`,
    [keysJson(wanted.keys())],
  );
  for (const [key] of known.getRows()) wanted.delete(key as bigint); // UBIGINT columns come as bigint
  await appendRows(connection, table, [...wanted.values()].flat());
}
