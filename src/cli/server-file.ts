import { readFileSync } from "node:fs";
import { z } from "zod";

const Server = z.object({ pid: z.int().min(1), url: z.url(), version: z.string() });

/** Where a store is served. */
export type Server = z.infer<typeof Server>;

/** The file beside a store that names the server over it. */
export function serverFile(store: string): string {
  return `${store}.server.json`;
}

/** The living server of a store, null where there is none: a file left by a killed process counts for nothing. */
export function serverOf(store: string): Server | null {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(serverFile(store), "utf8"));
    const server = Server.parse(content);
    process.kill(server.pid, 0); // asks only whether the process is there
    return server;
  } catch {
    return null;
  }
}
