import type { EventRecord } from "../contract/event-record.ts";
import { filterSql, type EventFilter } from "./event-filter.ts";
import type { Store } from "./open-store.ts";

/** An event of the store. */
export interface StoredEvent {
  readonly record: EventRecord;
  readonly source: string;
  readonly reports: number;
  readonly owners: number;
  readonly claimed: boolean;
}

/** A part of a list. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

const COLUMNS = "e.record, e.source, e.reports, e.owners, e.claimed";

/** Events of a filter: best match first where words were asked for, else newest first; ties by id, so that pages never overlap. */
export async function findEvents({ connection }: Store, filter: EventFilter, page: Page): Promise<StoredEvent[]> {
  const { sql, values, ranked } = filterSql(filter);
  const order = ranked ? "found.score DESC, e.id" : "e.day DESC NULLS LAST, e.id";
  const rows = await connection.runAndReadAll(
    `SELECT ${COLUMNS} FROM event_row e ${sql} ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}`,
    values,
  );
  return rows.getRows().map(eventOf);
}

/** How many events a filter has. */
export async function countEvents({ connection }: Store, filter: EventFilter): Promise<number> {
  const { sql, values } = filterSql(filter);
  const rows = await connection.runAndReadAll(`SELECT count(*) FROM event_row e ${sql}`, values);
  return Number(rows.getRows()[0]?.[0] ?? 0);
}

/** All events of a filter, oldest first, a chunk at a time: a store may hold more than memory does. */
export async function* streamEvents({ connection }: Store, filter: EventFilter): AsyncGenerator<StoredEvent[]> {
  const { sql, values } = filterSql(filter);
  const result = await connection.stream(
    `SELECT ${COLUMNS} FROM event_row e ${sql} ORDER BY e.day NULLS LAST, e.id`,
    values,
  );
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    yield chunk.getRows().map(eventOf);
  }
}

/** An event by its id, or by that of one of its reports; null where there is none. */
export async function getEvent(store: Store, id: string): Promise<(StoredEvent & { merge: unknown }) | null> {
  const rows = await store.connection.runAndReadAll(
    `SELECT ${COLUMNS}, e.merge FROM event_row e WHERE e.id = $1 OR e.id IN (SELECT event FROM event_report WHERE report = $1) LIMIT 1`,
    [id],
  );
  const [row] = rows.getRows();
  if (row === undefined) return null;
  const merge: unknown = typeof row[5] === "string" ? JSON.parse(row[5]) : null;
  return { ...eventOf(row), merge };
}

/** The newest publication day in the store, from which relative times count; else the newest day of an event; null when it is empty. */
export async function newestDay({ connection }: Store): Promise<string | null> {
  const rows = await connection.runAndReadAll("SELECT coalesce(max(reported), max(day))::VARCHAR FROM event_row");
  const newest = rows.getRows()[0]?.[0];
  return typeof newest === "string" ? newest : null;
}

function eventOf(row: readonly unknown[]): StoredEvent {
  const [record, source, reports, owners, claimed] = row;
  return {
    // Records pass the schema before they are written.
    record: JSON.parse(String(record)) as EventRecord,
    source: String(source),
    reports: Number(reports),
    owners: Number(owners),
    claimed: claimed === true,
  };
}
