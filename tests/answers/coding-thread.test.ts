import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { CodingThread } from "../../src/answers/coding-thread.ts";
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

let thread: CodingThread;

afterEach(() => thread.close());

function ask(text: string, signal: AbortSignal = new AbortController().signal): Promise<string> {
  return thread.code({ text, title: null, published: null }, signal).then(
    ({ skipped }) => `coded by ${skipped[0]?.reason}`,
    (error: Error) => error.message,
  );
}

describe("the thread that codes texts", () => {
  test("codes one after the other", async () => {
    thread = new CodingThread(pathToFileURL(script));
    const [first, second] = await Promise.all([ask("a"), ask("b")]);
    expect(first).toMatch(/^coded by \d+$/);
    expect(second).toBe(first);
  });

  test("a text that takes too long is given up, and those that wait are coded by a new thread", async () => {
    thread = new CodingThread(pathToFileURL(script));
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
    thread = new CodingThread(pathToFileURL(script));
    const given = new AbortController();
    const [first, second] = [ask("a"), ask("b", given.signal)];
    given.abort();
    expect([await first, await second]).toEqual([
      expect.stringMatching(/^coded/),
      expect.stringContaining("took too long"),
    ]);
  });

  test("a thread that dies takes no other text with it", async () => {
    thread = new CodingThread(pathToFileURL(script));
    const [dead, next] = await Promise.all([ask("die"), ask("a")]);
    expect([dead, next]).toEqual(["died", expect.stringMatching(/^coded/)]);
  });

  test("a text that cannot be coded is told", async () => {
    thread = new CodingThread(pathToFileURL(script));
    expect(await ask("fail")).toBe("failed");
  });

  test("more than eight do not wait", async () => {
    thread = new CodingThread(pathToFileURL(script));
    const answers = await Promise.all(Array.from({ length: 10 }, async () => ask("a")));
    expect(answers.filter((answer) => answer.includes("are waiting"))).toHaveLength(2);
  });

  test("whoever waits when it is closed is told", async () => {
    thread = new CodingThread(pathToFileURL(script));
    const waiting = ask("hang");
    await thread.close();
    expect(await waiting).toContain("took too long");
  });
});
