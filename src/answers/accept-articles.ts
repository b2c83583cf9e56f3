import type { AcceptedArticles, ArticlesRequest } from "../contract/answers/accepted-articles.ts";
import { ThawError } from "../errors.ts";
import { textHash } from "../pipeline/event-id.ts";
import { asRejected } from "../pipeline/run.ts";
import { articleOf, type Article } from "../sources/article.ts";
import { deriveEvents } from "../store/derive-events.ts";
import { eventsOfReports } from "../store/read-evidence.ts";
import { runEntry, writeRun, type RunEntry } from "../store/run-log.ts";
import { knownArticles, writeArticles, type CodedArticleRow, type KnownArticle } from "../store/write-articles.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { articleFingerprint, articleName, codedArticleRow } from "./article-row.ts";
import type { Desk, TakenArticle } from "./desk.ts";

/**
 * Codes articles and keeps them with the manifest of the run; those that the store has from the same coding are passed over. Throws `read-only` where none are taken, `too-many` or
 * `too-slow` as coding does: nothing is kept then.
 */
export async function acceptArticles(
  { articles }: ArticlesRequest,
  desk: Desk,
  { now, signal }: { readonly now: string; readonly signal: AbortSignal },
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
  const unchanged = given.filter(isKnown).map((article) => taken(article, known));
  const manifest = taking.manifest([
    ...rows.map(({ article, hash, records }) => ({ article, hash, records })),
    ...unchanged,
  ]);
  const run = runEntry({ started: now, command: "POST /v1/articles", manifest });
  const events = rows.length === 0 ? [] : await desk.change((parts) => keep(rows, run, parts));
  return { coded: rows.length, unchanged: given.length - fresh.length, rejected, events: events.length };
}

/** One that the store has from the same coding. */
function taken(article: Article, known: ReadonlyMap<string, KnownArticle>): TakenArticle {
  const name = articleName(article);
  return { article: name, hash: textHash(article.text), records: known.get(name)?.records ?? "" };
}

async function keep(
  rows: readonly CodedArticleRow[],
  run: RunEntry,
  { store, merge }: AnswerParts,
): Promise<{ result: readonly string[]; events: readonly string[] }> {
  await writeArticles(store, rows);
  await deriveEvents(store, merge);
  await writeRun(store, run);
  const reports = rows.flatMap(({ reports: told }) => told.map(({ record }) => record.id));
  const events = [...new Set((await eventsOfReports(store, reports)).values())].toSorted();
  return { result: events, events };
}
