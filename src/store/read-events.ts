import { filterSql, type EventFilter } from "./event-filter.ts";
import { keyOf } from "./event-key.ts";
import type { Store } from "./open-store.ts";
import { eventsByKeys, eventsByNumbers, PARTS, RECORD, storedEvent, type StoredEvent } from "./read-records.ts";

export type { StoredEvent } from "./read-records.ts";

/** A part of a list. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Events of a filter: best match first where words were asked for, else newest first; ties by id (of matches in the order in which they came), so that pages never overlap. */
export async function findEvents({ connection }: Store, filter: EventFilter, page: Page): Promise<StoredEvent[]> {
  const { keys, values, ranked } = filterSql(filter);
  const order = ranked ? "score DESC, e.number" : "e.day DESC NULLS LAST, e.key";
  // Only numbers are sorted: records are long.
  const rows = await connection.runAndReadAll(
    `SELECT e.number ${keys} ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}`,
    values,
  );
  const found = await eventsByNumbers(
    connection,
    rows.getRows().map(([number]) => Number(number)),
  );
  return found.map(({ record, source, reports, owners, claimed }) => ({ record, source, reports, owners, claimed }));
}

/** How many events a filter has. */
export async function countEvents({ connection }: Store, filter: EventFilter): Promise<number> {
  const { keys, values } = filterSql(filter);
  const rows = await connection.runAndReadAll(`SELECT count(*) ${keys}`, values);
  return Number(rows.getRows()[0]?.[0] ?? 0);
}

/** All events of a filter, oldest first, a chunk at a time: a store may hold more than memory does. */
export async function* streamEvents({ connection }: Store, filter: EventFilter): AsyncGenerator<StoredEvent[]> {
  const { keys, values } = filterSql(filter);
  const result = await connection.stream(
    `SELECT ${RECORD}, e.source, e.reports, e.owners, e.claimed
     FROM event_fact e SEMI JOIN (SELECT e.number ${keys}) wanted USING (number) ${PARTS} ORDER BY e.day NULLS LAST, e.key`,
    values,
  );
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    yield chunk.getRows().map(storedEvent);
  }
}

/** An event by its id, or by that of one of its reports; null where there is none. */
export async function getEvent({ connection }: Store, id: string): Promise<(StoredEvent & { merge: unknown }) | null> {
  const key = keyOf(id);
  if (key === null) return null;
  const rows = await connection.runAndReadAll("SELECT event FROM event_source WHERE id = $1 LIMIT 1", [id]);
  const [own, other] = await eventsByKeys(connection, [key, ...rows.getRows().map(([event]) => event as bigint)]); // a UBIGINT column
  const found = own ?? other;
  if (found === undefined) return null;
  const { record, source, reports, owners, claimed, merge } = found;
  return { record, source, reports, owners, claimed, merge };
}

/** The newest publication day in the store, from which relative times count; else the newest day of an event; null when it is empty. */
export async function newestDay({ connection }: Store): Promise<string | null> {
  const rows = await connection.runAndReadAll("SELECT coalesce(max(reported), max(day))::VARCHAR FROM event_fact");
  const newest = rows.getRows()[0]?.[0];
  return typeof newest === "string" ? newest : null;
}
