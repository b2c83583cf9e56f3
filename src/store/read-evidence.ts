import type { DuckDBValue } from "@duckdb/node-api";
import type { EventRecord } from "../contract/event-record.ts";
import { stringsOf } from "./append-rows.ts";
import { idOf, keyOf } from "./event-key.ts";
import type { Store } from "./open-store.ts";

/** An article as the store keeps it; `text` and `title` are null where only hashes were kept. */
export interface StoredArticle {
  readonly article: string;
  readonly hash: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly characters: number;
  readonly text: string | null;
}

/** A report as it was coded, the merged event it belongs to (null for a rejected one) and its article. */
export interface StoredReport {
  readonly record: EventRecord;
  readonly event: string | null;
  readonly owner: string | null;
  readonly article: StoredArticle | null;
}

const ARTICLE =
  "a.article, a.hash, a.title, a.published::VARCHAR, a.publisher, a.url, a.language, a.characters, a.text";
const REPORT = `r.record, m.event, m.owner, ${ARTICLE}`;

/** The reports of a merged event with their articles, by id and article. */
export async function reportsOfEvent({ connection }: Store, event: string): Promise<StoredReport[]> {
  const rows = await connection.runAndReadAll(
    `SELECT ${REPORT} FROM event_source m JOIN report_row r ON r.report = m.report
     LEFT JOIN article_row a ON a.article = r.article WHERE m.event = $1::UBIGINT ORDER BY r.id, r.article`,
    [String(keyOf(event) ?? 0n)],
  );
  return rows.getRows().map(reportOf);
}

/** The reports of these ids with their articles, also those of events that somebody rejected. */
export async function reportsByIds({ connection }: Store, ids: readonly string[]): Promise<StoredReport[]> {
  const rows = await connection.runAndReadAll(
    `SELECT ${REPORT} FROM report_row r LEFT JOIN event_source m ON m.report = r.report
     LEFT JOIN article_row a ON a.article = r.article WHERE r.id IN ${stringsOf("$1")} ORDER BY r.id, r.article`,
    [JSON.stringify(ids)],
  );
  return rows.getRows().map(reportOf);
}

/** The events that reports belong to; a report of a rejected event has none. */
export async function eventsOfReports({ connection }: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await connection.runAndReadAll(
    `SELECT DISTINCT id, event FROM event_source WHERE id IN ${stringsOf("$1")}`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.getRows().map(([report, event]) => [String(report), idOf(event as bigint)]));
}

/** The reports of an article in the order of their triggers; `text` of their article is left out. */
export async function reportsOfArticle({ connection }: Store, article: string): Promise<StoredReport[]> {
  const rows = await connection.runAndReadAll(
    `SELECT r.record, m.event, m.owner FROM report_row r LEFT JOIN event_source m ON m.report = r.report
     WHERE r.article = $1 AND r.source = 'thaw' ORDER BY r.rowid`,
    [article],
  );
  return rows.getRows().map((row) => reportOf(row));
}

/** An article by the name that records give it, or by the hash of its text; null where there is none. */
export async function readArticle({ connection }: Store, article: string): Promise<StoredArticle | null> {
  const rows = await connection.runAndReadAll(
    `SELECT ${ARTICLE} FROM article_row a WHERE a.article = $1 OR a.hash = $1 ORDER BY a.article = $1 DESC LIMIT 1`,
    [article],
  );
  const [row] = rows.getRows();
  return row === undefined ? null : articleOf(row);
}

function reportOf(row: readonly DuckDBValue[]): StoredReport {
  const [record, event, owner, ...article] = row;
  return {
    // Records pass the schema before they are written.
    record: JSON.parse(String(record)) as EventRecord,
    event: typeof event === "bigint" ? idOf(event) : null,
    owner: textOrNull(owner),
    article: typeof article[0] === "string" ? articleOf(article) : null,
  };
}

function articleOf(row: readonly DuckDBValue[]): StoredArticle {
  const [article, hash, title, published, publisher, url, language, characters, text] = row;
  return {
    article: String(article),
    hash: String(hash),
    title: textOrNull(title),
    published: textOrNull(published),
    publisher: textOrNull(publisher),
    url: textOrNull(url),
    language: textOrNull(language),
    characters: Number(characters),
    text: textOrNull(text),
  };
}

function textOrNull(value: DuckDBValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}
