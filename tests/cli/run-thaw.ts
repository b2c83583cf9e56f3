import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const BIN = join(import.meta.dirname, "..", "..", "bin", "thaw.mjs");

/** What a run of the built command left behind. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `bin/thaw.mjs` in a folder, with what standard input holds; `closeEarly` shuts its output after the first bytes. */
export async function runThaw(
  args: readonly string[],
  options: { cwd?: string; stdin?: string | Uint8Array; closeEarly?: boolean } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: "1", COLUMNS: "80" },
  });
  child.stdin.on("error", () => undefined); // a command that reads no input closes it
  child.stdin.end(options.stdin ?? "");
  if (options.closeEarly === true) child.stdout.once("data", () => child.stdout.destroy());
  const ended = new Promise<number | null>((settle) => child.once("close", settle));
  const [stdout, stderr] = await Promise.all([
    options.closeEarly === true ? "" : text(child.stdout),
    text(child.stderr),
  ]);
  return { code: await ended, stdout, stderr };
}
