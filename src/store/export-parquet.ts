import { ThawError } from "../errors.ts";
import { filterSql, type EventFilter } from "./event-filter.ts";
import type { Store } from "./open-store.ts";

/** Writes the events of a filter as Parquet, one row an event with its record as JSON; by default what other formats take (`all`: every one). Throws `output-unwritable`. */
export async function exportParquet(
  { connection }: Store,
  filter: EventFilter,
  target: { file: string; all: boolean },
): Promise<void> {
  const { sql, values } = filterSql(filter);
  const taken = target.all
    ? ""
    : "WHERE date IS NOT NULL AND NOT list_contains(auxiliary, 'negation') AND NOT list_contains(auxiliary, 'hypothetical')";
  const file = target.file.replaceAll("'", "''");
  try {
    await connection.run(
      `COPY (SELECT * FROM events SEMI JOIN (SELECT e.id FROM event_row e ${sql}) wanted USING (id) ${taken} ORDER BY day, id)
       TO '${file}' (FORMAT parquet, COMPRESSION zstd)`,
      values,
    );
  } catch (cause) {
    throw new ThawError(
      "output-unwritable",
      `${target.file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      "name with --out a file in a folder that exists and that you may write",
      { cause },
    );
  }
}
