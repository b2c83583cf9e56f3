import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { runThaw, type Run } from "./run-thaw.ts";

const BIN = join(import.meta.dirname, "..", "..", "bin", "thaw.mjs");
const folder = mkdtempSync(join(tmpdir(), "thaw-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const thaw = (...args: string[]): Promise<Run> => runThaw(args, { cwd: folder });

/** Eleven years of one relation: quarrels, then (from 2005) meetings; with a row that is none. */
function series(): string {
  const rows = Array.from({ length: 11 * 12 }, (_, month) => {
    const year = 2000 + Math.floor(month / 12);
    const day = `${year}-${String((month % 12) + 1).padStart(2, "0")}-10`;
    const [first, second] = year < 2005 ? ["112", "190"] : ["042", "036"];
    return [
      `${day}\tFRAGOV\tDEU\t${first}`,
      `${day}\tFRAMIL\tDEUMIL\t${second}`,
      `${day}\tDEUGOV\tFRAGOV\t${first}`,
    ].join("\n");
  });
  return `date\tsource\ttarget\tcode\n${rows.join("\n")}\n2004-02-30\tFRA\tDEU\t042\n`;
}

const ROWS = 3 * 11 * 12;

let imported: Run;

beforeAll(async () => {
  writeFileSync(join(folder, "series.tsv.gz"), gzipSync(series()));
  imported = await thaw("import", "series.tsv.gz", "--from", "petrarch", "--json");
}, 60_000);

describe("thaw import", () => {
  test("says what was read, imported and refused", () => {
    expect(imported.stderr).toBe("");
    expect(JSON.parse(imported.stdout)).toEqual({ read: ROWS + 1, imported: ROWS, refused: { date: 1 } });
    expect(imported.code).toBe(0);
  });

  test("the same file again changes nothing", async () => {
    const { stdout } = await thaw("import", "series.tsv.gz", "--from", "petrarch");
    expect(stdout).toContain(`(${ROWS} were there already)`);
    expect(JSON.parse((await thaw("sql", "SELECT count(*)::INTEGER AS n FROM events", "--json")).stdout)).toEqual([
      { n: ROWS },
    ]);
  });

  test("a gzip file that breaks off: what came before is taken, and it is said", async () => {
    const whole = gzipSync(series(), { level: 0 });
    writeFileSync(join(folder, "broken.tsv.gz"), whole.subarray(0, whole.length / 2));
    const { code, stdout, stderr } = await thaw(
      "import",
      "broken.tsv.gz",
      "--from",
      "petrarch",
      "--db",
      "broken.duckdb",
      "--json",
    );
    expect(code).toBe(1);
    expect(stderr).toContain("breaks off");
    const { read } = z.object({ read: z.number() }).parse(JSON.parse(stdout));
    expect(read).toBeGreaterThan(50);
    expect(read).toBeLessThan(ROWS);
  });

  test("a full disk is told, and the store opens afterwards", async () => {
    const command = `ulimit -f 1200; trap "" XFSZ; exec "${process.execPath}" "${BIN}" import big.tsv --from petrarch --db full.duckdb`;
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `2001-0${1 + (row % 9)}-10\tFRA${row % 7}\tDEU\t${["042", "190"][row % 2]}\t${row}`,
    );
    writeFileSync(join(folder, "big.tsv"), `${rows.join("\n")}\n`);
    const { status, stderr } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect(stderr).toContain("the store cannot be written");
    expect(status).toBe(1);
    expect(
      (await thaw("sql", "SELECT count(*)::INTEGER AS n FROM events", "--db", "full.duckdb", "--json")).stdout,
    ).toBe('[{"n":0}]\n');
  });

  test.each([
    ["a format that is none", ["import", "series.tsv.gz", "--from", "weather"], 2, "--from takes"],
    ["no format", ["import", "series.tsv.gz"], 2, "--from"],
    ["a file that is not there", ["import", "none.tsv", "--from", "petrarch"], 1, "cannot be read"],
  ])("%s", async (_, args, exit, message) => {
    const { code, stderr } = await thaw(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(exit);
  });
});

describe("thaw dyad", () => {
  test("is an array of periods, both directions, that adds up", async () => {
    const { stdout } = await thaw("dyad", "FRA", "DEU", "--by", "year", "--json");
    const periods = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(stdout));
    expect(periods).toHaveLength(22);
    expect(Object.keys(periods[0]!)).toEqual([
      "actor", "recipient", "from", "to", "net", "mean", "cooperation", "conflict", "events", "imprecise", "reports", "owners", "low", "high", "state", "all_reports", "coverage",
    ]); // prettier-ignore
    // 12 ACCUSE disapprove... -2 or so and 12 ASSAULT -9: the sum of the listed weights.
    expect(periods[0]).toMatchObject({
      actor: "FRA",
      recipient: "DEU",
      from: "2000-01-01",
      to: "2001-01-01",
      events: 24,
      cooperation: 0,
    });
    for (const { net, cooperation, conflict, mean, events } of periods) {
      expect(Number(net)).toBeCloseTo(Number(cooperation) + Number(conflict), 6);
      expect(Number(mean) * Number(events)).toBeCloseTo(Number(net), 3);
    }
    expect(periods.find(({ from }) => from === "2005-01-01")).toMatchObject({ state: "thawing" });
  });

  test("on a terminal: bars, a table, and the turn with its events", async () => {
    const { stdout } = await thaw("dyad", "FRA", "DEU", "--by", "month", "--directed");
    expect(stdout).toMatch(/^FRA > DEU, plover scale\nmean {4}▁+█+\n/);
    expect(stdout).toMatch(/turn 2005-01-01: mean -[\d.]+ to [\d.]+ \(\+[\d.]+\)\n {2}2005-/);
    expect(stdout).not.toContain("DEU > FRA");
  });

  test("a sector is a side of its own, and the user's weights are the score", async () => {
    writeFileSync(join(folder, "weights.csv"), "type,mode,weight\nASSAULT,,-1\nCONSULT,,1\n");
    const args = [
      "dyad",
      "FRA:MIL",
      "DEU",
      "--by",
      "year",
      "--directed",
      "--json",
      "--scale",
      "weights.csv",
      "--since",
      "2000-01-01",
      "--until",
      "2001-01-01",
    ];
    expect(JSON.parse((await thaw(...args)).stdout)).toMatchObject([{ actor: "FRA:MIL", net: -12, events: 12 }]);
  });

  test("the Goldstein scale weighs the codes themselves", async () => {
    const { stdout } = await thaw(
      "dyad",
      "FRA:MIL",
      "DEU",
      "--by",
      "year",
      "--directed",
      "--json",
      "--scale",
      "goldstein",
      "--until",
      "2001-01-01",
    );
    expect(JSON.parse(stdout)).toMatchObject([{ net: -120, events: 12 }]); // twelve times 190, -10 each
  });

  test.each([
    ["a side that is none", ["dyad", "FRA", "Narnia"], "is no side of a relation"],
    ["a period that is none", ["dyad", "FRA", "DEU", "--by", "decade"], "day, week, month, quarter, year"],
    ["weights that are not there", ["dyad", "FRA", "DEU", "--scale", "none.csv"], "--scale none.csv cannot be read"],
    ["a half-life that is none", ["dyad", "FRA", "DEU", "--half-life", "soon"], "--half-life soon"],
  ])("%s is refused with 2", async (_, args, message) => {
    const { code, stderr } = await thaw(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});

describe("thaw changes", () => {
  test("lists what thawed since a day", async () => {
    const { stdout } = await thaw("changes", "--since", "2005-01-01", "--until", "2006-01-01", "--json");
    expect(JSON.parse(stdout)).toMatchObject([
      { actor: "FRA", recipient: "DEU", state: "thawing", from: "2005-01-01", to: "2006-01-01" },
      { actor: "DEU", recipient: "FRA", state: "thawing" },
    ]);
  });

  test("--since counts from the newest report", async () => {
    const { stdout } = await thaw("changes", "--since", "1y");
    expect(stdout).toContain("2009-12-10 to 2010-12-11");
  });
});

describe("thaw events, export and sql", () => {
  test("the newest events first, as records", async () => {
    const { stdout } = await thaw("events", "--actor", "FRA:MIL", "--until", "2000-03-01", "--json");
    expect(JSON.parse(stdout)).toMatchObject([{ date: "2000-02-10", cameo: "190" }, { date: "2000-01-10" }]);
  });

  test("as a table with the number of all", async () => {
    const { stdout, stderr } = await thaw("events", "--type", "assault", "--limit", "3");
    expect(stdout.trim().split("\n")).toHaveLength(4);
    expect(stderr).toContain("3 of 60 events");
  });

  test.each([
    ["a type that is none", ["events", "--type", "HUG"], "AGREE"],
    ["a mark that is none", ["events", "--auxiliary", "maybe"], "hypothetical"],
    ["a limit that is none", ["events", "--limit", "many"], "a whole number"],
    ["a period that is none", ["events", "--since", "soon"], "7d"],
  ])("%s is refused with 2", async (_, args, message) => {
    const { code, stderr } = await thaw(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  test("an export of one's own is imported again as it was", async () => {
    await thaw("export", "--until", "2001-01-01", "--to", "jsonl", "--out", "own.jsonl");
    await thaw("import", "own.jsonl", "--from", "plover", "--db", "own.duckdb");
    await thaw("export", "--to", "jsonl", "--db", "own.duckdb", "--out", "again.jsonl");
    const own = readFileSync(join(folder, "own.jsonl"), "utf8");
    expect(own.trim().split("\n")).toHaveLength(36);
    expect(readFileSync(join(folder, "again.jsonl"), "utf8")).toBe(own);
  });

  test("Parquet holds the events, and reads back", async () => {
    expect(await thaw("export", "--to", "parquet", "--out", "events.parquet")).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(folder, "events.parquet")).subarray(0, 4).toString("latin1")).toBe("PAR1");
  });

  test.each([
    ["COPY", "COPY events TO 'out.csv'"],
    ["read_csv", "SELECT * FROM read_csv('weights.csv')"],
  ])("thaw sql refuses %s", async (_, query) => {
    const { code, stderr } = await thaw("sql", query);
    expect(code).toBe(1);
    expect(stderr).toContain("nothing can be written");
  });

  test("a store that is not there", async () => {
    const { code, stderr } = await thaw("events", "--db", "none.duckdb");
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        "thaw: there is no store none.duckdb\n  name one with --db, or make one with thaw ingest or thaw import\n",
    });
  });
});
