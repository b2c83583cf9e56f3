import { CodingPool } from "../pipeline/coding-pool.ts";
import type { Settings } from "../settings/read-settings.ts";

/** Threads that code as this command does, with the same settings; `most` articles may be coded or wait at once. */
export function openCodingPool(threads: number, settings: Settings | null, most?: number): CodingPool {
  return new CodingPool({
    // Built beside this file; Node 20 runs no TypeScript.
    script: new URL("./coding-worker.js", import.meta.url),
    threads,
    config: settings?.file ?? null,
    ...(most === undefined ? {} : { most }),
  });
}
