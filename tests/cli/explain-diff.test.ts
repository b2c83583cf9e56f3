import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runThaw, type Run } from "./run-thaw.ts";

const folder = mkdtempSync(join(tmpdir(), "thaw-explain-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const thaw = (...args: string[]): Promise<Run> => runThaw(args, { cwd: folder });
const ARTICLES = [
  { id: "a", date: "2020-03-04", text: "Russia and Turkey held talks in Ankara on Tuesday." },
  { id: "b", date: "2020-03-04", publisher: "b.example", text: "Police in Lima arrested nine protesters on Monday." },
  { id: "a", date: "2020-03-04", text: "Russia and Turkey held talks in Ankara on Tuesday." },
];

beforeAll(async () => {
  writeFileSync(join(folder, "news.jsonl"), ARTICLES.map((article) => JSON.stringify(article)).join("\n"));
  writeFileSync(join(folder, "low.csv"), "type,mode,weight\nCONSULT,,1\n");
  writeFileSync(join(folder, "high.csv"), "type,mode,weight\nCONSULT,,3\n");
  await thaw("ingest", "news.jsonl", "--db", "one.duckdb", "--manifest", "one.json", "--quiet");
  await thaw("ingest", "news.jsonl", "--db", "two.duckdb", "--manifest", "two.json", "--jobs", "2", "--quiet");
}, 120_000);

/** The ids of the events of a store. */
async function ids(db: string): Promise<string[]> {
  const { stdout } = await thaw("sql", "SELECT id FROM events ORDER BY id", "--json", "--db", db);
  return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
}

describe("two runs", () => {
  test("--jobs gives the same store and the same manifest", async () => {
    expect(JSON.parse((await thaw("diff", "one.duckdb", "two.duckdb", "--json")).stdout)).toMatchObject({
      added: [],
      gone: [],
      changed: [],
    });
    expect(JSON.parse((await thaw("diff", "one.json", "two.json", "--json")).stdout)).toMatchObject({
      articles: [],
      same: 2,
    });
    expect((await ids("one.duckdb")).length).toBeGreaterThan(0);
  });

  test("one other weight changes the series, and diff says where and by how much", async () => {
    const { stdout } = await thaw("diff", "low.csv", "high.csv", "--dyad", "RUS/TUR", "--db", "one.duckdb", "--json");
    const { weights, periods } = JSON.parse(stdout) as { weights: unknown[]; periods: unknown[] };
    expect(weights).toContainEqual({ type: "CONSULT", mode: null, from: 1, to: 3 });
    expect(periods).toContainEqual(
      expect.objectContaining({ actor: "RUS", recipient: "TUR", period: "2020-03-01", from: 1, to: 3, events: 1 }),
    );
  });

  test.each([
    [["diff", "one.duckdb", "one.json"], /not of one kind/],
    [["diff", "nothing", "one.json"], /is no run/],
    [["ingest", "news.jsonl", "--jobs", "0"], /--jobs 0 is not allowed/],
    [["explain", "Russia", "--as", "event"], /is no event/],
    [["explain", "RUS/TUR@soon"], /is no period/],
    [["export", "--db", "one.duckdb", "--fields", "colour"], /--fields "colour" is not allowed/],
    [["merge", "0000000000000000", "0000000000000001", "--db", "one.duckdb"], /no event 0000000000000000/],
  ])("thaw %j is refused", async (args, message) => {
    const { code, stderr } = await thaw(...args);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(message);
  });
});

describe("why", () => {
  test("an event: what decided it, and its reports", async () => {
    const [id = ""] = await ids("one.duckdb");
    const { stdout } = await thaw("explain", id, "--db", "one.duckdb");
    expect(stdout).toContain(id);
    expect(stdout).toMatch(/decided by\n {2}\S/);
    expect(stdout).toMatch(/reports: 1/);
  });

  test("a score: the sum written out", async () => {
    const { stdout } = await thaw("explain", "RUS/TUR@2020-03", "--db", "one.duckdb");
    expect(stdout).toMatch(/RUS > TUR, 2020-03-01 until 2020-04-01, plover scale/);
    expect(stdout).toMatch(/net [\d.]+ = [\d.]+/);
  });
});

test("two events are one by hand, and apart again, also after a new coding", async () => {
  const [one = "", other = ""] = await ids("two.duckdb");
  const merged = JSON.parse((await thaw("merge", one, other, "--db", "two.duckdb", "--json")).stdout) as object;
  expect(merged).toMatchObject({ event: one, reports: 2 });
  expect(await ids("two.duckdb")).toHaveLength(1);
  writeFileSync(
    join(folder, "again.jsonl"),
    ARTICLES.map((article) => JSON.stringify({ ...article, publisher: "c.example" })).join("\n"),
  );
  await thaw("ingest", "again.jsonl", "--db", "two.duckdb", "--quiet");
  expect(await ids("two.duckdb")).toHaveLength(1);
  const apart = await thaw("unmerge", one, other, "--db", "two.duckdb", "--json");
  expect(JSON.parse(apart.stdout)).toMatchObject({ event: other, apart: 1 });
  expect(await ids("two.duckdb")).toEqual([one, other]);
}, 60_000);
