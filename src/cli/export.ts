import { resolve } from "node:path";
import { EventRecord } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";
import { CSV_FIELDS, toCsvCells } from "../formats/csv.ts";
import { expandDyads } from "../formats/export/expand-pairs.ts";
import { reportedOf } from "../formats/export/exported.ts";
import type { FormatName } from "../formats/format.ts";
import { createFormats } from "../formats/formats.ts";
import { exportParquet } from "../store/export-parquet.ts";
import type { EventFilter } from "../store/event-filter.ts";
import type { Store } from "../store/open-store.ts";
import { readCorrected } from "../store/read-corrected.ts";
import { streamEvents } from "../store/read-events.ts";
import { EXIT } from "./exit.ts";
import { filterOf, listOption } from "./filter-options.ts";
import { storePath } from "./open-for-reading.ts";
import { choiceOption } from "./options.ts";
import { readingOrServed, type AskServer } from "./or-served.ts";
import { closeOutput, openOutput, writeText } from "./output.ts";
import { filterWords } from "./served-events.ts";
import { loadFormatTables } from "./store-knowledge.ts";

type Raw = Readonly<Record<string, string | boolean>>;

/** `thaw export`: the events of a filter as another format's rows. Returns the exit code. */
export async function exportEvents(raw: Raw): Promise<number> {
  const formats = createFormats(loadFormatTables());
  const names = [...formats.values()].filter((format) => format.export !== undefined).map(({ name }) => name);
  const choices: (FormatName | "parquet" | "gold")[] = [...names, "parquet", "gold"];
  const to = choiceOption("--to", raw["to"], choices, "jsonl");
  const out = typeof raw["out"] === "string" ? raw["out"] : null;
  const options = { all: raw["all"] === true };
  const fields = fieldsOption(raw["fields"], to);
  const work = async (store: Store): Promise<void> => {
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
    const expand =
      raw["expand"] !== undefined && choiceOption("--expand", raw["expand"], ["dyads"], "dyads") === "dyads";
    const records = await recordsOf(store, filter, expand);
    await writeLines(fields === null ? lines(records, options) : chosenFields(records, to, fields, options), out);
  };
  await readingOrServed(storePath(raw), work, (ask) => served(ask, raw, { to, out }));
  return EXIT.ok;
}

/** A server gives the rows of a format as they are; what the command makes of records it cannot. */
async function served(ask: AskServer, raw: Raw, { to, out }: { to: string; out: string | null }): Promise<void> {
  const unknown = ["parquet", "gold"].includes(to)
    ? `--to ${to}`
    : raw["expand"] !== undefined
      ? "--expand"
      : "--fields";
  if (["parquet", "gold"].includes(to) || raw["expand"] !== undefined || raw["fields"] !== undefined) {
    throw new ThawError(
      "usage",
      `${unknown} needs the store itself, which thaw serve holds`,
      "end the server first, or leave that out",
    );
  }
  const rows = await ask("/v1/export", { ...filterWords(raw), to, ...(raw["all"] === true ? { all: "yes" } : {}) });
  await writeLines(rows.replace(/\n$/, "").split("\n"), out);
}

/** Formats such as GraphML sum over all events before they write, so the records are read first. */
async function recordsOf(store: Store, filter: EventFilter, expand: boolean): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  for await (const chunk of streamEvents(store, filter)) {
    for (const { record } of chunk) {
      if (expand) records.push(...expandDyads(record));
      else records.push(record);
    }
  }
  return records;
}

/** Names joined by commas: columns of the CSV form, or keys of a record. Throws `usage`. */
function fieldsOption(value: string | boolean | undefined, to: string): string[] | null {
  if (value === undefined) return null;
  const choices = to === "csv" ? CSV_FIELDS : to === "jsonl" ? Object.keys(EventRecord.shape) : null;
  if (choices === null)
    throw new ThawError(
      "usage",
      `--fields cannot go with --to ${to}`,
      "--fields is for csv and jsonl: other formats have columns of their own",
    );
  return listOption("--fields", value, choices, (word) => word);
}

/** The lines of csv or jsonl with some of the fields. By default what other formats take, as with all of them. */
function* chosenFields(
  records: readonly EventRecord[],
  to: string,
  fields: readonly string[],
  options: { all: boolean },
): Generator<string> {
  if (to === "csv") {
    yield fields.join(",");
    for (const record of reportedOf(records, options)) yield toCsvCells(record, fields);
    return;
  }
  for (const record of records) {
    // The names were checked against those of a record.
    const values = record as Readonly<Record<string, unknown>>;
    yield JSON.stringify(Object.fromEntries(fields.map((field) => [field, values[field]])));
  }
}

async function writeLines(lines: Iterable<string>, out: string | null): Promise<void> {
  const output = await openOutput(out, []);
  for (const line of lines) await writeText(output, `${line}\n`);
  await closeOutput(output);
}
