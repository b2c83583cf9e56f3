import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { EventRecord } from "../contract/event-record.ts";
import { z } from "zod";
import { ThawError } from "../errors.ts";
import {
  CODE_SYSTEMS,
  isRefused,
  REFUSAL_REASONS,
  type ImportedRow,
  type RefusalReason,
  type RowReader,
} from "../formats/format.ts";
import { createFormats } from "../formats/formats.ts";
import type { Store } from "../store/open-store.ts";
import { finishImport, writeImported } from "../store/write-imported.ts";
import { EXIT } from "./exit.ts";
import { owning, storePath } from "./open-for-reading.ts";
import { choiceOption, option } from "./options.ts";
import { progressLine } from "./progress.ts";
import { loadFormatTables } from "./store-knowledge.ts";

/** Rows a transaction. */
const BATCH = 20_000;

interface Counts {
  read: number;
  imported: number;
  /** Rows that the store had already. */
  known: number;
  refused: Partial<Record<RefusalReason, number>>;
  /** Set when the file broke off; what came before it was taken. */
  broken: string | null;
}

/** `thaw import`: rows of a foreign file become events of their own source. Returns the exit code. */
export async function importFile(path: string, raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  const formats = createFormats(loadFormatTables());
  const names = [...formats.values()].filter(({ open }) => open !== undefined).map(({ name }) => name);
  const from = option("--from", raw["from"] ?? "", z.enum(names), names.join(", "));
  const codes = choiceOption("--codes", raw["codes"], CODE_SYSTEMS, "cameo");
  const reader = formats.get(from)?.open?.({ codes });
  if (reader === undefined)
    throw new ThawError("usage", `--from ${from} cannot be read`, `--from takes ${names.join(", ")}`);
  const source = from === "jsonl" ? "plover" : from.replace(/^gdelt\d$/, "gdelt");
  const counts: Counts = { read: 0, imported: 0, known: 0, refused: {}, broken: null };
  await owning(storePath(raw), `thaw import ${path}`, async (store) => {
    await takeRows(path, reader, { store, source, counts });
    await finishImport(store);
  });
  progressLine("");
  show(path, counts, raw["json"] === true);
  return counts.broken === null ? EXIT.ok : EXIT.failure;
}

interface Target {
  readonly store: Store;
  readonly source: string;
  readonly counts: Counts;
}

async function takeRows(path: string, reader: RowReader, target: Target): Promise<void> {
  const { counts } = target;
  let batch: EventRecord[] = [];
  const take = (rows: readonly ImportedRow[]): void => {
    counts.read += rows.length;
    for (const row of rows) {
      if (isRefused(row)) counts.refused[row.refused] = (counts.refused[row.refused] ?? 0) + 1;
      else batch.push(row);
    }
  };
  const flush = async (): Promise<void> => {
    const fresh = await writeImported(target.store, target.source, batch);
    counts.imported += batch.length;
    counts.known += batch.length - fresh;
    batch = [];
    progressLine(`${counts.read} rows read`);
  };
  for await (const line of linesOf(path, counts)) {
    take(reader.read(line));
    if (batch.length >= BATCH) await flush();
  }
  take(reader.end());
  await flush();
}

/** Lines of a file, or of standard input for `-`; a name in `.gz` is unpacked. Mutates `counts` where the file breaks off; its last, half line is left. */
async function* linesOf(path: string, counts: Counts): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of bytesOf(path)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield line.endsWith("\r") ? line.slice(0, -1) : line;
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ("syscall" in error) {
      throw new ThawError(
        "input-missing",
        `${path} cannot be read: ${error.message}`,
        "check the path and its permissions",
        {
          cause: error,
        },
      );
    }
    if (!("code" in error) || !String(error.code).startsWith("Z_")) throw error;
    counts.broken = error.message;
    return;
  }
  if (rest !== "") yield rest.replace(/\r$/, "");
}

function bytesOf(path: string): AsyncIterable<Uint8Array> {
  if (path === "-") return process.stdin;
  const file = createReadStream(path);
  if (!path.endsWith(".gz")) return file;
  // Errors of the file pass on to who reads the unpacked bytes.
  return pipeline(file, createGunzip(), () => undefined);
}

function show(path: string, counts: Counts, json: boolean): void {
  const { read, imported, refused, broken, known } = counts;
  if (broken !== null) console.error(`thaw: ${path} breaks off: ${broken}\n  the rows before that were taken`);
  if (json) {
    console.log(JSON.stringify({ read, imported, refused }));
    return;
  }
  console.log(`${read} rows read, ${imported} imported${known === 0 ? "" : ` (${known} were there already)`}`);
  for (const [reason, number] of Object.entries(refused)) {
    // Object.entries widens the keys; they are reasons of the importers alone.
    console.log(`${String(number).padStart(9)} refused: ${REFUSAL_REASONS[reason as RefusalReason]}`);
  }
}
