import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runThaw } from "./run-thaw.ts";

const BIN = join(import.meta.dirname, "..", "..", "bin", "thaw.mjs");
const folder = mkdtempSync(join(tmpdir(), "thaw-served-"));
const db = join(folder, "news.duckdb");

let server: ChildProcess;
let url: string;

beforeAll(async () => {
  server = spawn(process.execPath, [BIN, "serve", "--db", db, "--port", "0"]);
  const line = await new Promise<string>((settle) =>
    server.stdout?.once("data", (bytes: Buffer) => settle(String(bytes))),
  );
  url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0] ?? "";
}, 60_000);

afterAll(async () => {
  const ended = new Promise((settle) => server.once("close", settle));
  server.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

describe("thaw serve", () => {
  test.each([
    ["reads what no server answers", ["sql", "SELECT 1", "--db", db]],
    ["writes", ["ingest", "-", "--db", db]],
  ])("a command that %s is told where the server answers", async (_, args) => {
    const { code, stderr } = await runThaw(args);
    expect(code).toBe(1);
    expect(stderr).toContain("is held by thaw serve");
    expect(stderr).toContain(`${url}/v1`);
  });

  test("a command whose question the server answers asks it", async () => {
    const { code, stdout } = await runThaw(["events", "--json", "--db", db]);
    expect([code, stdout.trim()]).toEqual([0, "[]"]);
  });

  test("MCP answers behind the same guard", async () => {
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" });
    const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
    const own = await fetch(`${url}/mcp`, { method: "POST", headers, body });
    expect(own.status).not.toBe(404);
    const strange = await fetch(`${url}/mcp`, {
      method: "POST",
      headers: { ...headers, origin: "https://evil.example" },
      body,
    });
    expect(strange.status).toBe(403);
  });

  test.each([
    ["a port that is none", ["--port", "99999"], 2, "--port"],
    ["a token that could be guessed", ["--token", "short"], 2, "the token is too short"],
    ["an open address without a token", ["--host", "0.0.0.0", "--port", "0"], 1, "no token is set"],
    [
      "a store that is not there, to be read only",
      ["--read-only", "--db", join(folder, "none.duckdb")],
      1,
      "there is no store",
    ],
  ])("%s is refused", async (_, args, status, words) => {
    const { code, stderr } = await runThaw(["serve", "--db", join(folder, "other.duckdb"), ...args]);
    expect([code, stderr]).toEqual([status, expect.stringContaining(words)]);
  });

  test("a port that is taken is told", async () => {
    const { code, stderr } = await runThaw([
      "serve",
      "--db",
      join(folder, "other.duckdb"),
      "--port",
      new URL(url).port,
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("the port is taken")]);
  });
});
