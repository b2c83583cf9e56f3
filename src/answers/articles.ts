import type { ArticleAnswer, ArticlesPage } from "../contract/answers/article-answer.ts";
import type { ArticlesQuery } from "../contract/queries/entity-query.ts";
import { ThawError } from "../errors.ts";
import { countArticles, findArticles, newestArticles } from "../store/find-articles.ts";
import { eventsByIds } from "../store/list-events.ts";
import { readArticle, reportsOfArticle } from "../store/read-evidence.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { evidenceMarks } from "./evidence-marks.ts";
import { summaryOf } from "./event-summary.ts";
import { nextCursor, pageOf } from "./page-cursor.ts";

/** Articles that hold all words, or the newest. Throws `usage` for a cursor that is none. */
export async function articlesPage(query: ArticlesQuery, { store }: AnswerParts): Promise<ArticlesPage> {
  const page = pageOf(query);
  const total = await countArticles(store, query.q ?? null);
  const articles = await (query.q === undefined ? newestArticles(store, page) : findArticles(store, query.q, page));
  return { total, next_cursor: nextCursor(page, articles.length, total), articles };
}

/** An article with its events. Throws `article-missing`. */
export async function articleAnswer(id: string, { store }: AnswerParts): Promise<ArticleAnswer> {
  const article = await readArticle(store, id);
  if (article === null) {
    throw new ThawError("article-missing", `the store has no article ${id}`, "GET /v1/articles lists their ids");
  }
  const reports = await reportsOfArticle(store, article.article);
  const ids = reports.flatMap(({ event }) => event ?? []);
  const events = new Map((await eventsByIds(store, [...new Set(ids)])).map((event) => [event.record.id, event]));
  return {
    ...article,
    events: reports.flatMap(({ record, event }) => {
      const merged = events.get(event ?? "");
      if (merged === undefined) return []; // somebody rejected it
      return [{ report: record.id, event: summaryOf(merged), marks: evidenceMarks(record, article) }];
    }),
  };
}
