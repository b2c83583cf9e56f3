import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { fillSample } from "../answers/sample-desk.ts";
import { tempFolder } from "../store/temp-store.ts";
import { runThaw } from "./run-thaw.ts";

const BIN = join(import.meta.dirname, "..", "..", "bin", "thaw.mjs");
const cwd = tempFolder();

let url = "";
let server: ReturnType<typeof spawn>;

beforeAll(async () => {
  const store = await openStore(join(cwd, "thaw.duckdb"), { owner: "a test" });
  await fillSample(store);
  store.close();
  server = spawn(process.execPath, [BIN, "serve", "--port", "0"], { cwd });
  const [line] = (await once(server.stdout!, "data")) as [Buffer];
  url = /http:\/\/[\d.:]+/.exec(line.toString())?.[0] ?? "";
}, 60_000);

afterAll(async () => {
  const ended = once(server, "close");
  server.kill("SIGTERM");
  await ended;
});

describe("while thaw serve holds the store", { timeout: 60_000 }, () => {
  test.each([
    [["share", "00000000000000a1", "--out", "-"], "<title>CONSULT, 2018-06-12 - Thaw</title>"],
    [["share", "USA/PRK", "--by", "week", "--out", "-"], "by week, PLOVER scale"],
    [["brief", "USA", "PRK"], "# The United States and North Korea"],
    [["brief", "USA", "PRK", "--to", "html"], "<!doctype html>"],
    [["brief", "USA", "PRK", "--to", "json"], '{"query":'],
  ])("thaw %j asks the server", async (args, words) => {
    const { code, stdout, stderr } = await runThaw(args, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(words);
  });

  test("an error is the server's", async () => {
    const { code, stderr } = await runThaw(["brief", "USA", "Narnia"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('thaw: "Narnia" is no side of a relation');
  });

  test("thaw mcp names its address", async () => {
    const { code, stderr } = await runThaw(["mcp"], { cwd });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `thaw: thaw serve holds the store\n  point the client at ${url}/mcp\n`,
    });
  });
});
