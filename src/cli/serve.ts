import { createHash } from "node:crypto";
import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { openDesk } from "../answers/desk.ts";
import { createApi } from "../api/create-api.ts";
import { callerOf, serve as listen, type Listening } from "../api/serve.ts";
import { mountMcp } from "../mcp/http.ts";
import type { CodingPool } from "../pipeline/coding-pool.ts";
import { PACKAGE_ROOT } from "../pipeline/data-files.ts";
import type { Settings } from "../settings/read-settings.ts";
import { deriveEvents, isStale } from "../store/derive-events.ts";
import { openStore, type Store } from "../store/open-store.ts";
import { VERSION } from "../version.ts";
import { EXIT } from "./exit.ts";
import { codeText, MOST_WAITING } from "./code-text.ts";
import { wholeOption } from "./filter-options.ts";
import { jobsOption } from "./jobs-option.ts";
import { portOption, tokenOption } from "./listen-options.ts";
import { codeFingerprint, manifestText } from "./manifest.ts";
import { openCodingPool } from "./open-coding-pool.ts";
import { openForReading, storePath } from "./open-for-reading.ts";
import { serverFile } from "./server-file.ts";
import { settingsOption } from "./settings-option.ts";
import { loadMergeKnowledge } from "./store-knowledge.ts";

const DEFAULT_PORT = 4173;
/** Each thread holds a model of its own, some 300 MB; the second begins when two texts come at once. */
const DEFAULT_JOBS = 2;
const DEFAULT_CACHE_MB = 64;
const MOST_CLOSING_MS = 4000;
/** `thaw serve`: HTTP API and dashboard over a store, until it is interrupted. Returns the exit code. */
export async function serve(raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  const port = portOption(raw["port"], DEFAULT_PORT);
  const host = typeof raw["host"] === "string" ? raw["host"] : "127.0.0.1";
  const token = tokenOption(raw["token"]);
  const path = resolve(storePath(raw));
  const readOnly = raw["readOnly"] === true;
  const settings = await settingsOption(raw);
  const cacheBytes = wholeOption("--cache", raw["cache"], DEFAULT_CACHE_MB) * 1_000_000;
  const jobs = jobsOption(raw["jobs"], DEFAULT_JOBS);
  const store = readOnly ? await openForReading(path) : await openToWrite(path);
  const pool = openCodingPool(jobs, settings, MOST_WAITING);
  try {
    const listening = await open(store, pool, { host, port, token, readOnly, settings, cacheBytes });
    // Only once it listens: a thread that is ended while its model loads takes the process along.
    pool.warm();
    await untilInterrupted(path, listening, raw["quiet"] === true ? null : addressOf(listening, token));
  } finally {
    await pool.close();
    store.close();
  }
  return EXIT.ok;
}

interface Opening {
  readonly host: string;
  readonly port: number;
  readonly token: string | null;
  readonly readOnly: boolean;
  readonly settings: Settings | null;
  /** Of answers kept ready. */
  readonly cacheBytes: number;
}

async function open(store: Store, pool: CodingPool, opening: Opening): Promise<Listening> {
  const { host, port, token, readOnly, settings, cacheBytes } = opening;
  const desk = await openDesk({
    store,
    name: basename(store.path),
    readOnly,
    code: codeText(pool),
    taking: {
      making: codeFingerprint(settings),
      manifest: (articles) => manifestText({ paths: [], date: null, articles }, settings),
    },
  });
  const onFault = (error: unknown): void => console.error(error);
  const app = createApi(desk, {
    hosts: [host.toLowerCase()],
    token,
    now: () => Date.now(),
    stamp: stampOf(store.path),
    cacheBytes,
    web: join(PACKAGE_ROOT, "dist", "web"),
    caller: callerOf,
    onFault,
    mount: (own) => mountMcp(own, desk, onFault),
  });
  return listen(app, { host, port, token });
}

/** The owner of the store makes it where it is not there, and finishes what a killed `ingest` left. */
async function openToWrite(path: string): Promise<Store> {
  const store = await openStore(path, { owner: "thaw serve" });
  if (await isStale(store)) await deriveEvents(store, loadMergeKnowledge());
  return store;
}

/** Changes when another process wrote to the store in between. */
function stampOf(path: string): string {
  const { mtimeMs, size } = existsSync(path) ? statSync(path) : { mtimeMs: 0, size: 0 };
  return createHash("sha256").update(`${VERSION} ${mtimeMs} ${size}`).digest("hex").slice(0, 12);
}

function addressOf({ url }: Listening, token: string | null): string {
  return token === null ? `${url}/` : `${url}/?token=${token}`;
}

/** Other commands find the server by the file beside the store. */
async function untilInterrupted(path: string, listening: Listening, shown: string | null): Promise<void> {
  const file = serverFile(path);
  writeFileSync(file, `${JSON.stringify({ pid: process.pid, url: listening.url, version: VERSION })}\n`, {
    mode: 0o600,
  });
  const remove = (): void => rmSync(file, { force: true });
  process.once("exit", remove);
  if (shown !== null) console.log(`thaw: serving ${basename(path)} on ${shown}  (Ctrl+C ends)`);
  await new Promise<void>((settle) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => settle());
  });
  remove();
  // Answers that are still being made are nobody's any more. A thread inside native code can hold process.exit for ever; the store bears a kill at any moment.
  setTimeout(() => process.kill(process.pid, "SIGKILL"), MOST_CLOSING_MS).unref();
  await listening.close();
}
