import { ThawError } from "../errors.ts";
import type { Store } from "../store/open-store.ts";
import { reading } from "./open-for-reading.ts";
import { serverOf } from "./server-file.ts";

/** What `thaw serve` answers at a path such as /v1/share/events/...; rejects with the server's own words. */
export type AskServer = (path: string, query: Readonly<Record<string, string>>) => Promise<string>;

/** Runs work on a store; where `thaw serve` holds it, asks that server instead. */
export async function readingOrServed<T>(
  path: string,
  work: (store: Store) => Promise<T>,
  ask: (server: AskServer) => Promise<T>,
): Promise<T> {
  try {
    return await reading(path, work);
  } catch (error) {
    const server = error instanceof ThawError && error.code === "store-locked" ? serverOf(path) : null;
    if (server === null) throw error;
    return ask(asking(server.url));
  }
}

function asking(url: string): AskServer {
  const token = process.env["THAW_TOKEN"];
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return async (path, query) => {
    const response = await fetch(`${url}${path}?${new URLSearchParams(query).toString()}`, { headers });
    const text = await response.text();
    if (response.ok) return text;
    const problem = JSON.parse(text) as { code?: string; detail?: string; hint?: string }; // the server's own form
    const code =
      problem.code === "usage" ? "usage" : problem.code === "event-missing" ? "event-missing" : "server-fault";
    throw new ThawError(
      code,
      problem.detail ?? `the server answered ${response.status}`,
      problem.hint ?? "look at its output",
    );
  };
}
