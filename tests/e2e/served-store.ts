import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const THAW = join(ROOT, "bin", "thaw.mjs");

/** A server over a store of its own, made of the sample articles and four more of tests/e2e/articles. */
export interface ServedStore {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Fills a store (or leaves it empty) and serves it on a free port. Throws where the dashboard is not built. */
export async function serveStore(options: { isEmpty?: boolean; isReadOnly?: boolean } = {}): Promise<ServedStore> {
  if (!existsSync(join(ROOT, "dist", "web", "index.html")))
    throw new Error("the dashboard is not built: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "thaw-e2e-"));
  const store = join(folder, "thaw.duckdb");
  if (options.isEmpty !== true) {
    const paths = [join(ROOT, "fixtures", "articles"), join(import.meta.dirname, "articles")];
    const { status, stderr } = spawnSync(process.execPath, [THAW, "ingest", ...paths, "--db", store], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`thaw ingest failed: ${stderr}`);
  }
  const flags = options.isReadOnly === true ? ["--read-only"] : [];
  const server = spawn(process.execPath, [THAW, "serve", "--db", store, "--port", "0", ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await addressOf(server);
  return {
    url,
    stop: async () => {
      const ended = new Promise((settle) => server.once("exit", settle));
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The address that the server prints when it listens. */
async function addressOf(server: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((settle, fail) => {
    const hear = (part: Buffer): void => {
      said += part.toString();
      const found = /http:\/\/[\d.]+:\d+/.exec(said);
      if (found !== null) settle(found[0]);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", (code) => fail(new Error(`thaw serve ended with ${code}: ${said}`)));
  });
}
