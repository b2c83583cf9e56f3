import { stringsOf } from "./append-rows.ts";
import { filterSql, type EventFilter } from "./event-filter.ts";
import { keyOf } from "./event-key.ts";
import type { Store } from "./open-store.ts";
import type { Page } from "./read-events.ts";
import { eventsByKeys, eventsByNumbers, type FullEvent, type StoredEvent } from "./read-records.ts";

/** An event for a list: with the day where series place it and the sentence of its record, "" where no text was kept. */
export interface ListedEvent extends StoredEvent {
  readonly day: string | null;
  readonly evidence: string;
}

/** The orders a list may have. `match` needs words (`q`); without them it is `newest`. */
export const EVENT_ORDERS = ["newest", "oldest", "match", "confidence", "owners"] as const;

export type EventOrder = (typeof EVENT_ORDERS)[number];

const ORDER_SQL: Readonly<Record<EventOrder, string>> = {
  newest: "e.day DESC NULLS LAST, e.key",
  oldest: "e.day NULLS LAST, e.key",
  match: "score DESC, e.number",
  confidence: "e.confidence, e.key",
  owners: "e.owners DESC, e.day DESC NULLS LAST, e.key",
};

/** A page of events in an order; ties by id (of matches in the order in which they came), so that pages never overlap. */
export async function listEvents(
  store: Store,
  filter: EventFilter,
  order: EventOrder,
  page: Page,
): Promise<ListedEvent[]> {
  const { sql, keys, values, ranked } = filterSql(filter);
  const by = order === "match" && !ranked ? "newest" : order;
  // Only numbers are sorted: records are long.
  const rows = await store.connection.runAndReadAll(
    `SELECT e.number ${by === "match" ? keys : `FROM event_fact e ${sql}`} ORDER BY ${ORDER_SQL[by]} LIMIT ${page.limit} OFFSET ${page.offset}`,
    values,
  );
  const numbers = rows.getRows().map(([number]) => Number(number));
  return listed(store, await eventsByNumbers(store.connection, numbers));
}

/** The events of these ids, in that order; ids that no event has are passed over. */
export async function eventsByIds(store: Store, ids: readonly string[]): Promise<ListedEvent[]> {
  const keys = ids.flatMap((id) => keyOf(id) ?? []);
  return listed(store, await eventsByKeys(store.connection, keys));
}

async function listed({ connection }: Store, events: readonly FullEvent[]): Promise<ListedEvent[]> {
  const rows = await connection.runAndReadAll(
    `SELECT id, any_value(evidence) FROM report_row WHERE source = 'thaw' AND id IN ${stringsOf("$1")} GROUP BY id`,
    [JSON.stringify(events.map(({ record }) => record.id))],
  );
  const evidence = new Map(rows.getRows().map(([id, words]) => [String(id), String(words)]));
  return events.map(({ record, source, reports, owners, claimed, day }) => ({
    record,
    source,
    reports,
    owners,
    claimed,
    day,
    evidence: source === "thaw" ? (evidence.get(record.id) ?? "") : (record.text ?? ""),
  }));
}
