import { writeFile } from "node:fs/promises";
import { articleFingerprint, articleName, codedArticleRow, type RowMaking } from "../answers/article-row.ts";
import { ThawError } from "../errors.ts";
import type { AgencySigns } from "../merge/wire-credit.ts";
import { createCoder, type Coder } from "../pipeline/create-coder.ts";
import { textHash } from "../pipeline/event-id.ts";
import { asRejected, type CodedArticle } from "../pipeline/run.ts";
import { isRejected, type Article, type Rejected } from "../sources/article.ts";
import { readInput } from "../sources/read-input.ts";
import type { Settings } from "../settings/read-settings.ts";
import { deriveEvents, isStale } from "../store/derive-events.ts";
import type { Store } from "../store/open-store.ts";
import { runEntry, writeRun } from "../store/run-log.ts";
import { knownArticles, writeArticles, type CodedArticleRow, type KnownArticle } from "../store/write-articles.ts";
import { EXIT } from "./exit.ts";
import { codeFingerprint, manifestText, type ManifestArticle } from "./manifest.ts";
import { jobsOption } from "./jobs-option.ts";
import { owning, storePath } from "./open-for-reading.ts";
import { dayOption } from "./options.ts";
import { progressLine } from "./progress.ts";
import { ownOf, settingsOption } from "./settings-option.ts";
import { loadAgencies, loadMergeKnowledge } from "./store-knowledge.ts";

/** Articles a transaction, or what was coded in so many milliseconds: what a killed process loses at most. */
const BATCH = 25;
const BATCH_MS = 2000;
/** Articles a thread that may be read ahead. */
const AHEAD = 4;

interface IngestOptions {
  readonly date: string | null;
  readonly hashOnly: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly manifest: string | null;
  /** Threads that code. */
  readonly jobs: number;
}

interface Ingest {
  readonly options: IngestOptions;
  readonly store: Store;
  readonly known: Map<string, KnownArticle>;
  readonly making: string;
  readonly settings: Settings | null;
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
    jobs: jobsOption(raw["jobs"], 1),
  };
  const settings = await settingsOption(raw);
  return owning(storePath(raw), `thaw ingest ${paths.join(" ")}`, async (store) => {
    const run: Ingest = {
      options,
      store,
      known: await knownArticles(store),
      making: codeFingerprint(settings),
      settings,
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

/** What stands in the queue: an article, coded or not yet, or one that could not be read. */
type Queued = Rejected | { readonly article: Article; readonly coded: Promise<CodedArticle> | null };

/** Articles are coded on several threads and taken in the order in which they were read, so that the result does not depend on how many there are. */
async function readAll(paths: readonly string[], run: Ingest): Promise<void> {
  const coding = await openCoding(run);
  const queue: Queued[] = [];
  const pending = new Set<string>();
  const enter = async (item: Article | Rejected): Promise<void> => {
    queue.push(isRejected(item) ? item : queued(dated(item, run), coding, pending, run));
    if (queue.length >= coding.ahead) await takeFirst();
  };
  const takeFirst = async (): Promise<void> => {
    const first = queue.shift();
    if (first === undefined) return;
    if (!("coded" in first)) reject(first, run);
    else {
      pending.delete(articleName(first.article));
      if (isKnown(first.article, run)) passOver(first.article, run);
      else await take(first.article, await (first.coded ?? coding.code(first.article)), run);
    }
    if (!run.options.quiet)
      progressLine(`${run.coded} articles coded, ${run.unchanged} unchanged, ${run.events} events`);
  };
  try {
    for (const path of paths) {
      for await (const item of readInput(path, { stdin: process.stdin })) await enter(item);
    }
    while (queue.length > 0) await takeFirst();
    await flush(run);
  } finally {
    await coding.close();
  }
  progressLine("");
}

/** An article of a name that waits already is looked at again when its turn comes. */
function queued(article: Article, coding: Coding, pending: Set<string>, run: Ingest): Queued {
  const name = articleName(article);
  if (pending.has(name) || isKnown(article, run)) return { article, coded: null };
  pending.add(name);
  const coded = coding.code(article);
  // What goes wrong is told when its turn comes.
  coded.catch(() => undefined);
  return { article, coded };
}

interface Coding {
  readonly code: (article: Article) => Promise<CodedArticle>;
  /** Articles that may wait at once. */
  readonly ahead: number;
  readonly close: () => Promise<void>;
}

/** One job codes on this thread; the model is loaded only when there is an article to code. */
async function openCoding({ options, settings }: Ingest): Promise<Coding> {
  if (options.jobs > 1) {
    const { openCodingPool } = await import("./open-coding-pool.ts");
    const pool = openCodingPool(options.jobs, settings);
    return { code: (article) => pool.code(article), ahead: options.jobs * AHEAD, close: () => pool.close() };
  }
  let coder: Coder | null = null;
  const code = async (article: Article): Promise<CodedArticle> =>
    (coder ??= await createCoder(ownOf(settings))).code(article);
  return { code, ahead: 1, close: async () => coder?.close() };
}

function dated(article: Article, { options }: Ingest): Article {
  return { ...article, published: article.published ?? options.date };
}

async function take(article: Article, coded: CodedArticle, run: Ingest): Promise<void> {
  const refused = asRejected(article, coded);
  if (refused !== null) {
    reject(refused, run);
    return;
  }
  const row = codedArticleRow(article, coded.events, makingOf(run));
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
  return run.known.get(articleName(article))?.fingerprint === articleFingerprint(article, makingOf(run));
}

function makingOf({ making, agencies, options: { hashOnly } }: Ingest): RowMaking {
  return { making, agencies, hashOnly };
}

/** The manifest names it all the same: it tells of all that was given. */
function passOver(article: Article, run: Ingest): void {
  const records = run.known.get(articleName(article))?.records ?? "";
  run.articles.push({ article: articleName(article), hash: textHash(article.text), records });
  run.unchanged += 1;
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
  const text = manifestText({ paths, date: options.date, articles: run.articles }, run.settings);
  if (run.coded > 0)
    await writeRun(store, runEntry({ started: new Date().toISOString(), command: "ingest", manifest: text }));
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
