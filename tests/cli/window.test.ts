import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { fillSample } from "../answers/sample-desk.ts";
import { tempFolder } from "../store/temp-store.ts";
import { runThaw } from "./run-thaw.ts";

const cwd = tempFolder();
const MEETING = "00000000000000a1";
const QUOTE = "Donald Trump met Kim Jong Un in Singapore on Tuesday.";

beforeAll(async () => {
  const store = await openStore(join(cwd, "thaw.duckdb"), { owner: "a test" });
  await fillSample(store);
  store.close();
});

describe("thaw share", () => {
  test.each([
    [MEETING, "event-00000000000000a1.html", "CONSULT, 2018-06-12"],
    ["USA/PRK", "dyad-USA-PRK.html", "How the United States and North Korea dealt with each other"],
  ])("%s writes %s", async (what, file, title) => {
    const { code, stdout, stderr } = await runThaw(["share", what], { cwd });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: `thaw: wrote ${file}\n` });
    const html = readFileSync(join(cwd, file), "utf8");
    expect(html).toContain(`<title>${title} - Thaw</title>`);
    expect(html).toContain("in Singapore on Tuesday.");
  });

  test("--to svg is the picture", async () => {
    const { code, stdout } = await runThaw(["share", "USA/PRK", "--to", "svg", "--out", "-"], { cwd });
    expect([code, stdout.slice(0, 5), stdout.includes("</svg>")]).toEqual([0, "<?xml", true]);
  });

  test("--out - is standard output", async () => {
    const { code, stdout, stderr } = await runThaw(["share", MEETING, "--out", "-"], { cwd });
    expect({ code, stderr, starts: stdout.slice(0, 15) }).toEqual({ code: 0, stderr: "", starts: "<!doctype html>" });
  });

  test.each([
    [["share", "kitten"], 2, '"kitten" is neither an event nor a relation'],
    [["share", MEETING, "--to", "svg"], 2, "an event has no picture"],
    [["share", "USA/PRK", "--by", "fortnight"], 2, '--by "fortnight" is not allowed'],
    [["share", "USA/PRK", "--out", "thaw.duckdb"], 2, "--out thaw.duckdb is also an input"],
    [["share", "0000000000000000"], 1, "the store has no event 0000000000000000"],
    [["brief", "USA", "Narnia"], 2, '"Narnia" is no side of a relation'],
    [["brief", "USA", "PRK", "--to", "pdf"], 2, '--to "pdf" is not allowed'],
    [["mcp", "--http", "--port", "99999"], 2, '--port "99999" is not allowed'],
    [["mcp", "--http", "--host", "0.0.0.0"], 1, "can be reached from other machines, and no token is set"],
    [["mcp", "--db", "none.duckdb"], 1, "none.duckdb"],
  ])("thaw %j exits with %i", async (args, exit, words) => {
    const { code, stdout, stderr } = await runThaw(args, { cwd });
    expect({ code, stdout }).toEqual({ code: exit, stdout: "" });
    expect(stderr).toContain(words);
  });

  test("an event that is not there leaves no file", () => {
    expect(existsSync(join(cwd, "event-0000000000000000.html"))).toBe(false);
  });
});

describe("thaw brief", () => {
  test.each([
    [[], `  > ${QUOTE} (north.example, 2018-06-13) [${MEETING}]`],
    [["--to", "html"], "<h1>The United States and North Korea</h1>"],
    [["--to", "json"], '"since":"2017-06-13","until":"2018-06-14"'],
    [["--until", "2018-01-01"], "2 events count at other times"],
  ])("%j", async (flags, words) => {
    const { code, stdout, stderr } = await runThaw(["brief", "USA", "PRK", ...flags], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(words);
  });
});
