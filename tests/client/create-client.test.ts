import { spawn } from "node:child_process";
import { mkdtempSync, existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QUESTIONS } from "../../src/api/questions.ts";
import { REQUESTS } from "../../src/api/requests.ts";
import * as entry from "../../src/client/index.ts";
import { createClient, ProblemError, type ThawClient } from "../../src/client/index.ts";
import { queryText } from "../../src/client/transport.ts";
import { sampleDesk } from "../answers/sample-desk.ts";
import { sampleApp } from "../api/sample-app.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const THREAT = "00000000000000b1";

/** A client of the application, without a port. */
async function clientWithoutPort(): Promise<ThawClient> {
  const app = sampleApp(await sampleDesk());
  return createClient({ url: "http://localhost", fetch: async (url, init) => app.request(url, init) });
}

describe("the client", () => {
  test("has a function for each path of the API", () => {
    const names = [...QUESTIONS, ...REQUESTS].map(({ name }) => name);
    expect(Object.keys(createClient({ url: "" }))).toEqual(expect.arrayContaining(names));
  });

  test.each([
    [{}, ""],
    [{ type: ["AID", "AGREE"], claimed: false, since: undefined, limit: 3 }, "?type=AID%2CAGREE&claimed=no&limit=3"],
    [{ q: "a&b=c d" }, "?q=a%26b%3Dc%20d"],
  ])("%j is asked as %s", (query, text) => {
    expect(queryText(query)).toBe(text);
  });

  test("reads every page", async () => {
    const client = await clientWithoutPort();
    const ids: string[] = [];
    for await (const { id } of client.eachEvent({ limit: 1 })) ids.push(id);
    expect(ids).toEqual(["00000000000000a1", "00000000000000c1", THREAT]);
  });

  test("corrects, undoes and exports", async () => {
    const client = await clientWithoutPort();
    await client.correct(THREAT, { verdict: "set", set: { type: "ACCUSE" }, by: "Reader" });
    expect((await client.event(THREAT)).summary.type).toBe("ACCUSE");
    await client.undo(THREAT, "Reader");
    const lines = (await client.exportText({ to: "jsonl", type: ["THREATEN"] })).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ id: THREAT }]);
  });

  test("an error brings its code and its way out", async () => {
    const client = await clientWithoutPort();
    const error: unknown = await client.event("0000000000000000").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ problem: { status: 404, code: "event-missing" } });
  });

  test("a page that is no problem becomes one", async () => {
    const client = createClient({ url: "", fetch: () => Promise.resolve(new Response("<h1>", { status: 502 })) });
    await expect(client.status()).rejects.toMatchObject({ problem: { status: 502, code: "server-fault" } });
  });

  test("hears of changes", async () => {
    const client = await clientWithoutPort();
    const kinds: string[] = [];
    for await (const { kind, events } of client.changesOfStore()) {
      kinds.push(`${kind} ${events.join()}`.trim());
      if (kind === "changed") break;
      await client.correct(THREAT, { verdict: "accept", by: "Reader" });
    }
    expect(kinds).toEqual(["hello", `changed ${THREAT}`]);
  });

  test("the package's entry", () => {
    expect(Object.keys(entry).toSorted()).toEqual(["ProblemError", "createClient"]);
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(manifest).toMatchObject({
      exports: { "./client": { types: "./dist/client/index.d.ts", default: "./dist/client/index.js" } },
    });
  });
});

describe("a real server", () => {
  const folder = mkdtempSync(join(tmpdir(), "thaw-serve-"));
  const db = join(folder, "news.duckdb");
  const child = spawn(process.execPath, [join(ROOT, "bin", "thaw.mjs"), "serve", "--db", db, "--port", "0"]);
  const ended = new Promise<number | null>((settle) => child.once("close", settle));
  let client: ThawClient;

  beforeAll(async () => {
    const line = await new Promise<string>((settle) =>
      child.stdout.once("data", (bytes: Buffer) => settle(String(bytes))),
    );
    client = createClient({ url: /http:\/\/[\d.]+:\d+/.exec(line)?.[0] ?? "" });
  });

  afterAll(() => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  test("codes a text while it answers others", async () => {
    const text = "Russia threatened Ukraine on Tuesday, a spokesman said.";
    const coding = client.code({ text, published: "2024-05-02" });
    const { events } = await client.status();
    expect(events).toBe(0);
    const coded = await coding;
    expect(coded.events[0]).toMatchObject({ summary: { type: "THREATEN", day: "2024-04-30" } });
    for (const { start, end, text: words } of coded.events.flatMap(({ marks }) => marks))
      expect(text.slice(start, end)).toBe(words);
  });

  test("names itself beside the store, and no more when it ends", async () => {
    expect(JSON.parse(readFileSync(`${db}.server.json`, "utf8"))).toMatchObject({ pid: child.pid });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect([existsSync(`${db}.server.json`), existsSync(`${db}.lock`)]).toEqual([false, false]);
  });
});
