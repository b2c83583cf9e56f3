import type { DuckDBValue } from "@duckdb/node-api";
import type { Store } from "./open-store.ts";

/** Numbers of one source of events, or of one publisher of articles; days are the first and last. */
export interface SourceCount {
  readonly name: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly events: number;
  readonly reports: number;
  readonly articles: number;
  readonly undated: number;
}

/** What the store was filled with. */
export interface StoreCounts {
  readonly sources: readonly SourceCount[];
  readonly publishers: readonly SourceCount[];
  readonly languages: readonly { readonly language: string; readonly articles: number }[];
  readonly articles: number;
  readonly undated: number;
  /** Articles whose text another article has too, beyond the first. */
  readonly duplicates: number;
  readonly hashOnly: number;
  /** Articles without a report. */
  readonly silent: number;
}

/** Counts sources, publishers and articles. */
export async function countSources({ connection }: Store): Promise<StoreCounts> {
  const read = async (sql: string): Promise<DuckDBValue[][]> => (await connection.runAndReadAll(sql)).getRows();
  const sources = await read(`
    SELECT source, min(day)::VARCHAR, max(day)::VARCHAR, count(*), sum(reports)::INTEGER, 0, 0 FROM event_fact GROUP BY source ORDER BY 4 DESC, source`);
  const publishers = await read(`
    WITH told AS (SELECT article, count(*) AS reports FROM report_row WHERE source = 'thaw' GROUP BY article)
    SELECT coalesce(publisher, '(not named)') AS name, min(published)::VARCHAR, max(published)::VARCHAR, 0, coalesce(sum(reports), 0)::INTEGER,
      count(*), count(*) FILTER (published IS NULL)
    FROM article_row LEFT JOIN told USING (article) GROUP BY name ORDER BY 6 DESC, name`);
  const languages = await read(
    "SELECT coalesce(language, 'en (not stated)') AS name, count(*) FROM article_row GROUP BY name ORDER BY 2 DESC, name",
  );
  const [articles] = await read(`
    SELECT count(*), count(*) FILTER (published IS NULL), count(*) - count(DISTINCT hash), count(*) FILTER (text IS NULL),
      count(*) FILTER (article NOT IN (SELECT article FROM report_row WHERE source = 'thaw'))
    FROM article_row`);
  const [all = 0, undated = 0, duplicates = 0, hashOnly = 0, silent = 0] = (articles ?? []).map(Number);
  return {
    sources: sources.map(sourceCount),
    publishers: publishers.map(sourceCount),
    languages: languages.map(([language, count]) => ({ language: String(language), articles: Number(count) })),
    articles: all,
    undated,
    duplicates,
    hashOnly,
    silent,
  };
}

function sourceCount(row: readonly DuckDBValue[]): SourceCount {
  const [name, first, last, events, reports, articles, undated] = row;
  return {
    name: String(name),
    first: typeof first === "string" ? first : null,
    last: typeof last === "string" ? last : null,
    events: Number(events),
    reports: Number(reports),
    articles: Number(articles),
    undated: Number(undated),
  };
}

/** How much is in the store. */
export interface StoreSize {
  readonly events: number;
  readonly reports: number;
  readonly articles: number;
  readonly corrections: number;
  readonly firstDay: string | null;
}

/** Counts what is in the store. */
export async function storeSize({ connection }: Store): Promise<StoreSize> {
  const rows = await connection.runAndReadAll(`
    SELECT (SELECT count(*) FROM event_fact), (SELECT coalesce(sum(reports), 0)::INTEGER FROM event_fact), (SELECT count(*) FROM article_row),
      (SELECT count(*) FROM correction), (SELECT min(day)::VARCHAR FROM event_fact)`);
  const [events, reports, articles, corrections, first] = rows.getRows()[0] ?? [];
  return {
    events: Number(events ?? 0),
    reports: Number(reports ?? 0),
    articles: Number(articles ?? 0),
    corrections: Number(corrections ?? 0),
    firstDay: typeof first === "string" ? first : null,
  };
}
