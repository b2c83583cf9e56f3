import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BARE } from "../contract/sample-record.ts";
import { runThaw } from "./run-thaw.ts";

const MET = { ...BARE, article: "a1", spans: { evidence: { start: 0, end: 27 }, trigger: { start: 6, end: 9 } } };
const GOLD = { article: { id: "a1", text: "Trump met Putin in Helsinki.", date: "2018-07-17" }, events: [MET] };
let cwd = "";

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "thaw-eval-"));
  mkdirSync(join(cwd, "gold"));
  mkdirSync(join(cwd, "empty"));
  writeFileSync(join(cwd, "gold", "one.jsonl"), `${JSON.stringify(GOLD)}\n`);
  writeFileSync(join(cwd, "broken.jsonl"), `${JSON.stringify(GOLD)}\n{"article"\n`);
  writeFileSync(join(cwd, "same.jsonl"), `${JSON.stringify(MET)}\n`);
  writeFileSync(join(cwd, "none.jsonl"), `${JSON.stringify({ ...MET, article: "other" })}\n`);
});

afterAll(() => rmSync(cwd, { recursive: true }));

const evaluate = (...args: string[]): ReturnType<typeof runThaw> => runThaw(["eval", ...args], { cwd });

const CASES: [string, string[], number, string][] = [
  ["a missing path", ["nowhere"], 1, "gold nowhere is not there"],
  ["a folder without gold", ["empty"], 1, "the folder empty holds no .jsonl file"],
  ["a broken line", ["broken.jsonl"], 1, "broken.jsonl:2: "],
  ["missing predictions", ["gold", "--pred", "nowhere"], 1, "--pred nowhere cannot be read"],
  ["an unknown part", ["gold", "--by", "letter"], 2, "--by takes type, auxiliary, field"],
  ["an unknown bound", ["gold", "--fail-under", "speed=1"], 2, "--fail-under takes f1=0.6"],
  ["a bound that holds", ["gold", "--pred", "same.jsonl", "--fail-under", "f1=1,recall=1"], 0, ""],
  ["a bound that fails", ["gold", "--pred", "none.jsonl", "--fail-under", "f1=0.5"], 4, "f1 is 0.0, below 50.0"],
  [
    "predictions for an article that is not in the gold",
    ["gold", "--pred", "none.jsonl"],
    0,
    "1 articles of none.jsonl are not in the gold",
  ],
];

describe("thaw eval", { concurrent: true }, () => {
  test.each(CASES)("%s: thaw eval %j exits with %i", async (_, args, exit, message) => {
    const { code, stderr } = await evaluate(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(exit);
  });

  test("prints a table of types, marks and fields", async () => {
    const { stdout } = await evaluate("gold", "--pred", "same.jsonl");
    expect(stdout).toMatch(/^1 articles\n/);
    expect(stdout).toMatch(/\nevents +1 +0 +0 +100\.0 +100\.0 +100\.0\n/);
    for (const row of ["  CONSULT ", "  ASSAULT ", "  negation ", "  none ", "  actor code ", "  date "])
      expect(stdout).toContain(`\n${row}`);
  });

  test("--by shows one part, --json all of them with their rates", async () => {
    const [part, json] = await Promise.all([
      evaluate("gold", "--pred", "same.jsonl", "--by", "auxiliary"),
      evaluate("gold", "--pred", "same.jsonl", "--json"),
    ]);
    expect(part.stdout).not.toContain("CONSULT");
    expect(part.stdout).toContain("negation");
    expect(JSON.parse(json.stdout)).toMatchObject({
      articles: 1,
      events: { right: 1, f1: 1 },
      by_type: { CONSULT: { right: 1, precision: 1 }, AID: { f1: null } },
    });
  });

  test("codes the gold's own articles when no predictions are given", async () => {
    const { code, stdout } = await evaluate("gold", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ articles: 1, events: { missed: expect.any(Number) as unknown } });
  });
});
