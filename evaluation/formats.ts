/**
 * How much of published event data the importers take, whether it survives a round trip, and how fast.
 *
 *     node build/evaluation/formats.js [--data ../shared/data] [--repeat N]
 *
 * A round trip writes the imported records in a format and reads them again: equal are those whose day, code, actors and recipients
 * are the same. Speed is the best of N runs over lines in memory, by the clock and by processor time (collecting garbage included);
 * files are repeated until they hold 200,000 rows. ACLED's rows may not be kept, so made-up ones stand for them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import type { EventRecord } from "#src/contract/event-record.js";
import type { Format, FormatName, ImportOptions, ImportedRow } from "#src/formats/format.js";
import { isRefused } from "#src/formats/format.js";
import { createFormats } from "#src/formats/formats.js";
import { decodeLine } from "#src/formats/import/decode-line.js";
import { buildFormatTables } from "#src/formats/tables/format-tables.js";
import { readDataTable } from "#src/pipeline/data-files.js";

const { values: flags } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, repeat: { type: "string", default: "3" } },
});

interface Source {
  readonly path: string;
  readonly format: FormatName;
  readonly options?: ImportOptions;
}

const SOURCES: readonly Source[] = [
  { path: "series_keds/levant.cameo.tsv.gz", format: "petrarch" },
  { path: "series_keds/turkey.cameo.tsv.gz", format: "petrarch" },
  { path: "series_icews_sample/events.2018.sample.tab", format: "icews" },
  { path: "series_keds/balkans.weis.tsv.gz", format: "petrarch" },
  { path: "series_keds/gulf.weis.tsv.gz", format: "petrarch" },
  { path: "series_keds/casia.weis.tsv.gz", format: "petrarch" },
  { path: "series_keds/balkans.weis.tsv.gz", format: "petrarch", options: { codes: "weis" } },
  { path: "series_keds/gulf.weis.tsv.gz", format: "petrarch", options: { codes: "weis" } },
  { path: "series_keds/casia.weis.tsv.gz", format: "petrarch", options: { codes: "weis" } },
];
const TRIPS: readonly FormatName[] = ["gdelt2", "gdelt1", "icews", "polecat", "jsonl"];
const SPEED_ROWS = 200_000;

const formats = createFormats(buildFormatTables((path) => readDataTable(path)));

function formatNamed(name: FormatName): Format {
  const format = formats.get(name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return format;
}

function linesOf(path: string): string[] {
  const bytes = readFileSync(join(flags.data, path));
  const plain = path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  const lines: string[] = [];
  for (let from = 0; from < plain.length;) {
    const end = plain.indexOf(10, from);
    const to = end === -1 ? plain.length : end;
    lines.push(decodeLine(plain.subarray(from, to)));
    from = to + 1;
  }
  return lines;
}

function read(name: FormatName, lines: Iterable<string>, options?: ImportOptions): ImportedRow[] {
  return [...(formatNamed(name).import?.(lines, options) ?? [])];
}

function recordsIn(rows: readonly ImportedRow[]): EventRecord[] {
  return rows.filter((row): row is EventRecord => !isRefused(row));
}

/** What must survive: the day, what was done, and who stands on which side. */
function essence(record: EventRecord, hasCameo: boolean): string {
  const sides = [record.actor, record.recipient].map((side) => side.map(({ code, sector }) => [code, sector]));
  return JSON.stringify([record.date, hasCameo ? record.cameo : record.event, hasCameo ? null : record.mode, sides]);
}

function roundTrip(records: readonly EventRecord[], name: FormatName): string {
  const writable = name === "polecat" ? records.filter((record) => record.event.length > 0) : records;
  const rows = read(name, formatNamed(name).export?.(writable) ?? []);
  const back = recordsIn(rows);
  const hasCameo = name !== "polecat";
  const equal = back.filter((record, at) => {
    const sent = writable[at];
    return sent !== undefined && essence(sent, hasCameo) === essence(record, hasCameo);
  }).length;
  return `    through ${name.padEnd(8)} written ${writable.length}, back ${back.length}, equal ${equal}`;
}

function report(source: Source): void {
  const rows = read(source.format, linesOf(source.path), source.options);
  const records = recordsIn(rows);
  const refused = new Map<string, number>();
  for (const row of rows) if (isRefused(row)) refused.set(row.refused, (refused.get(row.refused) ?? 0) + 1);
  const untyped = records.filter((record) => record.event.length === 0).length;
  const uncoded = records.filter((record) => [...record.actor, ...record.recipient].some(({ code }) => code === null));
  const codes = source.options?.codes === "weis" ? " (codes weis)" : "";
  console.log(`${source.path}${codes}: read ${rows.length}, imported ${records.length}`);
  console.log(`    refused ${JSON.stringify(Object.fromEntries(refused))}`);
  console.log(`    without PLOVER type ${untyped}, with a side of no state or organisation ${uncoded.length}`);
  console.log(`    distinct ids ${new Set(records.map(({ id }) => id)).size}`);
  if (records.length === 0 || source.options?.codes === "weis") return;
  for (const name of TRIPS) console.log(roundTrip(records, name));
}

function speed(name: FormatName, lines: readonly string[], options?: ImportOptions): void {
  const many: string[] = [];
  while (many.length < SPEED_ROWS) for (const line of lines) many.push(line);
  let seconds = Number.POSITIVE_INFINITY;
  let processorSeconds = Number.POSITIVE_INFINITY;
  let imported = 0;
  for (let run = 0; run < Number(flags.repeat); run += 1) {
    const start = process.hrtime.bigint();
    const used = process.cpuUsage();
    imported = 0;
    for (const row of formatNamed(name).import?.(many, options) ?? []) imported += isRefused(row) ? 0 : 1;
    const { user, system } = process.cpuUsage(used);
    seconds = Math.min(seconds, Number(process.hrtime.bigint() - start) / 1e9);
    processorSeconds = Math.min(processorSeconds, (user + system) / 1e6);
  }
  const rates = [seconds, processorSeconds].map((time) => `${Math.round(many.length / time / 1000)},000`);
  console.log(`    ${name.padEnd(9)} ${rates[0]} rows/s, ${rates[1]} by processor time (${imported} imported)`);
}

function* acledLines(): Iterable<string> {
  const columns = formatNamed("acled").mappings?.[0]?.columns ?? [];
  for (let day = 1; day <= 28; day += 1) {
    const cells: Readonly<Record<string, string>> = {
      event_id_cnty: `XYZ${day}`,
      event_date: `2021-02-${String(day).padStart(2, "0")}`,
      sub_event_type: "Armed clash",
      actor1: "Military Forces of Mali (2021-)",
      inter1: "1",
      actor2: "An Example Front",
      inter2: "2",
      country: "Mali",
      location: "Exampleville",
      notes: '"Soldiers clashed with fighters, it was said."',
    };
    yield columns.map((column) => cells[column] ?? "").join(",");
  }
}

for (const source of SOURCES) report(source);
console.log("speed");
const levant = linesOf("series_keds/levant.cameo.tsv.gz");
speed("petrarch", levant);
const icews = linesOf("series_icews_sample/events.2018.sample.tab");
speed("icews", icews);
const records = recordsIn(read("icews", icews));
for (const name of TRIPS.filter((trip) => trip !== "icews"))
  speed(name, [...(formatNamed(name).export?.(records) ?? [])]);
speed("acled", [...acledLines()]);
