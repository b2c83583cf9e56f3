import type { EventRecord } from "../contract/event-record.ts";
import type { ArticleSignature } from "../merge/article-signature.ts";
import { appendRows, inTransaction, stringsOf } from "./append-rows.ts";
import { reportKeyOf } from "./event-key.ts";
import type { Store } from "./open-store.ts";
import { indexArticles } from "./search.ts";
import { touchArticles } from "./touched.ts";

/** An article with what was coded from it. `text` and `title` are null where only hashes are to be kept. */
export interface CodedArticleRow {
  /** As records name it: the input's id, else the hash of the text. */
  readonly article: string;
  /** SHA-256 of the text in hex. */
  readonly hash: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** UTF-16 code units. */
  readonly characters: number;
  readonly text: string | null;
  readonly signature: ArticleSignature | null;
  readonly credit: string | null;
  /** Of the article and of what coded it: the same fingerprint would give the same reports. */
  readonly fingerprint: string;
  /** Hash of the records as they were coded. */
  readonly records: string;
  readonly reports: readonly { readonly record: EventRecord; readonly evidence: string }[];
}

/** The source of events that were coded here. */
export const CODED_SOURCE = "thaw";

/** What the store knows of an article that it has. */
export interface KnownArticle {
  readonly fingerprint: string;
  readonly records: string;
}

/** The articles in the store. */
export async function knownArticles({ connection }: Store): Promise<Map<string, KnownArticle>> {
  const rows = await connection.runAndReadAll("SELECT article, fingerprint, records FROM article_row");
  return new Map(
    rows
      .getRows()
      .map(([article, fingerprint, records]) => [
        String(article),
        { fingerprint: String(fingerprint), records: String(records) },
      ]),
  );
}

/** Writes a batch of articles with their reports as one transaction, in place of what the store had of them. Events are derived later. */
export async function writeArticles({ connection }: Store, batch: readonly CodedArticleRow[]): Promise<void> {
  // Of an article that comes twice in a batch the later one counts, as it does in two batches.
  const last = [...new Map(batch.map((row) => [row.article, row])).values()];
  const articles = last.map(({ article }) => article);
  const names = JSON.stringify(articles);
  await inTransaction(connection, async () => {
    await touchArticles(connection, articles);
    await connection.run(`DELETE FROM article_row WHERE article IN ${stringsOf("$1")}`, [names]);
    await connection.run(`DELETE FROM report_row WHERE source = 'thaw' AND article IN ${stringsOf("$1")}`, [names]);
    await appendRows(
      connection,
      "article_row",
      last.map((row) => [
        row.article,
        row.hash,
        row.title,
        row.published,
        row.publisher,
        row.url,
        row.language,
        row.characters,
        row.text,
        row.signature === null ? null : JSON.stringify({ ...row.signature, hashes: [...row.signature.hashes] }),
        row.credit,
        row.fingerprint,
        row.records,
      ]),
    );
    const reports = last.flatMap((row) =>
      row.reports.map(({ record, evidence }) => [
        record.id,
        row.article,
        CODED_SOURCE,
        evidence,
        JSON.stringify(record),
        reportKeyOf(record.id, row.article),
      ]),
    );
    await appendRows(connection, "report_row", reports);
    await touchArticles(connection, articles);
    await indexArticles(connection, articles);
  });
}
