import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { EventRecord } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";
import { articleSignature } from "../merge/article-signature.ts";
import { findWireCredit, type AgencySigns } from "../merge/wire-credit.ts";
import { createCoder, type Coder } from "../pipeline/create-coder.ts";
import { textHash } from "../pipeline/event-id.ts";
import { asRejected } from "../pipeline/run.ts";
import { isRejected, type Article, type Rejected } from "../sources/article.ts";
import { readInput } from "../sources/read-input.ts";
import { deriveEvents, isStale } from "../store/derive-events.ts";
import type { Store } from "../store/open-store.ts";
import { writeRun } from "../store/run-log.ts";
import { knownArticles, writeArticles, type CodedArticleRow, type KnownArticle } from "../store/write-articles.ts";
import { EXIT } from "./exit.ts";
import { codeFingerprint, hashRecords, manifestOf, type ManifestArticle } from "./manifest.ts";
import { owning, storePath } from "./open-for-reading.ts";
import { dayOption } from "./options.ts";
import { progressLine } from "./progress.ts";
import { loadAgencies, loadMergeKnowledge } from "./store-knowledge.ts";

/** Articles a transaction, or what was coded in so many milliseconds: what a killed process loses at most. */
const BATCH = 25;
const BATCH_MS = 2000;

interface IngestOptions {
  readonly date: string | null;
  readonly hashOnly: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly manifest: string | null;
}

interface Ingest {
  readonly options: IngestOptions;
  readonly store: Store;
  readonly known: Map<string, KnownArticle>;
  readonly making: string;
  readonly agencies: AgencySigns;
  readonly articles: ManifestArticle[];
  batch: CodedArticleRow[];
  /** When the last batch was written, by the clock of `performance`. */
  flushed: number;
  coded: number;
  unchanged: number;
  events: number;
  rejected: number;
}

/** `thaw ingest`: codes articles and keeps them; articles that the store has from the same coder are passed over. Returns the exit code. */
export async function ingest(
  paths: readonly string[],
  raw: Readonly<Record<string, string | boolean>>,
): Promise<number> {
  if (paths.length === 0)
    throw new ThawError("usage", "nothing to ingest", "name a file or folder, or - for standard input");
  const options: IngestOptions = {
    date: dayOption("--date", raw["date"]),
    hashOnly: raw["hashOnly"] === true,
    quiet: raw["quiet"] === true,
    json: raw["json"] === true,
    manifest: typeof raw["manifest"] === "string" ? raw["manifest"] : null,
  };
  return owning(storePath(raw), `thaw ingest ${paths.join(" ")}`, async (store) => {
    const run: Ingest = {
      options,
      store,
      known: await knownArticles(store),
      making: codeFingerprint(),
      agencies: loadAgencies(),
      articles: [],
      batch: [],
      flushed: performance.now(),
      coded: 0,
      unchanged: 0,
      events: 0,
      rejected: 0,
    };
    await readAll(paths, run);
    if (await isStale(store)) await deriveEvents(store, loadMergeKnowledge());
    await keepManifest(paths, run);
    report(run);
    if (run.coded + run.unchanged > 0) return EXIT.ok;
    return EXIT.nothingCoded;
  });
}

async function readAll(paths: readonly string[], run: Ingest): Promise<void> {
  // The model is loaded only when there is an article to code.
  let coder: Coder | null = null;
  for (const path of paths) {
    for await (const item of readInput(path, { stdin: process.stdin })) {
      if (isRejected(item)) reject(item, run);
      else if (isKnown(dated(item, run), run)) passOver(dated(item, run), run);
      else await ingestOne(dated(item, run), (coder ??= await createCoder()), run);
      if (!run.options.quiet)
        progressLine(`${run.coded} articles coded, ${run.unchanged} unchanged, ${run.events} events`);
    }
  }
  await flush(run);
  await coder?.close();
  progressLine("");
}

function dated(article: Article, { options }: Ingest): Article {
  return { ...article, published: article.published ?? options.date };
}

