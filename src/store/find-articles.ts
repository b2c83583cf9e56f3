import type { Store } from "./open-store.ts";
import type { Page } from "./read-events.ts";
import { rankedKeys } from "./search.ts";

/** An article that was found. */
export interface FoundArticle {
  readonly article: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** Articles whose title and text hold every word, best match first; those kept as hashes only cannot be found. */
export async function findArticles({ connection }: Store, words: string, page: Page): Promise<FoundArticle[]> {
  const rows = await connection.runAndReadAll(
    `SELECT a.article, a.title, a.published::VARCHAR, a.publisher, a.url
     FROM article_row a JOIN ${rankedKeys("article", "$1")} found ON found.key = a.article
     ORDER BY found.score DESC, a.article LIMIT ${page.limit} OFFSET ${page.offset}`,
    [words],
  );
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  return rows.getRows().map(([article, title, published, publisher, url]) => ({
    article: text(article) ?? "",
    title: text(title),
    published: text(published),
    publisher: text(publisher),
    url: text(url),
  }));
}
