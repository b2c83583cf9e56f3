import type { DuckDBConnection } from "@duckdb/node-api";

/** A setting of the store, null where it was never set. */
export async function readSetting(connection: DuckDBConnection, name: string): Promise<string | null> {
  const rows = (await connection.runAndReadAll("SELECT value FROM setting WHERE name = $1", [name])).getRows();
  const value = rows[0]?.[0];
  return typeof value === "string" ? value : null;
}

/** Sets a setting; within a transaction it goes with it. */
export async function writeSetting(connection: DuckDBConnection, name: string, value: string): Promise<void> {
  await connection.run("DELETE FROM setting WHERE name = $1", [name]);
  await connection.run("INSERT INTO setting VALUES ($1, $2)", [name, value]);
}
