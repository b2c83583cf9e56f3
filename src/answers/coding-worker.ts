import { parentPort } from "node:worker_threads";
import { createCoder } from "../pipeline/create-coder.ts";
import type { CodedArticle } from "../pipeline/run.ts";
import { articleOf } from "../sources/article.ts";
import type { TextToCode } from "./desk.ts";

/** What the thread is asked: a text to code, with a number that comes back. */
export interface CodingTask {
  readonly task: number;
  readonly article: TextToCode;
}

/** What it answers: the coded text, or what went wrong. */
export type CodingResult =
  | { readonly task: number; readonly coded: CodedArticle }
  | { readonly task: number; readonly fault: string };

const coder = await createCoder();
parentPort?.on("message", ({ task, article }: CodingTask) => {
  void coder.code(articleOf(article)).then(
    (coded) => parentPort?.postMessage({ task, coded } satisfies CodingResult),
    (error: unknown) => {
      const fault = error instanceof Error ? error.message : String(error);
      parentPort?.postMessage({ task, fault } satisfies CodingResult);
    },
  );
});