async function ingestOne(article: Article, coder: Coder, run: Ingest): Promise<void> {
  const coded = await coder.code(article);
  const refused = asRejected(article, coded);
  if (refused !== null) {
    reject(refused, run);
    return;
  }
  const row = rowOf(article, coded.events, run);
  const { fingerprint, records } = row;
  run.articles.push({ article: row.article, hash: row.hash, records });
  run.batch.push(row);
  run.known.set(row.article, { fingerprint, records });
  run.coded += 1;
  run.events += coded.events.length;
  if (run.batch.length >= BATCH || performance.now() - run.flushed > BATCH_MS) await flush(run);
}

async function flush(run: Ingest): Promise<void> {
  if (run.batch.length > 0) await writeArticles(run.store, run.batch);
  run.batch = [];
  run.flushed = performance.now();
}

function isKnown(article: Article, run: Ingest): boolean {
  return run.known.get(nameOf(article))?.fingerprint === fingerprintOf(article, run);
}

/** The manifest names it all the same: it tells of all that was given. */
function passOver(article: Article, run: Ingest): void {
  const records = run.known.get(nameOf(article))?.records ?? "";
  run.articles.push({ article: nameOf(article), hash: textHash(article.text), records });
  run.unchanged += 1;
}

/** As records name their article. */
function nameOf(article: Article): string {
  return article.id ?? textHash(article.text);
}

function fingerprintOf(article: Article, { making, options }: Ingest): string {
  const { title, text, published, publisher, url, language } = article;
  const parts = [making, options.hashOnly, title, textHash(text), published, publisher, url, language];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function rowOf(article: Article, events: readonly EventRecord[], run: Ingest): CodedArticleRow {
  const { hashOnly } = run.options;
  return {
    article: nameOf(article),
    hash: textHash(article.text),
    title: hashOnly ? null : article.title,
    published: article.published,
    publisher: article.publisher,
    url: article.url,
    language: article.language,
    characters: article.text.length,
    text: hashOnly ? null : article.text,
    signature: articleSignature(article.text),
    credit: findWireCredit(article.text, run.agencies),
    fingerprint: fingerprintOf(article, run),
    records: hashRecords(events),
    reports: events.map((record) => ({
      record: hashOnly ? withoutText(record) : record,
      evidence: hashOnly ? "" : evidenceOf(record, article),
    })),
  };
}

function evidenceOf({ spans }: EventRecord, article: Article): string {
  if (spans === null) return "";
  const { start, end, in: field } = spans.evidence;
  return ((field === "title" ? article.title : article.text) ?? "").slice(start, end);
}

/** Names and trigger words are facts and stay; sentences and titles go. */
function withoutText(record: EventRecord): EventRecord {
  const cite = record.cite_info === null ? null : { ...record.cite_info, title: null };
  return { ...record, text: null, cite_info: cite };
}

function reject({ origin, reason, hint }: Rejected, run: Ingest): void {
  run.rejected += 1;
  progressLine("");
  const place = origin.file === null ? "" : `${origin.file}${origin.line === null ? "" : `:${origin.line}`}: `;
  console.error(`thaw: ${place}${reason}\n  ${hint}`);
}

/** A run that coded nothing new changed nothing, and is not kept. */
async function keepManifest(paths: readonly string[], run: Ingest): Promise<void> {
  const { options, store } = run;
  if (run.coded === 0 && options.manifest === null) return;
  const manifest = manifestOf({ paths, date: options.date, articles: run.articles });
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const id = createHash("sha256").update(text).digest("hex").slice(0, 16);
  if (run.coded > 0)
    await writeRun(store, { id, started: new Date().toISOString(), command: "ingest", manifest: text });
  if (options.manifest === null) return;
  try {
    await writeFile(options.manifest, text);
  } catch (cause) {
    throw new ThawError(
      "output-unwritable",
      `--manifest ${options.manifest} cannot be written`,
      "name a file in a folder that exists and that you may write",
      { cause },
    );
  }
}

function report({ options, coded, unchanged, events, rejected }: Ingest): void {
  if (options.json) {
    console.log(JSON.stringify({ coded, unchanged, events, rejected }));
  } else if (!options.quiet) {
    console.error(`thaw: ${coded} articles coded, ${unchanged} unchanged, ${rejected} rejected, ${events} events read`);
  }
}
