import type { EventRecord } from "../../contract/event-record.ts";
import type { ExportOptions } from "../format.ts";

/**
 * True when an event stands for an act that happened or is promised, at a known date: what exports and series take by default.
 * Unlike `isExported` of plover.ts it lets CAMEO statements pass, which have no PLOVER type.
 */
export function isReported(record: EventRecord): boolean {
  return record.date !== null && !record.auxiliary.includes("negation") && !record.auxiliary.includes("hypothetical");
}

/** The records that an export takes; `all` takes every one that has a date. */
export function* reportedOf(records: Iterable<EventRecord>, options: ExportOptions = {}): Iterable<EventRecord> {
  for (const record of records) {
    if (options.all === true ? record.date !== null : isReported(record)) yield record;
  }
}
