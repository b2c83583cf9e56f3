import { parentPort, workerData } from "node:worker_threads";
import type { CodingResult, CodingTask } from "../pipeline/coding-pool.ts";
import { createCoder } from "../pipeline/create-coder.ts";
import { ownOf, settingsOption } from "./settings-option.ts";

// Given by CodingPool alone.
const { config } = workerData as { config: string | null };
const settings = config === null ? null : await settingsOption({ config, quiet: true });
const coder = await createCoder(ownOf(settings));

parentPort?.on("message", ({ task, article }: CodingTask) => {
  void coder.code(article).then(
    (coded) => parentPort?.postMessage({ task, coded } satisfies CodingResult),
    (error: unknown) => {
      const fault = error instanceof Error ? error.message : String(error);
      parentPort?.postMessage({ task, fault } satisfies CodingResult);
    },
  );
});
