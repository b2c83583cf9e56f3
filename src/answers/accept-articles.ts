import type { AcceptedArticles, ArticlesRequest } from "../contract/answers/accepted-articles.ts";
import { ThawError } from "../errors.ts";
import { asRejected } from "../pipeline/run.ts";
import { articleOf, type Article } from "../sources/article.ts";
import { deriveEvents } from "../store/derive-events.ts";
import { eventsOfReports } from "../store/read-evidence.ts";
import { knownArticles, writeArticles, type CodedArticleRow } from "../store/write-articles.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { articleFingerprint, articleName, codedArticleRow } from "./article-row.ts";
import type { Desk } from "./desk.ts";

/**
 * Codes articles and keeps them; those that the store has from the same coding are passed over. Throws `read-only` where none are taken, `too-many` or
 * `too-slow` as coding does: nothing is kept then.
 */
export async function acceptArticles(
  { articles }: ArticlesRequest,
  desk: Desk,
  signal: AbortSignal,
): Promise<AcceptedArticles> {
  const { taking } = desk;
  if (taking === null || desk.readOnly) {
    throw new ThawError("read-only", "this server takes no articles", "start thaw serve without --read-only");
  }
  const known = await knownArticles(desk.parts.store);
  const given = articles.map((fields) => articleOf(fields));
  const isKnown = (article: Article): boolean =>
    known.get(articleName(article))?.fingerprint === articleFingerprint(article, taking);
  const fresh = given.filter((article) => !isKnown(article));
  const rejected: AcceptedArticles["rejected"] = [];
  const rows: CodedArticleRow[] = [];
  for (const article of fresh) {
    const coded = await desk.code(article, signal);
    const refused = asRejected(article, coded);
    if (refused === null) rows.push(codedArticleRow(article, coded.events, taking));
    else rejected.push({ article: article.id, reason: refused.reason, hint: refused.hint });
  }
  const events = rows.length === 0 ? [] : await desk.change((parts) => keep(rows, parts));
  return { coded: rows.length, unchanged: given.length - fresh.length, rejected, events: events.length };
}

async function keep(
  rows: readonly CodedArticleRow[],
  { store, merge }: AnswerParts,
): Promise<{ result: readonly string[]; events: readonly string[] }> {
  await writeArticles(store, rows);
  await deriveEvents(store, merge);
  const reports = rows.flatMap(({ reports: told }) => told.map(({ record }) => record.id));
  const events = [...new Set((await eventsOfReports(store, reports)).values())].toSorted();
  return { result: events, events };
}
