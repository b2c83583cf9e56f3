import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { EventRecord } from "../../src/contract/event-record.ts";
import { CSV_HEADER } from "../../src/formats/csv.ts";
import { isExported } from "../../src/formats/plover.ts";
import { runThaw } from "./run-thaw.ts";

const NEWS = "Trump met Putin in Helsinki on 16 July 2018. Russia did not attack Ukraine.";
const GERMAN =
  "Der Präsident traf am Dienstag den nordkoreanischen Machthaber in Singapur, wo beide eine kurze Erklärung unterzeichneten.";
const EventId = z.object({ id: z.string() });
let cwd = "";

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "thaw-cli-"));
  mkdirSync(join(cwd, "pictures"));
  mkdirSync(join(cwd, "news"));
  writeFileSync(join(cwd, "pictures", "logo.png"), "x");
  writeFileSync(join(cwd, "news", "a.txt"), NEWS);
  writeFileSync(join(cwd, "news", "b.txt"), "");
  writeFileSync(join(cwd, "news", "notes.xyz"), "x");
  writeFileSync(join(cwd, "a.txt"), NEWS);
  writeFileSync(join(cwd, "undated.txt"), "Russia attacked Ukraine.");
  writeFileSync(join(cwd, "german.txt"), GERMAN);
  writeFileSync(join(cwd, "empty.txt"), "");
  writeFileSync(join(cwd, "binary.txt"), Buffer.from([0, 1, 2, 3, 0, 255, 0, 9, 0, 0]));
  writeFileSync(join(cwd, "latin1.txt"), Buffer.from(`${NEWS} Le café.`, "latin1"));
  writeFileSync(join(cwd, "utf16.txt"), Buffer.from(`\ufeff${NEWS}`, "utf16le"));
  writeFileSync(
    join(cwd, "page.html"),
    `<html><body><article><p>${NEWS}</p><p>They spoke for two hours, officials said.</p></article></body></html>`,
  );
  writeFileSync(
    join(cwd, "mixed.jsonl"),
    `${JSON.stringify({ id: "1", text: NEWS })}\n{"id": "2", "text\n${JSON.stringify({ id: "3", text: NEWS, date: "soon" })}\n${JSON.stringify({ id: "4", text: NEWS })}\n`,
  );
  writeFileSync(join(cwd, "wrong.csv"), "nr,story\n1,Kim met Trump.\n");
  writeFileSync(join(cwd, "long.txt"), "word ".repeat(10_000_000));
  writeFileSync(join(cwd, "many.jsonl"), `${JSON.stringify({ text: NEWS })}\n`.repeat(400));
});

afterAll(() => rmSync(cwd, { recursive: true }));

const code = (args: readonly string[], stdin?: string | Uint8Array): ReturnType<typeof runThaw> =>
  runThaw(["code", ...args], stdin === undefined ? { cwd } : { cwd, stdin });

// arguments, exit code, what stderr tells
const CASES: [string, string[], number, string[]][] = [
  ["a good article", ["a.txt"], 0, ["1 articles coded, ", "no publication date", "--date YYYY-MM-DD"]],
  ["a dated one, quietly", ["a.txt", "--date", "2018-07-17", "--quiet"], 0, []],
  ["a missing path", ["nowhere.txt"], 1, ["thaw: nowhere.txt: there is no such file or folder", "check the path"]],
  [
    "a missing path beside a good one",
    ["nowhere.txt", "a.txt"],
    0,
    ["nowhere.txt: there is no such file", "1 articles coded, 1 rejected"],
  ],
  ["an empty file", ["empty.txt"], 3, ["empty.txt: the input is empty", "give a file with text"]],
  ["a binary file", ["binary.txt"], 3, ["binary.txt: the file is binary", "convert it to plain text"]],
  ["an old encoding", ["latin1.txt"], 0, ["latin1.txt: not valid UTF-8: read as Windows-1252"]],
  ["UTF-16", ["utf16.txt"], 0, ["1 articles coded, "]],
  ["another language", ["german.txt"], 3, ["german.txt: the text does not look like English", "translate it"]],
  ["a page", ["page.html"], 0, ["1 articles coded"]],
  [
    "a broken line and a bad date between good articles",
    ["mixed.jsonl"],
    0,
    ["mixed.jsonl:2: the line is no JSON object", 'mixed.jsonl:3: the date "soon"', "2 articles coded, 2 rejected"],
  ],
  ["a table without text", ["wrong.csv"], 3, ["wrong.csv:1: the table has no column of text", "--map text=COLUMN"]],
  ["a table with --map", ["wrong.csv", "--map", "text=story"], 0, ["1 articles coded"]],
  [
    "50 MB on one line",
    ["long.txt"],
    3,
    ["long.txt: the article has 50000000 characters, more than 2000000", "split it"],
  ],
  ["a folder", ["news"], 0, ["notes.xyz", "b.txt: the input is empty", "1 articles coded, 1 rejected"]],
  ["a folder without articles", ["pictures"], 1, ["the folder holds no article file", "article files end in .txt"]],
  ["no path", [], 2, ["nothing to code"]],
  ["an unknown option", ["--colour", "a.txt"], 2, ["unknown option '--colour'", "--help lists"]],
  ["an unknown form", ["a.txt", "--to", "xml"], 2, ['--to "xml" is not allowed', "pretty, jsonl, csv, plover"]],
  [
    "a day that does not exist",
    ["a.txt", "--date", "2018-02-30"],
    2,
    ['--date "2018-02-30" is not allowed', "a day that exists"],
  ],
  [
    "a confidence above 1",
    ["a.txt", "--min-confidence", "2"],
    2,
    ['--min-confidence "2" is not allowed', "from 0 to 1"],
  ],
  ["an empty confidence", ["a.txt", "--min-confidence", ""], 2, ['--min-confidence "" is not allowed']],
  [
    "an unknown field in --map",
    ["a.txt", "--map", "body=x"],
    2,
    ['names no field of an article in "body=x"', "fields are text, published"],
  ],
  [
    "an unknown input format",
    ["a.txt", "--input-format", "docx"],
    2,
    ["--input-format", "text, markdown, jsonl, csv, html"],
  ],
  [
    "an output in no folder",
    ["a.txt", "--out", "nowhere/x.jsonl"],
    1,
    ["--out nowhere/x.jsonl cannot be written", "a folder that exists"],
  ],
  ["an output that is the input", ["a.txt", "--out", "./a.txt"], 2, ["--out ./a.txt is also an input"]],
];

