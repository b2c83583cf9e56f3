import type { EventRecord } from "../contract/event-record.ts";
import type { Mapping } from "./import/mapping.ts";
import type { RowParts } from "./import/row-parts.ts";
import type { TableReader } from "./import/table-reader.ts";

/** Why a row of a foreign file gives no record. A refused row is a value, counted and shown, never an exception. */
export const REFUSAL_REASONS = {
  columns: "the row has another number of columns than its layout",
  encoding: "the row was read in the wrong code page, or is no text",
  date: "the date is no calendar day",
  "date-range": "the date lies outside the years that event data covers",
  code: "the event code or type stands in no ontology known here",
  "not-cameo": "the file's codes are not CAMEO",
  "no-actor": "the row names neither actor nor recipient",
  json: "the line is no JSON object",
  record: "the object is no event record",
} as const;

export type RefusalReason = keyof typeof REFUSAL_REASONS;

/** A row that was not taken: its line (from 1), the reason, and the value at fault, cut to 80 characters. */
export interface RefusedRow {
  readonly refused: RefusalReason;
  readonly line: number;
  readonly detail: string;
}

/** What an importer gives for each row of the source. */
export type ImportedRow = EventRecord | RefusedRow;

/** True for a row that was refused. */
export function isRefused(row: ImportedRow): row is RefusedRow {
  return "refused" in row;
}

/** How event codes are read; `weis` is for the old KEDS series, whose numbers mean other acts than CAMEO's. */
export const CODE_SYSTEMS = ["cameo", "weis"] as const;

export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** Choices of an import. Dates outside [earliest, before) are refused; the defaults stand in read-day.ts. */
export interface ImportOptions {
  readonly codes?: CodeSystem;
  readonly earliest?: string;
  readonly before?: string;
}

/** Reads a source line by line; a line may give no row yet (a header, the first half of a quoted cell), or several that waited. */
export interface RowReader {
  read(line: string): readonly ImportedRow[];
  /** Rows still held back; call it once, after the last line. */
  end(): readonly ImportedRow[];
}

/**
 * An import that a store may take in sets instead of row by row: the reader for the first lines and whatever does not fit, and the readers of the parts of
 * a row, which depend on few cells each (`PART_FIELDS`).
 */
export interface SetImport {
  readonly reader: TableReader;
  readonly partsOf: (mapping: Mapping) => RowParts;
}

/** Choices of an export. By default negated, hypothetical and undated events stay behind. */
export interface ExportOptions {
  readonly all?: boolean;
}

/** The names of the formats, as `--to` and `--from` take them. `gdelt` writes 2.0 and reads 1.0 and 2.0. */
export const FORMAT_NAMES = [
  "plover",
  "jsonl",
  "polecat",
  "gdelt",
  "gdelt1",
  "gdelt2",
  "icews",
  "acled",
  "petrarch",
  "csv",
  "geojson",
  "graphml",
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** One file format: what it is called, how records become its lines, and how its lines become records. Lines carry no line break. */
export interface Format {
  readonly name: FormatName;
  readonly title: string;
  readonly extension: string;
  readonly export?: (records: Iterable<EventRecord>, options?: ExportOptions) => Iterable<string>;
  readonly import?: (lines: Iterable<string>, options?: ImportOptions) => Iterable<ImportedRow>;
  /** The layouts that `import` reads, as data; a store may compile them to SQL. */
  readonly mappings?: readonly Mapping[];
  /** The same import in sets; only for tab-separated layouts whose rows say by themselves who acts. */
  readonly openSets?: (options?: ImportOptions) => SetImport;
  /** The same import for a caller whose lines come bit by bit. */
  readonly open?: (options?: ImportOptions) => RowReader;
}
