import type { EventRecord } from "../contract/event-record.ts";
import { CSV_HEADER, toCsvLine } from "./csv.ts";
import { reportedOf } from "./export/exported.ts";
import { gdeltRows } from "./export/gdelt-rows.ts";
import { geoJsonLines } from "./export/geojson.ts";
import { graphMlLines } from "./export/graphml.ts";
import { ICEWS_HEADER, icewsRows } from "./export/icews-rows.ts";
import { POLECAT_HEADER, polecatRow } from "./export/polecat-rows.ts";
import type { ExportOptions, Format, FormatName, ImportOptions, RowReader } from "./format.ts";
import type { Mapping } from "./import/mapping.ts";
import { createJsonReader } from "./import/read-json.ts";
import { readLines } from "./import/read-lines.ts";
import { createRowParts } from "./import/row-parts.ts";
import { refuseOtherCodes } from "./import/sniff-cameo.ts";
import { createTableReader } from "./import/table-reader.ts";
import { ACLED } from "./layouts/acled.ts";
import { GDELT1, GDELT1_OLD, GDELT2 } from "./layouts/gdelt.ts";
import { ICEWS } from "./layouts/icews.ts";
import { PETRARCH } from "./layouts/petrarch.ts";
import { POLECAT } from "./layouts/polecat.ts";
import { isExported, toPlover } from "./plover.ts";
import type { FormatTables } from "./tables/format-tables.ts";

type Export = NonNullable<Format["export"]>;
type Open = NonNullable<Format["open"]>;

/** Every format by name. A format can export, import, or both; the tables come from `buildFormatTables`. */
export function createFormats(tables: FormatTables): ReadonlyMap<FormatName, Format> {
  const formats = [...ownFormats(), ...gdeltFormats(tables), ...rowFormats(tables), ...pictureFormats()];
  return new Map(formats.map((format) => [format.name, format]));
}

function ownFormats(): Format[] {
  const json = importing(createJsonReader);
  const csv = withHeader(CSV_HEADER, toCsvLine);
  return [
    { name: "plover", title: "PLOVER JSON lines", extension: "jsonl", export: ploverLines, ...json },
    { name: "jsonl", title: "Thaw's own JSON lines, every field", extension: "jsonl", export: ownLines, ...json },
    { name: "csv", title: "CSV, one row an event", extension: "csv", export: csv },
  ];
}

function gdeltFormats(tables: FormatTables): Format[] {
  const rows = (version: 1 | 2): Export => rowsOf((record) => gdeltRows(record, version, tables));
  const reading = (...mappings: readonly [Mapping, ...Mapping[]]): Importing => importingTables(mappings, tables);
  const extension = "export.CSV";
  return [
    {
      name: "gdelt",
      title: "GDELT 2.0; reads 1.0 too",
      extension,
      export: rows(2),
      ...reading(GDELT2, GDELT1, GDELT1_OLD),
    },
    { name: "gdelt1", title: "GDELT 1.0, 58 columns", extension, export: rows(1), ...reading(GDELT1, GDELT1_OLD) },
    { name: "gdelt2", title: "GDELT 2.0, 61 columns", extension, export: rows(2), ...reading(GDELT2) },
  ];
}

function rowFormats(tables: FormatTables): Format[] {
  const reading = (mapping: Mapping): Importing => importingTables([mapping], tables);
  const polecat = withHeader(POLECAT_HEADER, (record) => polecatRow(record, tables) ?? []);
  const icews = withHeader(ICEWS_HEADER, (record) => icewsRows(record, tables));
  const petrarch = { ...importing((options) => petrarchReader(tables, options)), mappings: [PETRARCH] };
  return [
    { name: "polecat", title: "POLECAT, 40 columns", extension: "tsv", export: polecat, ...reading(POLECAT) },
    { name: "icews", title: "ICEWS, 20 columns", extension: "tab", export: icews, ...reading(ICEWS) },
    { name: "acled", title: "ACLED, 31 columns", extension: "csv", ...reading(ACLED) },
    { name: "petrarch", title: "PETRARCH and KEDS event lines", extension: "tsv", ...petrarch },
  ];
}

function pictureFormats(): Format[] {
  const geojson: Export = (records, options) => geoJsonLines(reportedOf(records, options));
  const graphml: Export = (records, options) => graphMlLines(reportedOf(records, options));
  return [
    { name: "geojson", title: "GeoJSON, one feature an event", extension: "geojson", export: geojson },
    { name: "graphml", title: "GraphML, one edge a dyad", extension: "graphml", export: graphml },
  ];
}

type Importing = Pick<Format, "open" | "openSets" | "import" | "mappings">;

function importing(open: Open): Importing {
  return { open, import: readLines(open) };
}

function importingTables(mappings: readonly [Mapping, ...Mapping[]], tables: FormatTables): Importing {
  const importer = { ...importing((options) => createTableReader(mappings, tables, options)), mappings };
  if (!mappings.every(canGoInSets)) return importer;
  return {
    ...importer,
    openSets: (options = {}) => ({
      reader: createTableReader(mappings, tables, options),
      partsOf: (mapping) => createRowParts(mapping, tables, options),
    }),
  };
}

/** Quoted cells may hold line breaks, and ACLED's sides depend on its acts: such rows are read one by one. */
function canGoInSets({ separator, transforms }: Mapping): boolean {
  return separator === "\t" && transforms.entity !== "acled";
}

/** WEIS numbers look like CAMEO codes, so without `codes: "weis"` a file is judged before its rows are taken. */
function petrarchReader(tables: FormatTables, options: ImportOptions = {}): RowReader {
  const reader = createTableReader([PETRARCH], tables, options);
  return options.codes === "weis" ? reader : refuseOtherCodes(reader);
}

function rowsOf(toRows: (record: EventRecord) => string | readonly string[]): Export {
  return function* lines(records, options) {
    for (const record of reportedOf(records, options)) {
      const rows = toRows(record);
      if (typeof rows === "string") yield rows;
      else yield* rows;
    }
  };
}

function withHeader(header: string, toRows: (record: EventRecord) => string | readonly string[]): Export {
  const rows = rowsOf(toRows);
  return function* lines(records, options) {
    yield header;
    yield* rows(records, options);
  };
}

function* ploverLines(records: Iterable<EventRecord>, options: ExportOptions = {}): Iterable<string> {
  for (const record of records) {
    const taken = options.all === true ? record.date !== null && record.event.length > 0 : isExported(record);
    if (taken) yield JSON.stringify(toPlover(record));
  }
}

/** Our own lines hold every event, negated and undated ones too. */
function* ownLines(records: Iterable<EventRecord>): Iterable<string> {
  for (const record of records) yield JSON.stringify(record);
}
