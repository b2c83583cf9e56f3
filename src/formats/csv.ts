import type { Entity } from "../contract/entity.ts";
import type { EventRecord } from "../contract/event-record.ts";

type Column = [name: string, value: (record: EventRecord) => string | number | null];

const COLUMNS: readonly Column[] = [
  ["id", (record) => record.id],
  ["article", (record) => record.article],
  ["reported", (record) => record.reported],
  ["date", (record) => record.date],
  ["enddate", (record) => record.enddate],
  ["date_precision", (record) => record.date_precision],
  ["date_basis", (record) => record.date_basis],
  ["event", (record) => record.event.join("; ")],
  ["mode", (record) => record.mode.join("; ")],
  ["auxiliary", (record) => record.auxiliary.join("; ")],
  ["context", (record) => record.context.join("; ")],
  ["quad_code", (record) => record.quad_code],
  ["event_scale", (record) => record.event_scale],
  ["actor", (record) => names(record.actor)],
  ["actor_code", (record) => codes(record.actor)],
  ["actor_sector", (record) => sectors(record.actor)],
  ["recipient", (record) => names(record.recipient)],
  ["recipient_code", (record) => codes(record.recipient)],
  ["recipient_sector", (record) => sectors(record.recipient)],
  ["attributed_to", (record) => record.attribution?.entity?.entity_text ?? record.attribution?.cue ?? null],
  ["attribution_mode", (record) => record.attribution?.mode ?? null],
  ["place", (record) => record.event_loc?.resolved_place ?? null],
  ["country_code", (record) => record.event_loc?.country_code ?? null],
  ["lat", (record) => record.event_loc?.lat ?? null],
  ["lon", (record) => record.event_loc?.lon ?? null],
  ["count", (record) => record.count],
  ["dead", (record) => record.size?.dead ?? null],
  ["injured", (record) => record.size?.injured ?? null],
  ["arrested", (record) => record.size?.arrested ?? null],
  ["trigger", (record) => record.event_text.join("; ")],
  ["trigger_start", (record) => record.spans?.trigger.start ?? null],
  ["trigger_end", (record) => record.spans?.trigger.end ?? null],
  ["trigger_in", (record) => record.spans?.trigger.in ?? null],
  ["confidence", (record) => record.confidence],
  ["link", (record) => record.link],
];

/** The header line of the CSV form, without line break. */
export const CSV_HEADER: string = COLUMNS.map(([name]) => name).join(",");

/** The columns of the CSV form by name, in order. */
export const CSV_FIELDS: readonly string[] = COLUMNS.map(([name]) => name);

/** A record as one CSV line (RFC 4180, without line break); lists are joined by "; ". */
export function toCsvLine(record: EventRecord): string {
  return COLUMNS.map(([, value]) => csvCell(value(record))).join(",");
}

/** The same with some of the columns, in the order asked for. */
export function toCsvCells(record: EventRecord, fields: readonly string[]): string {
  const columns = new Map(COLUMNS);
  return fields.map((field) => csvCell(columns.get(field)?.(record) ?? null)).join(",");
}

/** A cell of a CSV: quotes where needed; one that a spreadsheet would run as a formula gets a leading apostrophe. */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function names(entities: readonly Entity[]): string {
  return entities.map((entity) => entity.identifier_text ?? entity.entity_text).join("; ");
}

function codes(entities: readonly Entity[]): string {
  return entities.map((entity) => entity.code ?? "").join("; ");
}

function sectors(entities: readonly Entity[]): string {
  return entities.map((entity) => [entity.sector ?? "", ...entity.other_sectors].join("|")).join("; ");
}
