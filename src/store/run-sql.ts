import type { Json } from "@duckdb/node-api";
import { ThawError } from "../errors.ts";
import type { Store } from "./open-store.ts";

/** What a query gave. */
export interface SqlResult {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Json>>[];
}

/**
 * Runs SQL that a user wrote. The store must be opened `sealed`: read only, without files, extensions and settings. Throws `query-refused` with
 * DuckDB's own words for SQL that is wrong, writes, or reaches outside the store.
 */
export async function runSql({ connection }: Store, sql: string): Promise<SqlResult> {
  try {
    const result = await connection.runAndReadAll(sql);
    return { columns: result.deduplicatedColumnNames(), rows: result.getRowObjectsJson() };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ThawError(
      "query-refused",
      message.trim(),
      "the views events, reports, articles and actors can be read; nothing can be written, and no file opened",
      { cause },
    );
  }
}
