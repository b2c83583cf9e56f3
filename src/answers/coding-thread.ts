import { Worker } from "node:worker_threads";
import { ThawError } from "../errors.ts";
import type { CodedArticle } from "../pipeline/run.ts";
import type { CodingResult, CodingTask } from "./coding-worker.ts";
import type { CodeText, TextToCode } from "./desk.ts";

/** Texts that may wait for the thread. */
const MOST_WAITING = 8;

interface Job {
  readonly article: TextToCode;
  readonly settle: (coded: CodedArticle) => void;
  readonly refuse: (error: unknown) => void;
}

/** A thread that codes texts one after the other, so that nobody else waits for the model; it is ended when a text takes too long, and begun anew for the next. */
export class CodingThread {
  readonly #script: URL;
  /** The first one is being coded. */
  readonly #jobs: Job[] = [];
  #worker: Worker | null = null;
  #tasks = 0;

  /** `script` is the built coding-worker; its model takes a second to load, so `warm` may begin it before a text comes. */
  constructor(script: URL) {
    this.#script = script;
  }

  /** Begins the thread. */
  warm(): void {
    this.#worker ??= this.#begin();
  }

  /** Codes one text. Rejects with `too-many` when too many wait, and with `too-slow` when the signal ends it first. */
  readonly code: CodeText = (article, signal) =>
    new Promise((settle, refuse) => {
      if (this.#jobs.length >= MOST_WAITING) {
        refuse(new ThawError("too-many", `${this.#jobs.length} texts are waiting to be coded`, "wait and try again"));
        return;
      }
      const job: Job = { article, settle, refuse };
      signal.addEventListener("abort", () => this.#giveUp(job), { once: true });
      this.#jobs.push(job);
      if (this.#jobs.length === 1) this.#next();
    });

  /** Ends the thread; texts that wait are refused. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    for (const { article, refuse } of this.#jobs.splice(0)) refuse(tooSlow(article));
    await worker?.terminate();
  }

  #begin(): Worker {
    const worker = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    worker.unref();
    worker.on("message", (result: CodingResult) => this.#answered(result));
    worker.on("error", (error) => {
      if (worker === this.#worker) this.#failed(error);
    });
    return worker;
  }

  #next(): void {
    const [job] = this.#jobs;
    if (job === undefined) return;
    this.warm();
    this.#tasks += 1;
    this.#worker?.postMessage({ task: this.#tasks, article: job.article } satisfies CodingTask);
  }

  #answered(result: CodingResult): void {
    if (result.task !== this.#tasks) return; // of a text that was given up
    const job = this.#jobs.shift();
    if ("coded" in result) job?.settle(result.coded);
    else job?.refuse(new Error(result.fault));
    this.#next();
  }

  #failed(error: unknown): void {
    this.#worker = null;
    this.#jobs.shift()?.refuse(error);
    this.#next();
  }

  #giveUp(job: Job): void {
    const place = this.#jobs.indexOf(job);
    if (place < 0) return;
    if (place > 0) {
      this.#jobs.splice(place, 1);
      job.refuse(tooSlow(job.article));
      return;
    }
    void this.#worker?.terminate();
    this.#failed(tooSlow(job.article));
  }
}

function tooSlow({ text }: TextToCode): ThawError {
  return new ThawError(
    "too-slow",
    `coding a text of ${text.length} characters took too long`,
    "post a shorter text, or use thaw code",
  );
}
