import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runThaw } from "./run-thaw.ts";

const GOLDEN = join(import.meta.dirname, "..", "golden");

describe("help", () => {
  test.each([
    ["thaw --help", ["--help"], "help.txt"],
    ["thaw code --help", ["code", "--help"], "help-code.txt"],
    ["thaw eval --help", ["eval", "--help"], "help-eval.txt"],
    ["thaw mcp --help", ["mcp", "--help"], "help-mcp.txt"],
    ["thaw share --help", ["share", "--help"], "help-share.txt"],
    ["thaw brief --help", ["brief", "--help"], "help-brief.txt"],
  ])("%s is what tests/golden/ shows", async (_, args, file) => {
    const { code, stdout, stderr } = await runThaw(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(join(GOLDEN, file));
  });

  test("--version is that of the package", async () => {
    const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8"));
    expect(manifest).toMatchObject({ version: (await runThaw(["--version"])).stdout.trim() });
  });

  test.each([
    [[], "Usage: thaw"],
    [["melt"], "unknown command 'melt'"],
  ])("thaw %j exits with 2", async (args, message) => {
    const { code, stderr } = await runThaw(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
