import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runThaw } from "./run-thaw.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "thaw-settings-cli-"));
  file("thaw.yml", "actors:\n  - name: Harbour Front\n    code: CHL\n    sector: REB\n");
  file(
    "news.jsonl",
    `${NEWS.map((text, index) => JSON.stringify({ id: `n${index}`, date: "2020-05-05", text })).join("\n")}\n`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

const NEWS = [
  "Police in Nairobi arrested rights activist Aisha Bello on Monday.",
  "Aisha Bello met Kenyan President Uhuru Kenyatta in Nairobi on Tuesday.",
];

function file(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

async function resolved(...args: string[]): Promise<unknown> {
  const run = await runThaw(["resolve", "Harbour Front", "--json", ...args], { cwd: folder });
  return JSON.parse(run.stdout) as unknown;
}

// Each test starts the programme several times, and it loads the model each time.
describe("thaw.yml", { timeout: 120_000 }, () => {
  test("is found in the working folder, and --config names another", async () => {
    file("other.yml", "actors:\n  - name: Harbour Front\n    code: PER\n    sector: PTY\n");
    expect(await resolved()).toMatchObject({ code: "CHL", sector: "REB" });
    expect(await resolved("--config", "other.yml")).toMatchObject({ code: "PER", sector: "PTY" });
  });

  test("counts for code, and a fault stops it with its line", async () => {
    file("text.txt", "Harbour Front attacked a police station in Valparaiso on Monday.");
    const run = await runThaw(["code", "text.txt", "--date", "2020-05-05", "--quiet"], { cwd: folder });
    expect(run.stdout).toContain('"code":"CHL","sector":"REB"');
    file("broken.yml", "actors:\n  - name: A\n    code: XXX\n");
    const broken = await runThaw(["code", "text.txt", "--config", "broken.yml"], { cwd: folder });
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain("broken.yml:3: actors.0.code: the code XXX");
  });

  test("counts for annotate and explain", async () => {
    const text = "Harbour Front attacked a police station in Valparaiso on Monday.";
    file("one.txt", text);
    const options = { cwd: folder };
    const annotated = await runThaw(["annotate", "one.txt", "--layers", "events", "--date", "2020-05-05"], options);
    expect(annotated.stdout).toContain('"code":"CHL","sector":"REB"');
    const explained = await runThaw(["explain", text, "--date", "2020-05-05", "--json"], options);
    expect(explained.stdout.replaceAll(/\s/g, "")).toContain('"code":"CHL","sector":"REB"');
  });

  test("counts for eval, which codes the gold anew", async () => {
    const text = "Harbour Front attacked a police station in Valparaiso on Monday.";
    const coded = await runThaw(["code", "-", "--to", "jsonl", "--date", "2020-05-05", "--quiet"], {
      cwd: folder,
      stdin: text,
    });
    const events = coded.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    file("gold.jsonl", `${JSON.stringify({ article: { text, date: "2020-05-05" }, events })}\n`);
    const scores = async (...args: string[]): Promise<unknown> => {
      const run = await runThaw(["eval", "gold.jsonl", "--json", ...args], { cwd: folder });
      return (JSON.parse(run.stdout) as { by_field: Record<string, { missed: number }> }).by_field["actor code"];
    };
    file("rival.yml", "actors:\n  - name: Harbour Front\n    code: PER\n    sector: REB\n");
    expect(await scores()).toMatchObject({ missed: 0 });
    expect(await scores("--config", "rival.yml")).toMatchObject({ missed: 1 });
  });

  test("a change of it makes ingest code anew", async () => {
    const ingest = async (config: string): Promise<unknown> => {
      const run = await runThaw(["ingest", "news.jsonl", "--db", "s.duckdb", "--json", "--config", config], {
        cwd: folder,
      });
      return JSON.parse(run.stdout) as unknown;
    };
    file("one.yml", "aliases:\n  the Firm: NATO\n");
    expect(await ingest("one.yml")).toMatchObject({ coded: 2, unchanged: 0 });
    expect(await ingest("one.yml")).toMatchObject({ coded: 0, unchanged: 2 });
    file("one.yml", "aliases:\n  the Firm: France\n");
    expect(await ingest("one.yml")).toMatchObject({ coded: 2, unchanged: 0 });
  });
});

describe("thaw unresolved", { timeout: 120_000 }, () => {
  test("lists names of files by frequency with a sentence", async () => {
    const run = await runThaw(["unresolved", "news.jsonl", "--json"], { cwd: folder });
    expect(JSON.parse(run.stdout)).toEqual([
      { name: "Aisha Bello", count: 2, code: "KEN", sector: expect.any(String) as string, example: NEWS[0] },
    ]);
  });

  test("lists those of a store", async () => {
    await runThaw(["ingest", "news.jsonl", "--db", "u.duckdb", "--quiet"], { cwd: folder });
    const run = await runThaw(["unresolved", "--db", "u.duckdb"], { cwd: folder });
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/^name\s+count\s+code\s+sector\s+for example\nAisha Bello\s+2/);
  });

  test("a name in thaw.yml is known", async () => {
    file("known.yml", "actors:\n  - name: Aisha Bello\n    code: NGA\n    sector: SOC\n");
    const run = await runThaw(["unresolved", "news.jsonl", "--config", "known.yml"], { cwd: folder });
    expect(run.stdout.trim()).toBe("every name is known");
  });

  test("files and a store at once are refused", async () => {
    const run = await runThaw(["unresolved", "news.jsonl", "--db", "u.duckdb"], { cwd: folder });
    expect(run.code).toBe(2);
  });
});
