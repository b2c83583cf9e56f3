import type { EventRecord } from "../contract/event-record.ts";
import { appendRows, inTransaction } from "./append-rows.ts";
import { entityCells, eventCells } from "./event-cells.ts";
import type { Store } from "./open-store.ts";
import { indexWords } from "./search.ts";

/**
 * Takes imported rows as events of their own source, never merged. A row that the store has already (same id) is left as it is.
 * One transaction a batch; returns how many were new. Call `finishImport` after the last batch.
 */
export async function writeImported(
  { connection }: Store,
  source: string,
  records: readonly EventRecord[],
): Promise<number> {
  const ids = JSON.stringify(records.map(({ id }) => id));
  const known = await connection.runAndReadAll(
    `SELECT id FROM event_row WHERE id IN (SELECT unnest(from_json($1, '["VARCHAR"]')))`,
    [ids],
  );
  const seen = new Set(known.getRows().map(([id]) => String(id)));
  const fresh = records.filter(({ id }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
  const facts = { source, claimed: false, reports: 1, owners: 1, evidence: "", merge: null };
  await inTransaction(connection, async () => {
    await appendRows(
      connection,
      "event_row",
      fresh.map((record) => eventCells(record, { ...facts, evidence: record.text ?? "" })),
    );
    await appendRows(connection, "entity_row", fresh.flatMap(entityCells));
  });
  return fresh.length;
}

/** Brings the search index up to date with what was imported. */
export async function finishImport({ connection }: Store): Promise<void> {
  await inTransaction(connection, () => indexWords(connection));
}
