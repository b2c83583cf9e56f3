import { stringsOf } from "./append-rows.ts";
import type { Store } from "./open-store.ts";

/** The usual names of known actors, by Wikidata id. */
export async function actorNames({ connection }: Store, identifiers: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(identifiers)].filter((id) => /^Q\d{1,12}$/.test(id));
  if (wanted.length === 0) return new Map();
  const rows = await connection.runAndReadAll(
    `SELECT wikidata, name FROM party WHERE wikidata IN ${stringsOf("$1")} GROUP BY wikidata, name
     QUALIFY row_number() OVER (PARTITION BY wikidata ORDER BY count(*) DESC, name) = 1`,
    [JSON.stringify(wanted)],
  );
  return new Map(rows.getRows().map(([id, name]) => [String(id), String(name)]));
}
