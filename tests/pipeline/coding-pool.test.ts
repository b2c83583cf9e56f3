import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { CodingPool } from "../../src/pipeline/coding-pool.ts";
import { articleOf } from "../../src/sources/article.ts";
import { tempFolder } from "../store/temp-store.ts";

/** Stands for the model: answers with the number of its thread, hangs on "hang", dies on "die", fails on "fail". */
const WORKER = `
import { parentPort, threadId } from "node:worker_threads";
parentPort.on("message", ({ task, article }) => {
  if (article.text === "hang") for (;;);
  if (article.text === "die") throw new Error("died");
  if (article.text === "fail") parentPort.postMessage({ task, fault: "failed" });
  else parentPort.postMessage({ task, coded: { events: [], skipped: [{ stage: "events", reason: String(threadId), span: null }] } });
});
`;

const script = join(tempFolder(), "worker.mjs");
writeFileSync(script, WORKER);

let pool: CodingPool;

function open(threads = 1): CodingPool {
  return new CodingPool({ script: pathToFileURL(script), threads, most: 8 });
}

afterEach(() => pool.close());

function ask(text: string, signal: AbortSignal = new AbortController().signal): Promise<string> {
  return pool.code(articleOf({ text }), signal).then(
    ({ skipped }) => `coded by ${skipped[0]?.reason}`,
    (error: Error) => error.message,
  );
}

describe("the threads that code texts", () => {
  test("one thread codes one after the other", async () => {
    pool = open();
    const [first, second] = await Promise.all([ask("a"), ask("b")]);
    expect(first).toMatch(/^coded by \d+$/);
    expect(second).toBe(first);
  });

  test("two texts at once are coded by two threads, a third by whichever is done", async () => {
    pool = open(2);
    const [first, second, third] = await Promise.all([ask("a"), ask("b"), ask("c")]);
    expect(second).not.toBe(first);
    expect([first, second]).toContain(third);
  });

  test("a text that hangs holds up no other thread", async () => {
    pool = open(2);
    const given = new AbortController();
    const slow = ask("hang", given.signal);
    expect(await ask("a")).toMatch(/^coded/);
    given.abort();
    expect(await slow).toContain("took too long");
  });

  test("a text that takes too long is given up, and those that wait are coded by a new thread", async () => {
    pool = open();
    const first = await ask("a");
    const given = new AbortController();
    const slow = ask("hang", given.signal);
    const waiting = ask("b");
    given.abort();
    expect(await slow).toContain("took too long");
    const after = await waiting;
    expect(after).toMatch(/^coded by \d+$/);
    expect(after).not.toBe(first);
  });

  test("a text that waits too long leaves the one before it alone", async () => {
    pool = open();
    const given = new AbortController();
    const [first, second] = [ask("a"), ask("b", given.signal)];
    given.abort();
    expect([await first, await second]).toEqual([
      expect.stringMatching(/^coded/),
      expect.stringContaining("took too long"),
    ]);
  });

  test("a thread that dies takes no other text with it", async () => {
    pool = open();
    const [dead, next] = await Promise.all([ask("die"), ask("a")]);
    expect([dead, next]).toEqual(["died", expect.stringMatching(/^coded/)]);
  });

  test("a text that cannot be coded is told", async () => {
    pool = open();
    expect(await ask("fail")).toBe("failed");
  });

  test("more than eight do not wait", async () => {
    pool = open();
    const answers = await Promise.all(Array.from({ length: 10 }, async () => ask("a")));
    expect(answers.filter((answer) => answer.includes("are waiting"))).toHaveLength(2);
  });

  test("whoever waits when it is closed is told", async () => {
    pool = open();
    const waiting = ask("hang");
    await pool.close();
    expect(await waiting).toContain("took too long");
  });
});
