import { once } from "node:events";
import { basename, resolve } from "node:path";
import { openDesk, type Desk } from "../answers/desk.ts";
import { serve as listen } from "../api/serve.ts";
import { ThawError } from "../errors.ts";
import { createMcpApp } from "../mcp/http.ts";
import { serveMcpOverStdio } from "../mcp/stdio.ts";
import type { Store } from "../store/open-store.ts";
import { EXIT } from "./exit.ts";
import { portOption, tokenOption } from "./listen-options.ts";
import { codeText, MOST_WAITING } from "./code-text.ts";
import { openCodingPool } from "./open-coding-pool.ts";
import { openForReading, storePath } from "./open-for-reading.ts";
import { serverOf } from "./server-file.ts";
import { settingsOption } from "./settings-option.ts";

/** Beside `thaw serve`, which has MCP at /mcp of its own port. */
const DEFAULT_PORT = 4174;

type Options = Readonly<Record<string, string | boolean>>;

/** `thaw mcp`: a store for assistants, over standard input and output or over HTTP, until the client or the user ends it. Returns the exit code. */
export async function mcp(raw: Options): Promise<number> {
  const path = resolve(storePath(raw));
  const store = await openUnlessServed(path);
  const settings = await settingsOption({ ...raw, quiet: true });
  const pool = openCodingPool(1, settings, MOST_WAITING);
  try {
    const desk = await openDesk({ store, name: basename(path), readOnly: true, code: codeText(pool) });
    await (raw["http"] === true ? overHttp(desk, raw) : overStdio(desk));
  } finally {
    await pool.close();
    store.close();
  }
  return EXIT.ok;
}

/** A store that `thaw serve` holds has MCP there already. */
async function openUnlessServed(path: string): Promise<Store> {
  try {
    return await openForReading(path);
  } catch (error) {
    const server = error instanceof ThawError && error.code === "store-locked" ? serverOf(path) : null;
    if (server === null) throw error;
    throw new ThawError("store-locked", `thaw serve holds the store`, `point the client at ${server.url}/mcp`, {
      cause: error,
    });
  }
}

/** Standard output belongs to the protocol: all else goes to standard error. */
async function overStdio(desk: Desk): Promise<void> {
  const ended = once(process.stdin, "close");
  const server = serveMcpOverStdio(desk, tell);
  await Promise.race([ended, interrupted()]);
  await server.close();
}

async function overHttp(desk: Desk, raw: Options): Promise<void> {
  const host = typeof raw["host"] === "string" ? raw["host"] : "127.0.0.1";
  const token = tokenOption(raw["token"]);
  const app = createMcpApp(desk, { hosts: [host.toLowerCase()], token, onFault: tell });
  const server = await listen(app, { host, port: portOption(raw["port"], DEFAULT_PORT), token });
  if (raw["quiet"] !== true) console.log(`thaw: MCP over ${desk.name} on ${server.url}/mcp  (Ctrl+C ends)`);
  await interrupted();
  await server.close();
}

/** A client's broken line is no fault of ours: its message is enough. */
function tell(error: unknown): void {
  console.error(`thaw: ${error instanceof Error ? error.message : String(error)}`);
}

function interrupted(): Promise<void> {
  return new Promise((settle) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => settle());
  });
}
