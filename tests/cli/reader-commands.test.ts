import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runThaw } from "./run-thaw.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "thaw-reader-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function jsonLines(stdout: string): Record<string, unknown>[] {
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const TEXT = "French President Emmanuel Macron met Xi Jinping in Paris on Monday. He praised the Chinese leader.";

describe("thaw annotate", () => {
  test("all layers, spans of the text itself", async () => {
    const run = await runThaw([
      "annotate",
      file("a.jsonl", JSON.stringify({ id: "x1", text: TEXT, date: "2024-05-07" })),
    ]);
    expect(run.code).toBe(0);
    const [annotation] = jsonLines(run.stdout) as [
      {
        id: string;
        tokens: { start: number; end: number; text: string; head: number }[];
        times: { start: number; end: number; value: string }[];
      },
    ];
    expect(annotation.id).toBe("x1");
    for (const token of annotation.tokens) expect(TEXT.slice(token.start, token.end)).toBe(token.text);
    expect(annotation.tokens.filter((token) => token.head === 0)).toHaveLength(2);
    expect(annotation.times.map(({ start, end, value }) => [TEXT.slice(start, end), value])).toEqual([
      ["Monday", "2024-05-06"],
    ]);
  });

  test("only the layers asked for", async () => {
    const run = await runThaw(["annotate", file("b.txt", TEXT), "--layers", "tokens,times"]);
    const [annotation = {}] = jsonLines(run.stdout);
    expect(Object.keys(annotation)).toEqual(["id", "tokens", "times"]);
    expect(JSON.stringify(annotation["tokens"])).not.toContain("upos");
  });

  test("a layer that is none is told with the choices", async () => {
    const run = await runThaw(["annotate", file("c.txt", TEXT), "--layers", "tokens,moods"]);
    expect(run).toMatchObject({ code: 2 });
    expect(run.stderr).toContain('--layers "moods" is not allowed\n  --layers takes tokens, syntax, names');
  });

  test("CoNLL-U in, the same words out with tags and heads; comments stay", async () => {
    const given =
      "# sent_id = 1\n1\tTroops\t_\t_\t_\t_\t_\t_\t_\t_\n2\tleft\t_\t_\t_\t_\t_\t_\t_\t_\n3\tKabul\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
    const run = await runThaw(["annotate", "--conllu", file("d.conllu", given)]);
    const lines = run.stdout.split("\n");
    expect(lines[0]).toBe("# sent_id = 1");
    expect(lines.slice(1, 4).map((line) => line.split("\t").slice(0, 2).join(" "))).toEqual([
      "1 Troops",
      "2 left",
      "3 Kabul",
    ]);
    expect(lines.slice(1, 4).filter((line) => line.split("\t")[7] === "root")).toHaveLength(1);
  });
});

describe("thaw code --pairs", () => {
  const pair = {
    id: 7,
    text: "The army shelled the rebels on Monday.",
    actor: { start: 4, end: 8 },
    recipient: { start: 21, end: 27 },
  };

  test("one line a line read, in order; a broken line is told and left out", async () => {
    const path = file(
      "pairs.jsonl",
      [
        JSON.stringify(pair),
        "{broken",
        JSON.stringify({ ...pair, id: "last", actor: { start: 90, end: 95 } }),
        JSON.stringify({ ...pair, id: "b" }),
      ].join("\n"),
    );
    const run = await runThaw(["code", "--pairs", path]);
    expect(run.code).toBe(0);
    const lines = jsonLines(run.stdout);
    expect(lines.map(({ id }) => id)).toEqual([7, "b"]);
    expect(Object.keys(lines[0] ?? {})).toEqual(["id", "event", "mode", "confidence"]);
    expect(run.stderr).toContain("pairs.jsonl:2: ");
    expect(run.stderr).toContain("pairs.jsonl:3: ");
  });
});

describe("thaw explain", () => {
  test("shows words, tree, names, graph and rules", async () => {
    const run = await runThaw(["explain", TEXT, "--date", "2024-05-07"]);
    expect(run.code).toBe(0);
    for (const part of ["words\n", "names\n", "event graph\n", "set aside by rule\n", "events\n", "Macron"])
      expect(run.stdout).toContain(part);
  });
});

describe("thaw resolve", () => {
  const rows: [string, string[], Record<string, unknown>][] = [
    [
      "an office at a day",
      ["the French foreign minister", "--on", "2019-08-01"],
      { code: "FRA", sector: "GOV", identifier_text: "Jean-Yves Le Drian" },
    ],
    ["nobody known", ["Zorblatt Quux"], { code: "", identifier_id: null }],
    ["a time", ["two days ago", "--kind", "time", "--published", "2024-11-03"], { from: "2024-11-01" }],
    ["no time", ["banana", "--kind", "time"], { value: null }],
    ["a place", ["Nairobi", "--kind", "place"], { country_code: "KEN", resolution: 4 }],
  ];
  test.each(rows)("%s", async (_, args, expected) => {
    const run = await runThaw(["resolve", ...args, "--json"]);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject(expected);
  });

  test("a batch keeps ids and order", async () => {
    const path = file(
      "batch.jsonl",
      ['{"id":"b","text":"Syrian rebels"}', '{"id":"a","text":"the Kremlin","on":"2020-01-01"}'].join("\n"),
    );
    const run = await runThaw(["resolve", "--kind", "actor", "--input", path]);
    expect(jsonLines(run.stdout)).toMatchObject([
      { id: "b", code: "SYR", sector: "REB" },
      { id: "a", code: "RUS", sector: "GOV" },
    ]);
  });

  test("a line that is no query is told with its number", async () => {
    const run = await runThaw(["resolve", "--input", file("bad.jsonl", '{"id":1,"text":"Iran"}\n{"id":2}')]);
    expect(run).toMatchObject({ code: 2 });
    expect(run.stderr).toContain("bad.jsonl:2: text");
  });
});