describe("thaw code", { concurrent: true }, () => {
  test.each(CASES)("%s: thaw code %j exits with %i", async (_, args, exit, messages) => {
    const { code: status, stderr } = await code(args);
    expect(stderr).not.toMatch(/\n {4}at /); // no stack trace
    for (const message of messages) expect(stderr).toContain(message);
    expect([status, messages.length === 0 ? stderr : ""]).toEqual([exit, ""]);
  });

  // What the reader finds is not at stake here: the forms are held against the records of the same run.
  const recordsOf = async (...args: string[]): Promise<EventRecord[]> =>
    (await code(args)).stdout
      .trimEnd()
      .split("\n")
      .map((line) => EventRecord.parse(JSON.parse(line)));

  test("writes one record of the contract a line", async () => {
    const records = await recordsOf("a.txt", "--date", "2018-07-17");
    expect(records.map(({ reported }) => reported)).toEqual(records.map(() => "2018-07-17"));
    expect(records.map(({ event_text: [words] }) => words)).toContain("met");
  });

  test("--to plover leaves out what is undated, tells so, and writes PLOVER's fields alone", async () => {
    const [records, plover] = await Promise.all([
      recordsOf("undated.txt", "a.txt"),
      code(["undated.txt", "a.txt", "--to", "plover"]),
    ]);
    const exported = records.filter(isExported);
    const lines = plover.stdout.split("\n").filter((line) => line !== "");
    expect(lines.map((line) => EventId.parse(JSON.parse(line)).id)).toEqual(exported.map(({ id }) => id));
    expect(records.length).toBeGreaterThan(exported.length);
    expect(plover.stderr).toContain(`${records.length - exported.length} events left out`);
    expect(plover.stdout).not.toMatch(/"(?:spans|trace|auxiliary|date_basis)"/);
  });

  test("--to csv has a header and a line an event", async () => {
    const [records, csv] = await Promise.all([recordsOf("a.txt"), code(["a.txt", "--to", "csv"])]);
    const [header, ...lines] = csv.stdout.trimEnd().split("\n");
    expect(header).toBe(CSV_HEADER);
    expect(lines.map((line) => line.slice(0, 16))).toEqual(records.map(({ id }) => id));
  });

  test("--to pretty shows the article and one line an event, without colours where there is no terminal", async () => {
    const [records, pretty] = await Promise.all([recordsOf("a.txt"), code(["a.txt", "--to", "pretty"])]);
    expect(pretty.stdout).toContain(NEWS);
    const lines = [...pretty.stdout.matchAll(/^ +(\d+) (?:undated|\d{4}).*?"([^"\n]+)"/gm)].map(([, number, words]) => [
      Number(number),
      words,
    ]);
    expect(lines).toEqual(records.map(({ event_text: [words] }, index) => [index + 1, words]));
    // oxlint-disable-next-line no-control-regex -- the escape is what must not be there
    expect(pretty.stdout).not.toMatch(/\u001b/);
  });

  test("--out writes there and nothing to standard output", async () => {
    const { stdout } = await code(["a.txt", "--out", "events.jsonl"]);
    expect(stdout).toBe("");
    expect(readFileSync(join(cwd, "events.jsonl"), "utf8")).toBe((await code(["a.txt"])).stdout);
  });

  test("--min-confidence leaves out what lies below", async () => {
    expect((await code(["a.txt", "--min-confidence", "1"])).stdout).toBe("");
  });

  test("- reads standard input, empty or not", async () => {
    const [full, empty] = await Promise.all([code(["-"], JSON.stringify({ id: "s1", text: NEWS })), code(["-"], "")]);
    expect([full.code, full.stdout.includes('"article":"s1"')]).toEqual([0, true]);
    expect(empty.code).toBe(3);
    expect(empty.stderr).toContain("-: the input is empty");
  });

  test("twice the same input gives the same bytes", async () => {
    const [first, second] = await Promise.all([code(["a.txt", "mixed.jsonl"]), code(["a.txt", "mixed.jsonl"])]);
    expect(first.stdout).toBe(second.stdout);
    expect(first.stdout).not.toBe("");
  });

  test("ends in peace when its output is closed early", async () => {
    const { code: status, stderr } = await runThaw(["code", "many.jsonl"], { cwd, closeEarly: true });
    expect(status).toBe(0);
    expect(stderr).not.toContain("EPIPE");
  });
});
