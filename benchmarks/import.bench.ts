/**
 * `thaw import` of made GDELT rows against what DuckDB needs to read the same file into a table.
 *
 *     node build/benchmarks/import.bench.js [--rows 1000000] [--runs 1]
 *
 * Both run in processes of their own with two threads, one after the other; wall time, processor time and peak memory of each, and the ratios.
 */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeGdeltRows } from "./gdelt-maker.ts";

// Built to build/benchmarks/: the root is two folders up.
const ROOT = join(import.meta.dirname, "..", "..");
const { values } = parseArgs({
  options: { rows: { type: "string", default: "1000000" }, runs: { type: "string", default: "1" } },
});
const rows = Number(values.rows);
const folder = mkdtempSync(join(tmpdir(), "thaw-import-"));
const file = join(folder, "made.export.CSV");
const LINES = 2000;
const DAYS = 1500;

const stream = createWriteStream(file);
let lines: string[] = [];
for (const row of makeGdeltRows(rows, DAYS, 7)) {
  if (lines.push(row) < LINES) continue;
  if (!stream.write(`${lines.join("\n")}\n`)) await once(stream, "drain");
  lines = [];
}
stream.end(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
await once(stream, "finish");

/** Seconds and megabytes of a process that ends with them. */
interface Cost {
  readonly wall: number;
  readonly processor: number;
  readonly memory: number;
}

const MEASURE = `const start = performance.now(); const told = () => { const { user, system } = process.cpuUsage();
  console.log("\\ncost " + JSON.stringify({ wall: (performance.now() - start) / 1000, processor: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 })); };`;

function cost(code: string): Cost {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", `${MEASURE}\n${code}`], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const told = stdout.split("\n").find((line) => line.startsWith("cost "));
  if (told === undefined) throw new Error(stderr);
  return JSON.parse(told.slice(5)) as Cost; // written by the line above
}

function baseline(): Cost {
  return cost(`
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const instance = await DuckDBInstance.create(${JSON.stringify(join(folder, "plain.duckdb"))}, { threads: "2" });
    const connection = await instance.connect();
    await connection.run("CREATE TABLE t AS FROM read_csv('${file.replaceAll("'", "''")}')");
    await connection.run("CHECKPOINT");
    told();`);
}

function imported(): Cost {
  return cost(`
    const { main } = await import("./dist/cli/main.js");
    await main(["node", "thaw", "import", ${JSON.stringify(file)}, "--from", "gdelt", "--json", "--db", ${JSON.stringify(join(folder, "thaw.duckdb"))}]);
    told();`);
}

for (let run = 0; run < Number(values.runs); run += 1) {
  for (const name of ["plain.duckdb", "thaw.duckdb"]) rmSync(join(folder, name), { force: true });
  const [plain, own] = [baseline(), imported()];
  console.log(`${rows} rows: read_csv ${shown(plain)}`);
  console.log(`${" ".repeat(String(rows).length)}       thaw import ${shown(own)}`);
  const ratio = (part: "wall" | "processor"): string => (own[part] / plain[part]).toFixed(2);
  console.log(`thaw / read_csv: wall ${ratio("wall")}, processor ${ratio("processor")} (goal 3)`);
}
rmSync(folder, { recursive: true, force: true });

function shown({ wall, processor, memory }: Cost): string {
  return `${wall.toFixed(1)} s, processor ${processor.toFixed(1)} s, ${memory.toFixed(0)} MB`;
}
