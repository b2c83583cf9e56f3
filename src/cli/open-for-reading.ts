import { resolve } from "node:path";
import { ThawError } from "../errors.ts";
import { deriveEvents, isStale } from "../store/derive-events.ts";
import { openStore, type Store } from "../store/open-store.ts";
import { serverOf } from "./server-file.ts";
import { loadMergeKnowledge } from "./store-knowledge.ts";

/** The store of a project, where `--db` names none. */
export const DEFAULT_STORE = "thaw.duckdb";

/** The store's file as `--db` gives it. */
export function storePath(options: Readonly<Record<string, unknown>>): string {
  return typeof options["db"] === "string" ? options["db"] : DEFAULT_STORE;
}

/** Opens a store for reading; what a killed `ingest` left underived is derived first. */
export async function openForReading(path: string): Promise<Store> {
  const store = await openStore(path).catch(namingServer(path));
  if (!(await isStale(store))) return store;
  store.close();
  const owner = await openStore(path, { owner: "thaw, finishing what was ingested" });
  try {
    await deriveEvents(owner, loadMergeKnowledge());
  } finally {
    owner.close();
  }
  return openStore(path);
}

/** Runs work on a store open for reading, and closes it whatever happens. */
export async function reading<T>(path: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openForReading(path);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** Runs work on a store as its owner, and closes it whatever happens. `command` is what others are told. */
export async function owning<T>(path: string, command: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(path, { owner: command }).catch(namingServer(path));
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** Where a server holds the store, the error names its address. */
function namingServer(path: string): (error: unknown) => never {
  return (error) => {
    const server = error instanceof ThawError && error.code === "store-locked" ? serverOf(resolve(path)) : null;
    if (server === null) throw error;
    throw new ThawError(
      "store-locked",
      `the store ${path} is held by thaw serve (process ${server.pid})`,
      `it answers under ${server.url}/v1 (docs/http.md), and takes articles and corrections there; or end it first`,
      { cause: error },
    );
  };
}
