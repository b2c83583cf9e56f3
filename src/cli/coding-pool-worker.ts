import { parentPort, workerData } from "node:worker_threads";
import { createCoder } from "../pipeline/create-coder.ts";
import type { CodedArticle } from "../pipeline/run.ts";
import type { Article } from "../sources/article.ts";
import { ownOf, settingsOption } from "./settings-option.ts";

/** An article to code. */
export interface PoolTask {
  readonly article: Article;
}

/** The coded article, or what went wrong. */
export type PoolAnswer = { readonly coded: CodedArticle } | { readonly fault: string };

// Given by `createCodingPool` alone.
const { config } = workerData as { config: string | null };
const settings = config === null ? null : await settingsOption({ config, quiet: true });
const coder = await createCoder(ownOf(settings));

parentPort?.on("message", ({ article }: PoolTask) => {
  void coder.code(article).then(
    (coded) => parentPort?.postMessage({ coded } satisfies PoolAnswer),
    (error: unknown) =>
      parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) } satisfies PoolAnswer),
  );
});
