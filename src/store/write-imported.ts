import type { EventRecord } from "../contract/event-record.ts";
import { inTransaction, keysJson, keysOf } from "./append-rows.ts";
import { importedFacts } from "./convert-old-events.ts";
import { eventRow } from "./event-cells.ts";
import { keyOf } from "./event-key.ts";
import type { Store } from "./open-store.ts";
import { indexPending } from "./pending-events.ts";
import { writeEvents } from "./write-events.ts";

/**
 * Takes imported rows as events of their own source, never merged. A row that the store has already (same id), or that was corrected before, is left
 * as it is. One transaction a batch; returns how many were new. Call `finishImport` after the last batch.
 */
export async function writeImported(
  { connection }: Store,
  source: string,
  records: readonly EventRecord[],
): Promise<number> {
  const byKey = new Map<bigint, EventRecord>();
  for (const record of records) {
    const key = keyOf(record.id);
    if (key !== null && !byKey.has(key)) byKey.set(key, record);
  }
  const known = await connection.runAndReadAll(
    `SELECT key FROM event_fact WHERE key IN ${keysOf("$1")} UNION ALL SELECT key_of(id) FROM report_row WHERE source <> 'thaw' AND key_of(id) IN ${keysOf("$1")}`,
    [keysJson(byKey.keys())],
  );
  for (const [key] of known.getRows()) byKey.delete(key as bigint); // UBIGINT columns come as bigint
  const rows = [...byKey.values()].map((record) => eventRow(record, importedFacts(record, source)));
  await inTransaction(connection, () => writeEvents(connection, rows));
  return rows.length;
}

/** Brings search and relations in step with what was imported. */
export async function finishImport({ connection }: Store): Promise<void> {
  await inTransaction(connection, () => indexPending(connection));
}
