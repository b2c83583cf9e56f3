import type { DuckDBConnection } from "@duckdb/node-api";
import { stringsOf } from "./append-rows.ts";

/** Saturation of repeated terms and weight of length: the usual values of Okapi BM25 (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** Takes the words of these articles in, in place of what was there; those without text only go. Within a transaction of the caller. */
export async function indexArticles(connection: DuckDBConnection, articles: readonly string[]): Promise<void> {
  const names = [JSON.stringify(articles)];
  await connection.run(`DELETE FROM article_word WHERE article IN ${stringsOf("$1")}`, names);
  await connection.run(
    `INSERT INTO article_word
     WITH entry AS (
       SELECT article, terms(concat_ws(' ', title, text)) AS terms FROM article_row WHERE text IS NOT NULL AND article IN ${stringsOf("$1")}
     ), word AS (SELECT article, len(terms) AS length, unnest(terms) AS term FROM entry)
     SELECT term, article, count(*), any_value(length) FROM word GROUP BY term, article ORDER BY term, article`,
    names,
  );
}

/**
 * A subquery of (number, score) of the events that hold every word of the SQL parameter; `number` is that of `event_fact`, `words` what will be bound. A word
 * counts once in an event, whose texts are a sentence and names, and all must occur: what BM25 has to say then is the length, the shortest first.
 */
export function rankedEvents(parameter: string, words: string): string {
  const hits = wordsIn(words).map(
    (_, place) =>
      `(SELECT number, length FROM event_word WHERE term = hash(terms(${parameter})[${place + 1}])) hit${place}`,
  );
  const [first, ...others] = hits;
  // Every parameter must stand in the query.
  if (first === undefined) return `(SELECT 0 AS number, 0.0 AS score WHERE ${parameter} IS NULL)`;
  const joined = others.map((hit) => `JOIN ${hit} USING (number)`).join(" ");
  return `(SELECT number, 1.0 / (1 + hit0.length) AS score FROM ${first} ${joined})`;
}

/** As many words as the macro `terms` will find. */
function wordsIn(words: string): string[] {
  const plain = words.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A subquery of (key, score) of the articles that hold every word of the SQL parameter, by BM25; `key` is the article's name. */
export function rankedArticles(parameter: string): string {
  const entries = "(SELECT count(*) FROM article_row WHERE text IS NOT NULL)";
  const mean = `(SELECT sum(tf)::DOUBLE / greatest(1, ${entries}) FROM article_word)`;
  return `(
    WITH wanted AS (SELECT DISTINCT unnest(terms(${parameter})) AS term),
    hit AS MATERIALIZED (SELECT term, article AS key, tf, length FROM article_word JOIN wanted USING (term)),
    weight AS (SELECT term, ln(1 + (${entries} - count(*) + 0.5) / (count(*) + 0.5)) AS idf FROM hit GROUP BY term)
    SELECT key, sum(idf * tf * ${K1 + 1} / (tf + ${K1} * (${1 - B} + ${B} * length / ${mean}))) AS score
    FROM hit JOIN weight USING (term) GROUP BY key HAVING count(*) = (SELECT count(*) FROM wanted))`;
}
