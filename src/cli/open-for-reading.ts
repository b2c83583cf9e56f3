import { deriveEvents, isStale } from "../store/derive-events.ts";
import { openStore, type Store } from "../store/open-store.ts";
import { loadMergeKnowledge } from "./store-knowledge.ts";

/** The store of a project, where `--db` names none. */
export const DEFAULT_STORE = "thaw.duckdb";

/** The store's file as `--db` gives it. */
export function storePath(options: Readonly<Record<string, unknown>>): string {
  return typeof options["db"] === "string" ? options["db"] : DEFAULT_STORE;
}

/** Opens a store for reading; what a killed `ingest` left underived is derived first. */
export async function openForReading(path: string): Promise<Store> {
  const store = await openStore(path);
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
  const store = await openStore(path, { owner: command });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
