import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { EventRecord } from "../contract/event-record.ts";

/** An event of the store. */
export interface StoredEvent {
  readonly record: EventRecord;
  readonly source: string;
  readonly reports: number;
  readonly owners: number;
  readonly claimed: boolean;
}

/** An event with what else stands in its row. */
export interface FullEvent extends StoredEvent {
  /** The day where series place it. */
  readonly day: string | null;
  /** How it was merged; null for an imported row. */
  readonly merge: unknown;
}

/** SQL for the record of a row `e` of `event_fact`, with its parts joined as in `PARTS`. */
export const RECORD = `coalesce(e.record, assembled(e.key, e.source, e.alias, e.article, e.reported, e.date, e.enddate, e.date_precision, e.dead, e.link, e.words,
  e.title, e.language, e.publication, a.json, r.json, l.json, t.json))`;

/** The columns that these need: each costs, where rows stand far apart. */
const READ = `number, key, source, alias, article, reported, date, enddate, date_precision, dead, link, words, title, language, publication, actors, recipients,
  location, act, record, reports, owners, claimed, day, merge`;

/** SQL that joins the parts of rows `e`. */
export const PARTS = `LEFT JOIN part a ON a.part = e.actors AND e.record IS NULL LEFT JOIN part r ON r.part = e.recipients AND e.record IS NULL
  LEFT JOIN part l ON l.part = e.location AND e.record IS NULL LEFT JOIN part t ON t.part = e.act`;

/** The events of these numbers of `event_fact`, in that order; numbers that no event has are passed over. By rowid DuckDB reads their blocks alone. */
export async function eventsByNumbers(connection: DuckDBConnection, numbers: readonly number[]): Promise<FullEvent[]> {
  if (numbers.length === 0) return [];
  const rows = await connection.runAndReadAll(
    `WITH chosen AS MATERIALIZED (
       SELECT ${READ} FROM event_fact WHERE rowid IN (SELECT rowid FROM event_fact WHERE number IN (${numbers.join(",")}))
     ),
     part AS MATERIALIZED (
       SELECT part, json FROM main.part WHERE part IN (SELECT unnest([actors, recipients, location, act]) FROM chosen WHERE record IS NULL)
     )
     SELECT e.number, ${RECORD}, e.source, e.reports, e.owners, e.claimed, e.day::VARCHAR, e.merge FROM chosen e ${PARTS}`,
  );
  const byNumber = new Map(rows.getRows().map((row) => [Number(row[0]), fullEvent(row)]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** The events of these keys, in that order; keys that no event has are passed over. */
export async function eventsByKeys(connection: DuckDBConnection, keys: readonly bigint[]): Promise<FullEvent[]> {
  if (keys.length === 0) return [];
  const rows = await connection.runAndReadAll(`SELECT key, number FROM event_fact WHERE key IN (${keys.join(",")})`);
  const numbers = new Map(rows.getRows().map(([key, number]) => [key as bigint, Number(number)])); // a UBIGINT column
  return eventsByNumbers(
    connection,
    keys.flatMap((key) => numbers.get(key) ?? []),
  );
}

function fullEvent(row: readonly DuckDBValue[]): FullEvent {
  const [day, merge] = row.slice(6);
  return {
    ...storedEvent(row.slice(1)),
    day: typeof day === "string" ? day : null,
    merge: typeof merge === "string" ? (JSON.parse(merge) as unknown) : null,
  };
}

/** An event from the columns record, source, reports, owners, claimed. */
export function storedEvent(row: readonly DuckDBValue[]): StoredEvent {
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
