/**
 * `node build/benchmarks/kill-ingest.js [kills] [longest] [articles]`: kills `thaw ingest` at random moments (seeded), 100 times by default, and looks after each kill whether the
 * store opens with whole articles only. At the end the store must hold the same events as one that was filled in one go: nothing lost, nothing doubled.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

// Built to build/benchmarks/: the root is two folders up.
const BIN = join(import.meta.dirname, "..", "..", "bin", "thaw.mjs");
const KILLS = Number(process.argv[2] ?? 100);
/** A run is killed at latest after so many milliseconds: long enough to load the model and code some articles. */
const LONGEST_MS = Number(process.argv[3] ?? 6000);
/** Enough that there is something left to code at the last kill. */
const ARTICLES = Number(process.argv[4] ?? 4000);
/** The articles are of so many days; what several of them tell of one day is merged. */
const DAYS = 10_000;

const folder = mkdtempSync(join(tmpdir(), "thaw-kill-"));
const places = ["Nairobi", "Ankara", "Lima", "Hanoi", "Warsaw"];
const lines = Array.from({ length: ARTICLES }, (_, number) =>
  JSON.stringify({
    id: `a${number}`,
    date: new Date(Date.UTC(2020, 0, 1 + (number % DAYS))).toISOString().slice(0, 10),
    text: `Police in ${places[number % 5] ?? ""} arrested ${number + 2} protesters on Tuesday. Russia and Turkey held talks.`,
  }),
);
writeFileSync(join(folder, "news.jsonl"), `${lines.join("\n")}\n`);

function thaw(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`thaw ${args.join(" ")}: ${stderr}`);
  return stdout;
}

function look(): { articles: number; doubled: number; half: number } {
  const query = `SELECT count(*)::INTEGER AS articles, (count(*) - count(DISTINCT article))::INTEGER AS doubled,
    (SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.article = r.article))::INTEGER AS half FROM articles`;
  // The query has one row of these three columns.
  const [row] = JSON.parse(thaw("sql", query, "--json", "--db", "killed.duckdb")) as [
    { articles: number; doubled: number; half: number },
  ];
  return row;
}

// The store is there before the first kill: a process killed while it makes the file leaves none, which `sql` would rightly call missing.
writeFileSync(join(folder, "one.txt"), "Russia and Turkey held talks in Ankara on Wednesday.\n");
thaw("ingest", "one.txt", "--db", "killed.duckdb", "--quiet");
thaw("ingest", "one.txt", "--db", "straight.duckdb", "--quiet");

let random = 20_261_123;
let most = 1;
let wrong = 0;
for (let kill = 1; kill <= KILLS; kill += 1) {
  random = (random * 48_271) % 2_147_483_647;
  const child = spawn(process.execPath, [BIN, "ingest", "news.jsonl", "--db", "killed.duckdb", "--quiet"], {
    cwd: folder,
  });
  const ended = once(child, "exit");
  await Promise.race([setTimeout(random % LONGEST_MS), ended]);
  child.kill("SIGKILL");
  await ended;
  const { articles, doubled, half } = look();
  if (doubled > 0 || half > 0 || articles < most) wrong += 1;
  most = Math.max(most, articles);
  console.log(`kill ${kill}: ${articles} articles, ${doubled} doubled, ${half} half`);
}
for (const db of ["killed.duckdb", "straight.duckdb"]) thaw("ingest", "news.jsonl", "--db", db, "--quiet");
const [killed, straight] = ["killed.duckdb", "straight.duckdb"].map((db) =>
  thaw("events", "--json", "--limit", "1000000", "--db", db),
);
console.log(
  `${KILLS} kills, ${wrong} stores wrong; events ${killed === straight ? "the same" : "NOT the same"} as in one go`,
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = wrong === 0 && killed === straight ? 0 : 1;
