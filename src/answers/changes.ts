import type { RelationRow, RelationsTable } from "../contract/answers/relations.ts";
import type { ChangesQuery } from "../contract/queries/relation-query.ts";
import type { RelationChange } from "../relations/change-table.ts";
import type { Scale } from "../relations/scale.ts";
import { addMonths } from "../resolution/time/day.ts";
import { actorNames } from "../store/actor-names.ts";
import { eventsByIds } from "../store/list-events.ts";
import { readChanges } from "../store/read-changes.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { echo } from "./echo.ts";
import { summaryOf } from "./event-summary.ts";
import { nextCursor, pageOf } from "./page-cursor.ts";
import { dayText, endOf, spanOf } from "./relation-span.ts";
import { keyName, sideOf } from "./sides.ts";
import { sparklines } from "./sparklines.ts";
import { scaleOf } from "./weighing.ts";

const DEFAULT_SINCE = "90d";
const SPARK_MONTHS = 12;

/** What thawed and what froze since a day. Throws `usage`. */
export async function changes(query: ChangesQuery, parts: AnswerParts): Promise<RelationsTable> {
  const page = pageOf(query);
  const scale = scaleOf(query, parts);
  const span = await spanOf(query, parts, DEFAULT_SINCE);
  const until = span.to ?? (await endOf(parts));
  if (span.from === null || until === null || until <= span.from) return nothing(query, scale);
  const since = span.from;
  const rows = await changesOf({ since, until }, scale, query, parts);
  const shown = rows.slice(page.offset, page.offset + page.limit);
  return {
    query: echo({ ...query, cursor: undefined }, { since: dayText(since), until: dayText(until), limit: page.limit }),
    scale: scale.name,
    since: dayText(since),
    until: dayText(until),
    total: rows.length,
    next_cursor: nextCursor(page, shown.length, rows.length),
    relations: await relationRows(shown, until, scale, query, parts),
    notes: notesOf(rows),
  };
}

async function changesOf(
  span: { readonly since: number; readonly until: number },
  scale: Scale,
  query: ChangesQuery,
  parts: AnswerParts,
): Promise<RelationChange[]> {
  const side = query.side === undefined ? null : sideOf(query.side, parts).label;
  const { rows } = await readChanges(parts.store, {
    ...span,
    scale,
    seed: query.seed ?? 0,
    withClaims: query.claimed === true,
    ...sourceOf(query),
    leastEvents: query.min_events ?? 1,
    leastOwners: query.min_owners ?? 0,
  });
  return rows
    .filter(({ actor, recipient }) => side === null || actor === side || recipient === side)
    .filter(({ state }) => query.state === undefined || state === query.state);
}

async function relationRows(
  rows: readonly RelationChange[],
  until: number,
  scale: Scale,
  query: ChangesQuery,
  parts: AnswerParts,
): Promise<RelationRow[]> {
  const { store } = parts;
  const names = await actorNames(
    store,
    rows.flatMap(({ actor, recipient }) => [actor, recipient]),
  );
  const movers = await eventsByIds(store, [...new Set(rows.flatMap(({ movedBy }) => movedBy))]);
  const byId = new Map(movers.map((event) => [event.record.id, summaryOf(event)]));
  const from = addMonths(until, -SPARK_MONTHS);
  const sparks = await sparklines(store, rows, {
    from,
    to: until,
    scale,
    withClaims: query.claimed === true,
    ...sourceOf(query),
  });
  return rows.map(({ actor, recipient, movedBy, ...row }) => ({
    ...row,
    actor: keyName(actor, parts, names),
    recipient: keyName(recipient, parts, names),
    moved_by: movedBy.flatMap((id) => byId.get(id) ?? []),
    spark: sparks.get(`${actor}>${recipient}`) ?? [],
  }));
}

function sourceOf({ source }: ChangesQuery): { source?: string } {
  return source === undefined ? {} : { source };
}

function nothing(query: ChangesQuery, scale: Scale): RelationsTable {
  return {
    query: echo(query),
    scale: scale.name,
    since: null,
    until: null,
    total: 0,
    next_cursor: null,
    relations: [],
    notes: ["the store has no dated event in this time"],
  };
}

function notesOf(rows: readonly RelationChange[]): string[] {
  const unknown = rows.filter(({ state }) => state === "unknown").length;
  return unknown === 0 ? [] : [`${unknown} of ${rows.length} relations have not enough data for a verdict`];
}
