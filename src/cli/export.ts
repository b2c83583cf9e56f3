import { resolve } from "node:path";
import type { EventRecord } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";
import type { FormatName } from "../formats/format.ts";
import { createFormats } from "../formats/formats.ts";
import { exportParquet } from "../store/export-parquet.ts";
import type { EventFilter } from "../store/event-filter.ts";
import type { Store } from "../store/open-store.ts";
import { readCorrected } from "../store/read-corrected.ts";
import { streamEvents } from "../store/read-events.ts";
import { EXIT } from "./exit.ts";
import { filterOf } from "./filter-options.ts";
import { reading, storePath } from "./open-for-reading.ts";
import { choiceOption } from "./options.ts";
import { closeOutput, openOutput, writeText } from "./output.ts";
import { loadFormatTables } from "./store-knowledge.ts";

/** `thaw export`: the events of a filter as another format's rows. Returns the exit code. */
export async function exportEvents(raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  const formats = createFormats(loadFormatTables());
  const names = [...formats.values()].filter((format) => format.export !== undefined).map(({ name }) => name);
  const choices: (FormatName | "parquet" | "gold")[] = [...names, "parquet", "gold"];
  const to = choiceOption("--to", raw["to"], choices, "jsonl");
  const out = typeof raw["out"] === "string" ? raw["out"] : null;
  const options = { all: raw["all"] === true };
  await reading(storePath(raw), async (store) => {
    const filter = await filterOf(raw, store);
    if (to === "parquet") {
      if (out === null) throw new ThawError("usage", "--to parquet is no text", "name a file with --out");
      await exportParquet(store, filter, { file: resolve(out), ...options });
      return;
    }
    if (to === "gold") {
      await writeLines(
        (await readCorrected(store)).map((line) => JSON.stringify(line)),
        out,
      );
      return;
    }
    const lines = formats.get(to)?.export;
    if (lines === undefined) return;
    const records = await recordsOf(store, filter);
    await writeLines(lines(records, options), out);
  });
  return EXIT.ok;
}

/** Formats such as GraphML sum over all events before they write, so the records are read first. */
async function recordsOf(store: Store, filter: EventFilter): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  for await (const chunk of streamEvents(store, filter)) for (const { record } of chunk) records.push(record);
  return records;
}

async function writeLines(lines: Iterable<string>, out: string | null): Promise<void> {
  const output = await openOutput(out, []);
  for (const line of lines) await writeText(output, `${line}\n`);
  await closeOutput(output);
}
