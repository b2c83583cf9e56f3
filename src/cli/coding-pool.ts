import { Worker } from "node:worker_threads";
import type { CodedArticle } from "../pipeline/run.ts";
import type { Article } from "../sources/article.ts";
import type { PoolAnswer, PoolTask } from "./coding-pool-worker.ts";

/** Codes articles on several threads. Workers return data alone: the store belongs to the main thread. */
export interface CodingPool {
  /** Rejects with what went wrong in the thread. */
  code(article: Article): Promise<CodedArticle>;
  close(): Promise<void>;
}

interface Job {
  readonly article: Article;
  readonly settle: (coded: CodedArticle) => void;
  readonly refuse: (error: unknown) => void;
}

/** A pool of so many threads, each with a model of its own; they begin with the first articles. `config` is the settings file that each reads, or null. */
export function createCodingPool(threads: number, config: string | null): CodingPool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const running = new Map<Worker, Job>();
  const all: Worker[] = [];

  const give = (worker: Worker, job: Job): void => {
    running.set(worker, job);
    worker.postMessage({ article: job.article } satisfies PoolTask);
  };
  const done = (worker: Worker, answer: PoolAnswer): void => {
    const job = running.get(worker);
    running.delete(worker);
    if ("coded" in answer) job?.settle(answer.coded);
    else job?.refuse(new Error(answer.fault));
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else give(worker, next);
  };
  const begin = (): Worker => {
    // Built beside this file; Node 20 runs no TypeScript.
    const worker = new Worker(new URL("./coding-pool-worker.js", import.meta.url), { workerData: { config } });
    all.push(worker);
    worker.on("message", (answer: PoolAnswer) => done(worker, answer));
    worker.on("error", (error) => {
      running.get(worker)?.refuse(error);
      running.delete(worker);
    });
    return worker;
  };

  return {
    code: (article) =>
      new Promise((settle, refuse) => {
        const job: Job = { article, settle, refuse };
        const worker = idle.pop() ?? (all.length < threads ? begin() : undefined);
        if (worker === undefined) waiting.push(job);
        else give(worker, job);
      }),
    close: async () => {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}
