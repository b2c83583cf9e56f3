import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { ThawError } from "../errors.ts";
import { decodeLine } from "../formats/import/decode-line.ts";

const LINE_FEED = 0x0a;

/**
 * Lines of a file, many at a time, or of standard input for `-`; a name in `.gz` is unpacked. Each line is UTF-8, or where it is not, Windows-1252. Calls `onBroken`
 * where a packed file breaks off; its last, half line is left. Throws `input-missing`.
 */
export async function* linesOf(path: string, onBroken: (message: string) => void): AsyncGenerator<string[]> {
  let rest: Uint8Array = new Uint8Array();
  try {
    for await (const chunk of bytesOf(path)) {
      const end = chunk.lastIndexOf(LINE_FEED);
      const bytes = Buffer.concat([rest, end === -1 ? chunk : chunk.subarray(0, end)]);
      rest = end === -1 ? bytes : chunk.subarray(end + 1);
      if (end !== -1) yield decodeLines(bytes);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ("syscall" in error) {
      throw new ThawError(
        "input-missing",
        `${path} cannot be read: ${error.message}`,
        "check the path and its permissions",
        { cause: error },
      );
    }
    if (!("code" in error) || !String(error.code).startsWith("Z_")) throw error;
    onBroken(error.message);
    return;
  }
  if (rest.length > 0) yield decodeLines(Buffer.from(rest));
}

/** One odd name does not change how other lines read. */
function decodeLines(bytes: Buffer): string[] {
  if (isUtf8(bytes)) return bytes.toString("utf8").split("\n").map(withoutReturn);
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, from);
    const end = found === -1 ? bytes.length : found;
    lines.push(withoutReturn(decodeLine(bytes.subarray(from, end))));
    from = end + 1;
  }
  return lines;
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

function bytesOf(path: string): AsyncIterable<Buffer> {
  if (path === "-") return process.stdin;
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  if (!path.endsWith(".gz")) return file;
  // Errors of the file pass on to who reads the unpacked bytes.
  return pipeline(file, createGunzip(), () => undefined);
}
