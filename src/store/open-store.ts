import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { ThawError } from "../errors.ts";
import { ownerOf, storeLocked, takeOwnership } from "./owner-lock.ts";
import { convertOldEvents } from "./convert-old-events.ts";
import { MIGRATIONS } from "./schema/migrations.ts";

/** An open store. One process owns it for writing; several may read at once while nobody writes. */
export interface Store {
  readonly path: string;
  readonly connection: DuckDBConnection;
  /** The same open store over another connection: it does not see what this one is in the middle of changing. Closing the store closes it. */
  beside(): Promise<Store>;
  close(): void;
}

export interface OpenOptions {
  /** The command, for others that find the store held; without it the store is opened for reading only. */
  readonly owner?: string;
  /** Shuts out files, extensions and settings as well: for SQL that others wrote. */
  readonly sealed?: boolean;
}

const NO_EXTENSIONS = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };
/** Of DuckDB's own work, so that a process that imports stays below a gigabyte; what does not fit goes to a folder beside the store. */
const MEMORY = { memory_limit: "320MB" };
const READ_ONLY = { access_mode: "READ_ONLY" };
const SEALED = { enable_external_access: "false", lock_configuration: "true" };

/**
 * Opens a store, making it where an owner finds none. Throws `store-locked`, `store-newer`, `store-missing`, `store-invalid` or `store-unwritable`.
 * Never open one from a worker thread: two instances in one process lose writes without an error.
 */
export async function openStore(path: string, options: OpenOptions = {}): Promise<Store> {
  const file = resolve(path);
  if (options.owner !== undefined) return openAsOwner(file, options.owner);
  const owner = ownerOf(file);
  if (owner !== null) throw storeLocked(path, owner);
  if (!existsSync(file)) {
    throw new ThawError(
      "store-missing",
      `there is no store ${path}`,
      "name one with --db, or make one with thaw ingest or thaw import",
    );
  }
  const sealed = options.sealed === true ? SEALED : {};
  const store = await connect(file, { ...NO_EXTENSIONS, ...MEMORY, ...READ_ONLY, ...sealed }, () => undefined);
  const version = await versionOf(store.connection).catch(() => 0);
  if (version === MIGRATIONS.length) return store;
  store.close();
  if (version > MIGRATIONS.length) throw storeNewer(path, version);
  // A store of an older version is brought up to date first, by an owner.
  (await openAsOwner(file, "bringing the store up to date")).close();
  return openStore(path, options);
}

async function openAsOwner(file: string, command: string): Promise<Store> {
  const giveUp = takeOwnership(file, { pid: process.pid, command });
  try {
    const store = await connect(file, { ...NO_EXTENSIONS, ...MEMORY }, giveUp);
    try {
      await migrate(store);
    } catch (error) {
      store.close();
      throw error;
    }
    return store;
  } catch (error) {
    giveUp();
    throw error;
  }
}

/** Loads DuckDB only now: its import takes 0.4 s. */
async function connect(file: string, config: Readonly<Record<string, string>>, release: () => void): Promise<Store> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  let instance: DuckDBInstance;
  try {
    instance = await DuckDBInstance.create(file, { ...config });
  } catch (cause) {
    throw openingProblem(file, cause);
  }
  let open = true;
  const store = (connection: DuckDBConnection): Store => ({
    path: file,
    connection,
    beside: async () => store(await instance.connect()),
    close: () => {
      if (!open) return;
      open = false;
      connection.closeSync();
      instance.closeSync();
      release();
    },
  });
  return store(await instance.connect());
}

function openingProblem(file: string, cause: unknown): ThawError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const held = /Conflicting lock is held in (.*?) \(PID (\d+)\)/.exec(message);
  if (held !== null) return storeLocked(file, { pid: Number(held[2]), command: held[1] ?? "" }, cause);
  if (/newer version|storage version|version number/i.test(message)) return storeNewer(file, null, cause);
  if (/not a valid DuckDB|corrupt|checksum|Serialization/i.test(message)) {
    return new ThawError("store-invalid", `${file} is no store: ${firstLine(message)}`, "name another file with --db", {
      cause,
    });
  }
  return new ThawError(
    "store-unwritable",
    `the store ${file} cannot be opened: ${firstLine(message)}`,
    "name a store in a folder that exists and that you may write, with --db",
    { cause },
  );
}

function firstLine(message: string): string {
  return message.split("\n")[0] ?? message;
}

function storeNewer(path: string, version: number | null, cause?: unknown): ThawError {
  const found =
    version === null ? "a newer database" : `schema version ${version}; this is version ${MIGRATIONS.length}`;
  return new ThawError(
    "store-newer",
    `the store ${path} was written by a newer Thaw (${found})`,
    "install that version of Thaw, or name another store with --db",
    { cause },
  );
}

/** The schema from which on events stand in compact tables. */
const COMPACT_VERSION = 2;

/** Takes the steps that are missing, each in its own transaction: a process killed between two leaves a store of a known version. */
async function migrate({ connection, path }: Store): Promise<void> {
  const version = await versionOf(connection);
  if (version > MIGRATIONS.length) throw storeNewer(path, version);
  for (let step = version; step < MIGRATIONS.length; step += 1) {
    await connection.run("BEGIN");
    await connection.run(MIGRATIONS[step] ?? "");
    await connection.run("DELETE FROM setting WHERE name = 'schema'");
    await connection.run("INSERT INTO setting VALUES ('schema', $1)", [String(step + 1)]);
    if (step + 1 === COMPACT_VERSION) await convertOldEvents(connection);
    await connection.run("COMMIT");
  }
}

/** Throws `store-invalid` for a database that is not ours: it is not ours to fill. */
async function versionOf(connection: DuckDBConnection): Promise<number> {
  const tables = await connection.runAndReadAll("SELECT table_name FROM duckdb_tables()");
  const names = tables.getRows().map(([name]) => name);
  if (names.length === 0) return 0;
  if (!names.includes("setting")) {
    throw new ThawError("store-invalid", "the file is a database of something else", "name another file with --db");
  }
  const rows = await connection.runAndReadAll("SELECT value FROM setting WHERE name = 'schema'");
  return Number(rows.getRows()[0]?.[0] ?? 0);
}
