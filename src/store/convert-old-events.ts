import type { DuckDBConnection } from "@duckdb/node-api";
import type { EventRecord } from "../contract/event-record.ts";
import { eventRow } from "./event-cells.ts";
import { writeSetting } from "./setting.ts";
import { writeEvents } from "./write-events.ts";

/** Events at a time: their records are long. */
const BATCH = 20_000;

/** Takes the imported rows of a store of the first schema into the compact tables; coded events are derived anew from their reports. Within a transaction. */
export async function convertOldEvents(connection: DuckDBConnection): Promise<void> {
  for (let from = 0; ; from += BATCH) {
    const found = await connection.runAndReadAll(
      `SELECT record, source FROM old_event_row WHERE source <> 'thaw' ORDER BY rowid LIMIT ${BATCH} OFFSET ${from}`,
    );
    const rows = found.getRows().map(([json, source]) => {
      // What the store wrote passed the schema.
      const record = JSON.parse(String(json)) as EventRecord;
      return eventRow(record, importedFacts(record, String(source)));
    });
    if (rows.length === 0) break;
    await writeEvents(connection, rows);
  }
  await connection.run("DROP TABLE old_event_row");
  const left = await connection.runAndReadAll("SELECT 1 FROM touched LIMIT 1");
  if (left.currentRowCount > 0) await writeSetting(connection, "stale", "yes");
}

/** What the store knows of an imported row: one report, whose owner the source does not tell. */
export function importedFacts(record: EventRecord, source: string): Parameters<typeof eventRow>[1] {
  return { source, claimed: false, reports: 1, owners: [], evidence: record.text ?? "", merge: null };
}
