import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { runThaw, type Run } from "./run-thaw.ts";

const BIN = join(import.meta.dirname, "..", "..", "bin", "thaw.mjs");
const folder = mkdtempSync(join(tmpdir(), "thaw-ingest-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const thaw = (...args: string[]): Promise<Run> => runThaw(args, { cwd: folder });

const STORIES = [
  ["one", "Police in Nairobi arrested 40 protesters on Tuesday."],
  ["two", "Russia and Turkey held talks in Ankara on Wednesday."],
  ["three", "France condemned the attack by rebels in Mali on Monday."],
] as const;

let first: Run;

beforeAll(async () => {
  mkdirSync(join(folder, "news"));
  for (const [name, text] of STORIES) writeFileSync(join(folder, "news", `${name}.txt`), `${text}\n`);
  first = await thaw("ingest", "news", "--date", "2024-05-03", "--manifest", "run.json", "--json");
}, 60_000);

async function rows(query: string, db = "thaw.duckdb"): Promise<unknown> {
  const { stdout, stderr } = await thaw("sql", query, "--json", "--db", db);
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

/** The id of the first event. */
async function firstEvent(): Promise<string> {
  const { stdout } = await thaw("events", "--json", "--limit", "1");
  return z.array(z.object({ id: z.string() })).parse(JSON.parse(stdout))[0]!.id;
}

describe("thaw ingest", () => {
  test("says how many articles it coded", () => {
    expect(first.stderr).toBe("");
    expect(JSON.parse(first.stdout)).toMatchObject({ coded: 3, unchanged: 0, rejected: 0 });
  });

  test("running it again on the same input changes nothing", async () => {
    const before = await thaw("events", "--json");
    const second = await thaw("ingest", "news", "--date", "2024-05-03", "--json");
    expect(JSON.parse(second.stdout)).toEqual({ coded: 0, unchanged: 3, events: 0, rejected: 0 });
    expect((await thaw("events", "--json")).stdout).toBe(before.stdout);
    expect(JSON.parse(before.stdout)).not.toEqual([]);
  });

  test("keeps the articles, and the words that reports stand on", async () => {
    expect(await rows("SELECT text FROM articles ORDER BY text")).toEqual(
      STORIES.map(([, text]) => ({ text: `${text}\n` })).toSorted((a, b) => (a.text < b.text ? -1 : 1)),
    );
    expect(
      await rows(
        "SELECT count(*)::INTEGER AS n FROM reports WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE contains(a.text, evidence))",
      ),
    ).toEqual([{ n: 0 }]);
  });

  test("--hash-only keeps no sentence", async () => {
    await thaw("ingest", "news", "--hash-only", "--db", "hashes.duckdb");
    expect(
      await rows(
        "SELECT count(*)::INTEGER AS n, count(text)::INTEGER AS texts, count(title)::INTEGER AS titles FROM articles",
        "hashes.duckdb",
      ),
    ).toEqual([{ n: 3, texts: 0, titles: 0 }]);
    expect(
      await rows(
        "SELECT count(*)::INTEGER AS n FROM reports WHERE evidence <> '' OR (record ->> '$.text') IS NOT NULL",
        "hashes.duckdb",
      ),
    ).toEqual([{ n: 0 }]);
  });

  test("a foreign article is rejected, and the others are kept", async () => {
    mkdirSync(join(folder, "mixed"));
    writeFileSync(join(folder, "mixed", "a.txt"), "Russia and Turkey held talks in Ankara on Wednesday.\n");
    writeFileSync(
      join(folder, "mixed", "b.txt"),
      "La policía detuvo a cuarenta manifestantes el martes en la capital y los llevó ante un juez de la ciudad.\n".repeat(
        3,
      ),
    );
    const { code, stdout, stderr } = await thaw("ingest", "mixed", "--db", "mixed.duckdb", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ coded: 1, rejected: 1 });
    expect(stderr).toContain("does not look like English");
  });

  test("nothing to ingest is usage", async () => {
    expect(await thaw("ingest")).toMatchObject({ code: 2 });
  });

  test("a process killed in the middle leaves whole articles, and the next run adds what is missing", async () => {
    const lines = Array.from({ length: 150 }, (_, number) =>
      JSON.stringify({
        id: `k${number}`,
        text: `Police in Nairobi arrested ${number + 2} protesters on Tuesday.`,
        date: "2024-05-03",
      }),
    );
    writeFileSync(join(folder, "many.jsonl"), `${lines.join("\n")}\n`);
    const child = spawn(process.execPath, [BIN, "ingest", "many.jsonl", "--db", "killed.duckdb"], { cwd: folder });
    const exited = once(child, "exit"); // a fast machine may be done before the signal comes
    while (!existsSync(join(folder, "killed.duckdb.lock"))) await setTimeout(10);
    await setTimeout(700);
    child.kill("SIGKILL");
    await exited;
    const query = "SELECT count(*)::INTEGER AS n, count(DISTINCT article)::INTEGER AS articles FROM articles";
    // A process killed before its first batch leaves an empty store: that is whole too.
    const [left] = z.array(z.object({ n: z.number(), articles: z.number() })).parse(await rows(query, "killed.duckdb"));
    expect(left!.n).toBe(left!.articles);
    await thaw("ingest", "many.jsonl", "--db", "killed.duckdb", "--quiet");
    await thaw("ingest", "many.jsonl", "--db", "straight.duckdb", "--quiet");
    expect(await rows(query, "killed.duckdb")).toEqual([{ n: 150, articles: 150 }]);
    const [killed, straight] = await Promise.all(
      ["killed.duckdb", "straight.duckdb"].map((db) => thaw("events", "--json", "--limit", "1000", "--db", db)),
    );
    expect(killed!.stdout).toBe(straight!.stdout);
  }, 60_000);
});

describe("thaw verify", () => {
  test("the same bytes", async () => {
    const { code, stdout } = await thaw("verify", "run.json", "--json");
    expect({ code, ...JSON.parse(stdout) }).toEqual({ code: 0, same: 3, different: [], missing: [], changed: [] });
  });

  test("an article that was changed is missed, with exit 4", async () => {
    mkdirSync(join(folder, "moved"));
    writeFileSync(join(folder, "moved", "one.txt"), STORIES[0][1]);
    await thaw("ingest", "moved", "--db", "moved.duckdb", "--manifest", "moved.json");
    writeFileSync(join(folder, "moved", "one.txt"), STORIES[1][1]);
    const { code, stdout } = await thaw("verify", "moved.json");
    expect(code).toBe(4);
    expect(stdout).toContain("0 articles give the same bytes, 0 do not, 1 are not there");
  });

  test("a file that is no manifest", async () => {
    writeFileSync(join(folder, "other.json"), '{"thaw": 1}');
    expect(await thaw("verify", "other.json")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("is no manifest"),
    });
  });
});

describe("thaw correct", () => {
  test("a value that was set holds after coding anew", async () => {
    const id = await firstEvent();
    expect(
      await thaw("correct", id, "--set", "type=AID", "--set", "recipient=FRA:GOV", "--by", "Reader"),
    ).toMatchObject({ code: 0, stderr: "" });
    const changed = `SELECT type, recipient, quad, scale FROM events WHERE id = '${id}'`;
    expect(await rows(changed)).toEqual([{ type: "AID", recipient: ["FRA"], quad: 2, scale: 10 }]);
    await thaw("ingest", "news", "--date", "2024-05-04"); // another day: every article is coded again
    expect(await rows(changed)).toEqual([{ type: "AID", recipient: ["FRA"], quad: 2, scale: 10 }]);
  });

  test.each([
    ["no verdict", [], "one verdict"],
    ["two verdicts", ["--reject", "--accept"], "one verdict"],
    ["a field that is none", ["--set", "weather=fine"], "fields are"],
  ])("%s is refused with 2", async (_, options, message) => {
    const { code, stderr } = await thaw("correct", await firstEvent(), ...options);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  test("an event that is not there", async () => {
    expect(await thaw("correct", "ffffffffffffffff", "--reject")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("no event ffffffffffffffff"),
    });
  });
});
