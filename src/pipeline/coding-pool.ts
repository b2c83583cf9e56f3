import { Worker } from "node:worker_threads";
import { ThawError } from "../errors.ts";
import type { Article } from "../sources/article.ts";
import type { CodedArticle } from "./run.ts";

/** What a thread is asked: an article to code, with a number that comes back. */
export interface CodingTask {
  readonly task: number;
  readonly article: Article;
}

/** What it answers: the coded article, or what went wrong. */
export type CodingResult =
  | { readonly task: number; readonly coded: CodedArticle }
  | { readonly task: number; readonly fault: string };

export interface CodingPoolOptions {
  /** The built script of a thread, which answers each CodingTask with a CodingResult. */
  readonly script: URL;
  /** Threads at most, each with a model of its own; one begins when there is an article for it. */
  readonly threads: number;
  /** Articles that may be coded or wait at once; without it any number. */
  readonly most?: number;
  /** The settings file that each thread reads; handed to the script as `workerData.config`. */
  readonly config?: string | null;
}

const THREAD_MEMORY_MB = 1024;

interface Job {
  readonly article: Article;
  readonly settle: (coded: CodedArticle) => void;
  readonly refuse: (error: unknown) => void;
}

/** A place for a thread. */
interface Slot {
  worker: Worker | null;
  job: Job | null;
  task: number;
}

/**
 * Codes articles on threads, first come first served. A thread whose article takes longer than its signal allows is ended, and begun anew for the next: no text
 * holds up the others for longer. Workers return data alone: the store belongs to the main thread.
 */
export class CodingPool {
  readonly #options: CodingPoolOptions;
  readonly #slots: Slot[];
  readonly #waiting: Job[] = [];

  constructor(options: CodingPoolOptions) {
    this.#options = options;
    this.#slots = Array.from({ length: options.threads }, () => ({ worker: null, job: null, task: 0 }));
  }

  /** Begins the first thread: its model takes a second to load. */
  warm(): void {
    const [first] = this.#slots;
    if (first !== undefined) first.worker ??= this.#begin(first);
  }

  /** Codes one article. Rejects with `too-many` when too many wait, with `too-slow` when the signal ends it first, and with what went wrong in the thread. */
  code(article: Article, signal?: AbortSignal): Promise<CodedArticle> {
    return new Promise((settle, refuse) => {
      const here = this.#waiting.length + this.#slots.filter(({ job }) => job !== null).length;
      if (here >= (this.#options.most ?? Number.POSITIVE_INFINITY)) {
        refuse(new ThawError("too-many", `${here} texts are waiting to be coded`, "wait and try again"));
        return;
      }
      const job: Job = { article, settle, refuse };
      signal?.addEventListener("abort", () => this.#giveUp(job), { once: true });
      this.#waiting.push(job);
      this.#next();
    });
  }

  /** Ends the threads; articles that wait are refused. */
  async close(): Promise<void> {
    const workers = this.#slots.map(({ worker }) => worker);
    for (const { article, refuse } of this.#waiting.splice(0)) refuse(tooSlow(article));
    for (const slot of this.#slots) {
      slot.worker = null;
      slot.job?.refuse(tooSlow(slot.job.article));
      slot.job = null;
    }
    await Promise.all(workers.map((worker) => worker?.terminate() ?? Promise.resolve(0)));
  }

  #begin(slot: Slot): Worker {
    const worker = new Worker(this.#options.script, {
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
      workerData: { config: this.#options.config ?? null },
    });
    worker.on("message", (result: CodingResult) => this.#answered(slot, result));
    worker.on("error", (error) => {
      if (worker === slot.worker) this.#failed(slot, error);
    });
    // Listening keeps the process; an idle thread should not.
    worker.unref();
    return worker;
  }

  /** Threads that run already come first. */
  #next(): void {
    const idle = this.#slots.filter(({ job }) => job === null);
    const slot = idle.find(({ worker }) => worker !== null) ?? idle[0];
    if (slot === undefined) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    slot.job = job;
    slot.task += 1;
    slot.worker ??= this.#begin(slot);
    slot.worker.ref();
    slot.worker.postMessage({ task: slot.task, article: job.article } satisfies CodingTask);
  }

  #answered(slot: Slot, result: CodingResult): void {
    const { job } = slot;
    if (result.task !== slot.task || job === null) return; // of an article that was given up
    slot.job = null;
    slot.worker?.unref();
    if ("coded" in result) job.settle(result.coded);
    else job.refuse(new Error(result.fault));
    this.#next();
  }

  #failed(slot: Slot, error: unknown): void {
    const { job } = slot;
    slot.worker = null;
    slot.job = null;
    job?.refuse(error);
    this.#next();
  }

  #giveUp(job: Job): void {
    const place = this.#waiting.indexOf(job);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      job.refuse(tooSlow(job.article));
      return;
    }
    const slot = this.#slots.find((one) => one.job === job);
    if (slot === undefined) return;
    void slot.worker?.terminate();
    this.#failed(slot, tooSlow(job.article));
  }
}

function tooSlow({ text }: Article): ThawError {
  return new ThawError(
    "too-slow",
    `coding a text of ${text.length} characters took too long`,
    "post a shorter text, or use thaw code",
  );
}
