import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRejected, type Remark, type SourceItem } from "../../src/sources/article.ts";
import { readInput, type InputOptions } from "../../src/sources/read-input.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "thaw-input-"));
  mkdirSync(join(folder, "news", "deep"), { recursive: true });
  mkdirSync(join(folder, "pictures"));
  mkdirSync(join(folder, "empty"));
  writeFileSync(join(folder, "news", "b.txt"), "Second.");
  writeFileSync(join(folder, "news", "a.md"), "# First\n\nFirst.");
  writeFileSync(join(folder, "news", "empty.txt"), "");
  writeFileSync(join(folder, "news", "deep", "c.JSONL"), '{"text":"Third."}\n');
  writeFileSync(join(folder, "news", "logo.png"), "x");
  writeFileSync(join(folder, "pictures", "logo.png"), "x");
});

afterAll(() => rmSync(folder, { recursive: true }));

async function read(path: string, options: InputOptions = {}): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of readInput(path, options)) items.push(item);
  return items;
}

async function* stream(...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk, "latin1");
}

describe("readInput", () => {
  test("reads every article file below a folder in the order of names, tells of the others, goes on after a bad one", async () => {
    const remarks: Remark[] = [];
    const items = await read(join(folder, "news"), { onRemark: (remark) => remarks.push(remark) });
    expect(items.map((item) => (isRejected(item) ? item.reason : item.text))).toEqual([
      "First.",
      "Second.",
      "Third.",
      "the input is empty",
    ]);
    expect(remarks.map(({ message }) => message)).toEqual([expect.stringContaining("logo.png")]);
  });

  test.each([
    ["a missing path", "nowhere.txt", "there is no such file or folder"],
    ["a folder without articles", "pictures", "the folder holds no article file"],
    ["an empty folder", "empty", "the folder holds no article file"],
  ])("%s is a rejection of stage read", async (_, name, reason) => {
    const path = join(folder, name);
    expect(await read(path)).toEqual([
      expect.objectContaining({
        rejected: true,
        stage: "read",
        reason,
        origin: { file: path, line: null },
        hint: expect.stringMatching(/\S/) as unknown,
      }),
    ]);
  });

  test("a link that leads nowhere is told, not passed over", async () => {
    const linked = join(folder, "linked");
    mkdirSync(linked);
    symlinkSync(join(folder, "news", "b.txt"), join(linked, "good.txt"));
    symlinkSync(join(folder, "gone.txt"), join(linked, "lost.txt"));
    const items = await read(linked);
    expect(items.map((item) => (isRejected(item) ? item.reason : item.text))).toEqual([
      "Second.",
      "there is no such file or folder",
    ]);
  });

  test("a named file is read whatever its ending", async () => {
    writeFileSync(join(folder, "story.dat"), "Kim met Trump.");
    expect(await read(join(folder, "story.dat"))).toEqual([expect.objectContaining({ text: "Kim met Trump." })]);
  });

  test("- reads standard input, over its chunks", async () => {
    // The chunks part the two bytes of "é".
    const items = await read("-", { stdin: stream("Le pr\xc3", "\xa9sident") });
    expect(items).toEqual([expect.objectContaining({ text: "Le président", origin: { file: "-", line: null } })]);
  });

  test("standard input closed at once is an empty input", async () => {
    expect(await read("-", { stdin: stream() })).toEqual([
      expect.objectContaining({ rejected: true, reason: "the input is empty" }),
    ]);
    expect(await read("-")).toHaveLength(1);
  });
});
