import type { EventsPage, Facets } from "../contract/answers/events-page.ts";
import type { EventQuery, EventsQuery } from "../contract/queries/event-query.ts";
import { countFacets, type FacetCount, type FacetName } from "../store/count-facets.ts";
import { listEvents } from "../store/list-events.ts";
import { countEvents } from "../store/read-events.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { echo } from "./echo.ts";
import { filterOf } from "./event-filter.ts";
import { summaryOf } from "./event-summary.ts";
import { nextCursor, pageOf } from "./page-cursor.ts";
import { codeName } from "./sides.ts";

/** A page of the events of a query. Throws `usage`. */
export async function eventsPage(query: EventsQuery, parts: AnswerParts): Promise<EventsPage> {
  const page = pageOf(query);
  const filter = await filterOf(query, parts);
  const total = await countEvents(parts.store, filter);
  const order = query.sort ?? (query.q === undefined ? "newest" : "match");
  const found = await listEvents(parts.store, filter, order, page);
  const { cursor: _, ...asked } = query;
  return {
    query: echo(asked, { since: filter.since, sort: order, limit: page.limit }),
    total,
    next_cursor: nextCursor(page, found.length, total),
    events: found.map(summaryOf),
    notes: total === 0 ? await whyNone(query, parts) : [],
  };
}

/** Which single condition hid everything: what an empty page should say. */
async function whyNone(query: EventsQuery, parts: AnswerParts): Promise<string[]> {
  const { limit: _limit, cursor: _cursor, sort: _sort, ...conditions } = query;
  const names = Object.keys(conditions);
  if (names.length === 0) return ["the store has no events: fill it with thaw ingest or thaw import"];
  if (names.length === 1) return [`no event has this ${names[0]}`];
  const notes: string[] = [];
  for (const name of names) {
    const without = Object.fromEntries(Object.entries(conditions).filter(([key]) => key !== name));
    // A query less one of its conditions is a query.
    const events = await countEvents(parts.store, await filterOf(without as EventQuery, parts));
    if (events > 0) notes.push(`without ${name} there are ${events} events`);
  }
  return notes.length > 0 ? notes : ["no event meets these conditions, nor does one when any single one is dropped"];
}

/** How the events of a query divide. Throws `usage`. */
export async function facets(query: EventQuery, parts: AnswerParts): Promise<Facets> {
  const filter = await filterOf(query, parts);
  const { total, facets: counts } = await countFacets(parts.store, filter);
  const list = (name: FacetName, nameOf: (value: string) => string | null = () => null): Facets["type"] =>
    (counts.get(name) ?? []).map(({ value, events }: FacetCount) => ({ value, name: nameOf(value), events }));
  const byCode = (code: string): string => codeName(code, parts);
  return {
    query: echo(query, { since: filter.since }),
    total,
    type: list("type"),
    mode: list("mode"),
    quad: list("quad"),
    auxiliary: list("auxiliary"),
    actor: list("actor", byCode),
    recipient: list("recipient", byCode),
    country: list("country", byCode),
    source: list("source"),
    publisher: list("publisher"),
  };
}
