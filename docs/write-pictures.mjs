// Makes the pictures of the README: `npm run pictures`. Codes the sample articles into a store of its own, serves it, and photographs three screens in Chromium.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

const ROOT = resolve(import.meta.dirname, "..");
const THAW = join(ROOT, "bin", "thaw.mjs");
const folder = mkdtempSync(join(tmpdir(), "thaw-pictures-"));
const store = join(folder, "samples.duckdb");

const { status } = spawnSync(process.execPath, [THAW, "ingest", join(ROOT, "fixtures", "articles"), "--db", store], { stdio: "inherit" });
if (status !== 0) throw new Error("thaw ingest failed: npm run build first");
const server = spawn(process.execPath, [THAW, "serve", "--db", store, "--port", "0", "--read-only"], { stdio: ["ignore", "pipe", "pipe"] });
const url = await new Promise((settle, fail) => {
  const hear = (part) => {
    const found = /http:\/\/[\d.]+:\d+/.exec(part.toString());
    if (found !== null) settle(found[0]);
  };
  server.stdout.on("data", hear);
  server.stderr.on("data", hear);
  server.once("exit", (code) => fail(new Error(`thaw serve ended with ${code}`)));
});

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, timezoneId: "UTC", locale: "en-GB", reducedMotion: "reduce" });

/** Waits until a heading stands there and nothing is loading. */
async function photograph(path, name) {
  await page.goto(`${url}${path}`);
  await page.waitForFunction(() => document.querySelector("main h1") !== null && document.querySelector(".skeleton, .stale") === null);
  await page.screenshot({ path: join(ROOT, "docs", "pictures", `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}

await photograph("/", "relations");
await photograph("/dyad/USA/PRK", "dyad");
const { events } = await (await fetch(`${url}/v1/events?actor=PRK&type=CONSULT&limit=1`)).json();
await photograph(`/event/${events[0].id}`, "event");

await browser.close();
server.kill("SIGINT");
rmSync(folder, { recursive: true, force: true });
