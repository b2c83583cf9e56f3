import type { DuckDBConnection } from "@duckdb/node-api";
import { keysJson, keysOf } from "./append-rows.ts";

/** The owners of each set; sets that name none are not there. */
export async function readOwners(
  connection: DuckDBConnection,
  sets: ReadonlySet<bigint>,
): Promise<Map<bigint, string[]>> {
  if (sets.size === 0) return new Map();
  const rows = await connection.runAndReadAll(
    `SELECT owner_set, owner FROM owner_set WHERE owner_set IN ${keysOf("$1")} ORDER BY owner_set, owner`,
    [keysJson(sets)],
  );
  const owners = new Map<bigint, string[]>();
  for (const [set, owner] of rows.getRows()) {
    const key = set as bigint; // a UBIGINT column
    owners.set(key, [...(owners.get(key) ?? []), String(owner)]);
  }
  return owners;
}
