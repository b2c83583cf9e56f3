import type { Store } from "./open-store.ts";
import type { Page } from "./read-events.ts";
import { rankedArticles } from "./search.ts";

/** An article that was found. */
export interface FoundArticle {
  readonly article: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** UTF-16 code units. */
  readonly characters: number;
}

const COLUMNS = "a.article, a.title, a.published::VARCHAR, a.publisher, a.url, a.language, a.characters";

/** Articles whose title and text hold every word, best match first; those kept as hashes only cannot be found. */
export async function findArticles({ connection }: Store, words: string, page: Page): Promise<FoundArticle[]> {
  const rows = await connection.runAndReadAll(
    `SELECT ${COLUMNS}
     FROM article_row a JOIN ${rankedArticles("$1")} found ON found.key = a.article
     ORDER BY found.score DESC, a.article LIMIT ${page.limit} OFFSET ${page.offset}`,
    [words],
  );
  return rows.getRows().map(foundArticle);
}

/** All articles, newest first; those without a day last. */
export async function newestArticles({ connection }: Store, page: Page): Promise<FoundArticle[]> {
  const rows = await connection.runAndReadAll(
    `SELECT ${COLUMNS} FROM article_row a ORDER BY a.published DESC NULLS LAST, a.article LIMIT ${page.limit} OFFSET ${page.offset}`,
  );
  return rows.getRows().map(foundArticle);
}

/** How many articles there are, or hold every word. */
export async function countArticles({ connection }: Store, words: string | null): Promise<number> {
  const from = words === null ? "article_row" : `${rankedArticles("$1")} found`;
  const rows = await connection.runAndReadAll(`SELECT count(*) FROM ${from}`, words === null ? [] : [words]);
  return Number(rows.getRows()[0]?.[0] ?? 0);
}

function foundArticle(row: readonly unknown[]): FoundArticle {
  const [article, title, published, publisher, url, language, characters] = row;
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  return {
    article: text(article) ?? "",
    title: text(title),
    published: text(published),
    publisher: text(publisher),
    url: text(url),
    language: text(language),
    characters: Number(characters),
  };
}
