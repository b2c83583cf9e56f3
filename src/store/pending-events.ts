import type { DuckDBConnection } from "@duckdb/node-api";
import { indexEvents } from "./index-events.ts";

/** The table of events that search and relations do not know yet. */
export const PENDING = "pending_event";

/** Adds the events that wait to search and relations. Within a transaction of the caller. */
export async function indexPending(connection: DuckDBConnection): Promise<void> {
  const waiting = await connection.runAndReadAll(`SELECT 1 FROM ${PENDING} LIMIT 1`);
  if (waiting.currentRowCount === 0) return;
  await connection.run(`CREATE OR REPLACE TEMP TABLE fresh AS SELECT key FROM ${PENDING}`);
  await indexEvents(connection);
  await connection.run(`DELETE FROM ${PENDING}`);
}
