import type { EventRecord } from "../contract/event-record.ts";
import { inTransaction, stringsOf } from "./append-rows.ts";
import { rewriteImported } from "./correct-event.ts";
import type { Store } from "./open-store.ts";
import { touchArticles } from "./touched.ts";

/**
 * Takes back the last verdict that a person gave on an event: for all its reports, which were written together. Returns how many corrections went;
 * 0 where there was none. Events of coded reports are stale after it.
 */
export async function withdrawCorrection(store: Store, reports: readonly string[], who: string): Promise<number> {
  const { connection } = store;
  const among = `event IN (SELECT unnest(from_json($1, '["VARCHAR"]'))) AND who = $2`;
  const values = [JSON.stringify(reports), who];
  const found = await connection.runAndReadAll(
    `SELECT rowid FROM correction WHERE ${among} AND made = (SELECT max(made) FROM correction WHERE ${among})`,
    values,
  );
  const rows = found.getRows().map(([row]) => String(row));
  if (rows.length === 0) return 0;
  await inTransaction(connection, async () => {
    await connection.run(
      `DELETE FROM correction WHERE ${among} AND made = (SELECT max(made) FROM correction WHERE ${among})`,
      values,
    );
    const articles = await connection.runAndReadAll(
      `SELECT DISTINCT article FROM report_row WHERE id IN ${stringsOf("$1")}`,
      [JSON.stringify(reports)],
    );
    await touchArticles(
      connection,
      articles.getRows().map(([article]) => String(article)),
    );
    await rewriteRows(store, reports);
  });
  return rows.length;
}

/** An imported row was kept as it came when it was corrected; its event is made of it again. */
async function rewriteRows(store: Store, reports: readonly string[]): Promise<void> {
  const kept = await store.connection.runAndReadAll(
    `SELECT source, record FROM report_row WHERE source <> 'thaw' AND id IN ${stringsOf("$1")}`,
    [JSON.stringify(reports)],
  );
  // What the store wrote passed the schema.
  for (const [source, json] of kept.getRows())
    await rewriteImported(store, String(source), JSON.parse(String(json)) as EventRecord);
}
