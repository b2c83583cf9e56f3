import type { EventsPage } from "../contract/answers/events-page.ts";
import type { EventRecord } from "../contract/event-record.ts";
import type { Page } from "../store/read-events.ts";
import type { StoredEvent } from "../store/read-records.ts";
import type { AskServer } from "./or-served.ts";

/** Options that a server knows under the same name. */
const NAMES = ["actor", "recipient", "type", "auxiliary", "place", "source", "q", "since", "until"] as const;
/** Most events a page, and most ids an address, that a server takes. */
const MOST_EVENTS = 500;
const MOST_IDS = 200;

/** The filter of the flags as the words of an address. */
export function filterWords(raw: Readonly<Record<string, string | boolean>>): Record<string, string> {
  return Object.fromEntries(NAMES.flatMap((name) => (raw[name] === undefined ? [] : [[name, String(raw[name])]])));
}

/** The events of a page, from a server, with how many there are. */
export async function servedEvents(
  ask: AskServer,
  words: Readonly<Record<string, string>>,
  { limit, offset }: Page,
): Promise<{ events: StoredEvent[]; total: number }> {
  const found: EventsPage["events"] = [];
  let [cursor, total]: [string | null, number] = ["", 0];
  while (cursor !== null && found.length < offset + limit) {
    const query = { ...words, limit: String(MOST_EVENTS), ...(cursor === "" ? {} : { cursor }) };
    // The server answers with the same schema.
    const page: EventsPage = JSON.parse(await ask("/v1/events", query)) as EventsPage;
    found.push(...page.events);
    [cursor, total] = [page.next_cursor, page.total];
  }
  const wanted = found.slice(offset, offset + limit);
  const records = await servedRecords(
    ask,
    wanted.map(({ id }) => id),
  );
  const events = wanted.flatMap(({ id, source, reports, owners, claimed }) => {
    const record = records.get(id);
    return record === undefined ? [] : [{ record, source, reports, owners, claimed }];
  });
  return { events, total };
}

async function servedRecords(ask: AskServer, ids: readonly string[]): Promise<Map<string, EventRecord>> {
  const records = new Map<string, EventRecord>();
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const query = { to: "jsonl", all: "yes", ids: ids.slice(from, from + MOST_IDS).join(",") };
    for (const line of (await ask("/v1/export", query)).split("\n")) {
      if (line === "") continue;
      const record = JSON.parse(line) as EventRecord; // our own lines, from our own server
      records.set(record.id, record);
    }
  }
  return records;
}
