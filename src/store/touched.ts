import type { DuckDBConnection } from "@duckdb/node-api";
import { stringsOf } from "./append-rows.ts";
import { writeSetting } from "./setting.ts";

/** What was touched since events were derived: reports as they were or are, and all articles that have to do with them. */
export interface Touched {
  readonly keys: readonly bigint[];
  readonly ids: readonly string[];
  readonly articles: readonly string[];
}

/** Marks all reports of articles as they are now; call it before and after they change. Within a transaction of the caller. */
export async function touchArticles(connection: DuckDBConnection, articles: readonly string[]): Promise<void> {
  await connection.run(
    `INSERT INTO touched SELECT report, id, article, hash FROM article_row LEFT JOIN (SELECT report, id, article FROM report_row WHERE source = 'thaw') USING (article)
     WHERE article IN ${stringsOf("$1")}`,
    [JSON.stringify(articles)],
  );
  await writeSetting(connection, "stale", "yes");
}

/** Marks every report. */
export async function touchAll(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `INSERT INTO touched SELECT report, id, article, hash FROM article_row LEFT JOIN (SELECT report, id, article FROM report_row WHERE source = 'thaw') USING (article)`,
  );
}

/** What was touched. A correction holds for a text, so all articles of a corrected text go together. */
export async function touchedReports(connection: DuckDBConnection): Promise<Touched> {
  const rows = await connection.runAndReadAll("SELECT DISTINCT report, id FROM touched WHERE report IS NOT NULL");
  const articles = await connection.runAndReadAll(`
    SELECT article FROM touched UNION
    SELECT article FROM article_row WHERE hash IN (SELECT hash FROM touched) AND hash IN (SELECT hash FROM correction)`);
  return {
    keys: rows.getRows().map(([report]) => report as bigint), // a UBIGINT column
    ids: rows.getRows().map(([, id]) => String(id)),
    articles: articles.getRows().map(([article]) => String(article)),
  };
}
