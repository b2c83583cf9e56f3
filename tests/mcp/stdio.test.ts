import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { fillSample } from "../answers/sample-desk.ts";
import { tempFolder } from "../store/temp-store.ts";

const BIN = join(import.meta.dirname, "..", "..", "bin", "thaw.mjs");

const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } },
};

describe("thaw mcp", () => {
  test("writes nothing but the protocol, and ends when the client does", { timeout: 60_000 }, async () => {
    const path = join(tempFolder(), "thaw.duckdb");
    const store = await openStore(path, { owner: "a test" });
    await fillSample(store);
    store.close();
    const child = spawn(process.execPath, [BIN, "mcp", "--db", path]);
    const told = text(child.stderr);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const answer = async (): Promise<unknown> => JSON.parse(String((await lines.next()).value));
    child.stdin.write(`${JSON.stringify(INITIALIZE)}\n`);
    expect(await answer()).toMatchObject({ id: 1, result: { serverInfo: { name: "thaw", title: "Thaw" } } });
    child.stdin.write(`this is no JSON\n${JSON.stringify({ jsonrpc: "2.0", id: 2, method: "tools/list" })}\n`);
    expect(await answer()).toMatchObject({ id: 2, result: { tools: expect.any(Array) } });
    const ended = once(child, "close");
    child.stdin.end();
    expect(await ended).toEqual([0, null]);
    expect((await lines.next()).done).toBe(true);
    expect(await told).toBe("");
  });
});
