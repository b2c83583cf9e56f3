import type { EventRecord } from "../contract/event-record.ts";
import { z } from "zod";
import { ThawError } from "../errors.ts";
import {
  CODE_SYSTEMS,
  isRefused,
  REFUSAL_REASONS,
  type SetImport,
  type Format,
  type ImportedRow,
  type ImportOptions,
  type RefusalReason,
} from "../formats/format.ts";
import { createFormats } from "../formats/formats.ts";
import { createSetImporter } from "../store/import-sets.ts";
import type { Store } from "../store/open-store.ts";
import { finishImport, writeImported } from "../store/write-imported.ts";
import { EXIT } from "./exit.ts";
import { linesOf } from "./lines-of-file.ts";
import { owning, storePath } from "./open-for-reading.ts";
import { choiceOption, option } from "./options.ts";
import { progressLine } from "./progress.ts";
import { loadFormatTables } from "./store-knowledge.ts";

/** Records a transaction, and lines a transaction where rows are taken in sets. */
const BATCH = 20_000;
const SET = 125_000;
/** Events that are indexed together: what that needs grows with them. */
const INDEXED = 1_000_000;

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
  const format = formats.get(from);
  if (format === undefined)
    throw new ThawError("usage", `--from ${from} cannot be read`, `--from takes ${names.join(", ")}`);
  const source = from === "jsonl" ? "plover" : from.replace(/^gdelt\d$/, "gdelt");
  const counts: Counts = { read: 0, imported: 0, known: 0, refused: {}, broken: null };
  await owning(storePath(raw), `thaw import ${path}`, async (store) => {
    await takeRows(path, format, { codes }, { store, source, counts });
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

/** Where the rows of a format can be taken in sets they are, from the row on that tells the layout; what does not fit goes row by row. */
async function takeRows(path: string, format: Format, options: ImportOptions, target: Target): Promise<void> {
  const { counts } = target;
  const sets = format.openSets?.(options);
  const reader = sets?.reader ?? format.open?.(options);
  if (reader === undefined) return;
  const rows = rowTaker(target);
  let taker: SetTaker | null = null;
  /** False while the layout is not known. */
  const keep = (line: string): boolean => (taker?.waiting.push(line) ?? 0) > 0;
  const takeLine = async (line: string): Promise<void> => {
    await rows.take(reader.read(line));
    if (sets !== undefined) taker = setTaker(sets, rows, target);
  };
  const takeSet = async (least: number): Promise<void> => {
    if (taker !== null && taker.waiting.length >= least) await taker.take();
  };
  for await (const lines of linesOf(path, (message) => (counts.broken = message))) {
    for (const line of lines) if (!keep(line)) await takeLine(line);
    await takeSet(SET);
  }
  await takeSet(1);
  await rows.take(reader.end());
  await rows.flush();
}

/** Takes lines of a known layout in sets. */
interface SetTaker {
  /** Lines that wait. */
  readonly waiting: string[];
  take(): Promise<void>;
}

/** Null until the reader knows the layout. */
function setTaker(sets: SetImport, rows: RowTaker, { store, source, counts }: Target): SetTaker | null {
  const layout = sets.reader.layout();
  if (layout === null) return null;
  const importer = createSetImporter(store, source, sets, layout);
  const waiting: string[] = [];
  let unindexed = 0;
  const take = async (): Promise<void> => {
    const { imported, known, refused, odd } = await importer.take(waiting.splice(0));
    counts.imported += imported;
    counts.known += known;
    counts.read += imported;
    for (const [reason, number] of refused) {
      counts.read += number;
      counts.refused[reason] = (counts.refused[reason] ?? 0) + number;
    }
    for (const line of odd) await rows.take(sets.reader.read(line));
    unindexed += imported;
    if (unindexed >= INDEXED) {
      await finishImport(store);
      unindexed = 0;
    }
    progressLine(`${counts.read} rows read`);
  };
  return { waiting, take };
}

interface RowTaker {
  take(rows: readonly ImportedRow[]): Promise<void>;
  flush(): Promise<void>;
}

/** Counts rows one by one and writes their records in batches. */
function rowTaker({ store, source, counts }: Target): RowTaker {
  let batch: EventRecord[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const fresh = await writeImported(store, source, batch);
    counts.imported += batch.length;
    counts.known += batch.length - fresh;
    batch = [];
    progressLine(`${counts.read} rows read`);
  };
  return {
    flush,
    take: async (rows) => {
      counts.read += rows.length;
      for (const row of rows) {
        if (isRefused(row)) counts.refused[row.refused] = (counts.refused[row.refused] ?? 0) + 1;
        else batch.push(row);
      }
      if (batch.length >= BATCH) await flush();
    },
  };
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
