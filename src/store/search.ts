import type { DuckDBConnection } from "@duckdb/node-api";

/** Saturation of repeated terms and weight of length: the usual values of Okapi BM25 (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** What can be searched. */
export type Searched = "event" | "article";

/** Fills the posting table anew from events and articles, sorted by term so that a query reads few blocks. */
export async function indexWords(connection: DuckDBConnection): Promise<void> {
  await connection.run("DELETE FROM posting");
  await connection.run(`
    INSERT INTO posting
    WITH entry AS (
      SELECT 'event' AS kind, id AS key, terms(words) AS terms FROM event_row WHERE words <> ''
      UNION ALL
      SELECT 'article', article, terms(concat_ws(' ', title, text)) FROM article_row WHERE text IS NOT NULL
    ), word AS (SELECT kind, key, len(terms) AS length, unnest(terms) AS term FROM entry)
    SELECT kind, term, key, count(*), any_value(length) FROM word GROUP BY kind, term, key ORDER BY kind, term, key`);
  // The size of what is searched is counted once, not in every query.
  await connection.run("DELETE FROM setting WHERE name LIKE 'searched-%'");
  await connection.run(`
    INSERT INTO setting
    WITH entry AS (SELECT kind, key, sum(tf) AS length FROM posting GROUP BY kind, key),
    size AS (SELECT kind, count(*) AS entries, avg(length) AS mean FROM entry GROUP BY kind)
    SELECT 'searched-' || kind || '-entries', entries::VARCHAR FROM size
    UNION ALL SELECT 'searched-' || kind || '-mean', mean::VARCHAR FROM size`);
}

/** A subquery of (key, score) for what holds every word of the SQL parameter, by BM25. */
export function rankedKeys(kind: Searched, parameter: string): string {
  const size = (name: string): string => `(SELECT value::DOUBLE FROM setting WHERE name = 'searched-${kind}-${name}')`;
  return `(
    WITH wanted AS (SELECT DISTINCT unnest(terms(${parameter})) AS term),
    hit AS (SELECT posting.* FROM posting JOIN wanted USING (term) WHERE kind = '${kind}'),
    weight AS (SELECT term, ln(1 + (${size("entries")} - count(*) + 0.5) / (count(*) + 0.5)) AS idf FROM hit GROUP BY term)
    SELECT key, sum(idf * tf * ${K1 + 1} / (tf + ${K1} * (${1 - B} + ${B} * length / ${size("mean")}))) AS score
    FROM hit JOIN weight USING (term) GROUP BY key HAVING count(*) = (SELECT count(*) FROM wanted))`;
}
