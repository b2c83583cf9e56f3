import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import type { Writable } from "node:stream";
import { ThawError } from "../errors.ts";

/** Where a command writes: a file of `--out`, else standard output. Throws `usage` where that file is also an input, `output-unwritable` where it cannot be opened. */
export async function openOutput(path: string | null, inputs: readonly string[]): Promise<Writable> {
  if (path === null) return process.stdout;
  if (inputs.some((input) => resolve(input) === resolve(path)))
    throw new ThawError("usage", `--out ${path} is also an input, which would be lost`, "name another file");
  const stream = createWriteStream(path);
  try {
    await once(stream, "open");
  } catch (cause) {
    throw new ThawError(
      "output-unwritable",
      `--out ${path} cannot be written`,
      "name a file in a folder that exists and that you may write",
      { cause },
    );
  }
  return stream;
}

/** Writes and waits where the reader is slower. Throws `output-unwritable` when a disk fills up. */
export async function writeText(output: Writable, text: string): Promise<void> {
  if (text !== "" && !output.write(text)) await once(output, "drain").catch(unwritable);
}

/** Ends a file; standard output stays open. */
export async function closeOutput(output: Writable): Promise<void> {
  if (output === process.stdout) return;
  output.end();
  await once(output, "finish").catch(unwritable);
}

/** A disk that fills up while we write. */
function unwritable(cause: unknown): never {
  const problem = cause instanceof Error ? cause.message : String(cause);
  throw new ThawError(
    "output-unwritable",
    `the records cannot be written: ${problem}`,
    "free some space, or name another file with --out",
    { cause },
  );
}
