import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { Auxiliary } from "../codebook/auxiliary.ts";
import type { EventType } from "../codebook/event-type.ts";
import { NOT_NAMED } from "../merge/not-named.ts";
import type { Party, RelationEvent } from "../relations/relation-event.ts";
import type { Side } from "../relations/side.ts";
import { keysJson, keysOf } from "./append-rows.ts";
import { keyOf } from "./event-key.ts";
import { isOfSource } from "./of-source.ts";
import type { Store } from "./open-store.ts";

/** Which events a relation needs: those with somebody on each of the sides, or those of a time; day numbers [from, to). */
export interface RelationScope {
  readonly sides?: readonly [Side, Side];
  readonly from?: number;
  readonly to?: number;
}

/** Number of the days since 1970-01-01, as relations count them. */
const DAY_NUMBER = (column: string): string => `(${column} - DATE '1970-01-01')::INTEGER`;

/** Events as relations see them, sorted by id. It may give more than the sides ask for (a bloc's members of other days), never fewer. */
export async function readRelationEvents({ connection }: Store, scope: RelationScope): Promise<RelationEvent[]> {
  const values: DuckDBValue[] = [];
  const bind = (value: DuckDBValue): string => `$${values.push(value)}`;
  const conditions = ["day IS NOT NULL", ...(scope.sides ?? []).map((side) => onSide(side, bind))];
  if (scope.from !== undefined) conditions.push(`${DAY_NUMBER("day")} >= ${bind(scope.from)}`);
  if (scope.to !== undefined) conditions.push(`${DAY_NUMBER("day")} < ${bind(scope.to)}`);
  return readWhere(connection, conditions.join(" AND "), values);
}

/** Events as relations see them, by id. */
export async function relationEventsByIds(
  connection: DuckDBConnection,
  ids: readonly string[],
): Promise<Map<string, RelationEvent>> {
  const keys = keysJson(ids.flatMap((id) => keyOf(id) ?? []));
  const events = await readWhere(connection, `key IN ${keysOf("$1")}`, [keys]);
  return new Map(events.map((event) => [event.id, event]));
}

async function readWhere(
  connection: DuckDBConnection,
  condition: string,
  values: DuckDBValue[],
): Promise<RelationEvent[]> {
  const rows = await connection.runAndReadAll(
    `WITH chosen AS MATERIALIZED (
       SELECT key, type, mode, cameo, auxiliary, claimed, ${DAY_NUMBER("date")} AS first, ${DAY_NUMBER("coalesce(enddate, date)")} AS last,
         ${DAY_NUMBER("reported")} AS reported, reports, actors, recipients, owner_set
       FROM event_fact WHERE ${condition}
     ), listed AS (
       SELECT part, to_json(list({'code': code, 'sector': sector, 'identifier': wikidata, 'name': name} ORDER BY place)) AS parties
       FROM party WHERE part IN (SELECT actors FROM chosen UNION SELECT recipients FROM chosen) GROUP BY part
     ), named AS (
       SELECT owner_set, to_json(list(owner ORDER BY owner)) AS owners FROM owner_set
       WHERE owner_set IN (SELECT owner_set FROM chosen) GROUP BY owner_set
     )
     SELECT id_of(key), type, mode, cameo, auxiliary, claimed, first, last, reported, reports, a.parties, r.parties, owners
     FROM chosen LEFT JOIN listed a ON a.part = actors LEFT JOIN listed r ON r.part = recipients LEFT JOIN named USING (owner_set) ORDER BY key`,
    values,
  );
  return rows.getRows().map(relationEvent);
}

/** Reports of all events, or of those of a source, by day number, in order, whoever they are about. */
export async function reportsByDay({ connection }: Store, source?: string): Promise<Map<number, number>> {
  const from = source === undefined ? "" : `AND ${isOfSource("source", "$1", "key")}`;
  const rows = await connection.runAndReadAll(
    `SELECT ${DAY_NUMBER("day")}, sum(reports)::INTEGER FROM event_fact WHERE day IS NOT NULL ${from} GROUP BY day ORDER BY day`,
    source === undefined ? [] : [source],
  );
  return new Map(rows.getRows().map(([day, reports]) => [Number(day), Number(reports)]));
}

type Bind = (value: DuckDBValue) => string;

/** Somebody who may stand on the side, as actor or recipient. */
function onSide(side: Side, bind: Bind): string {
  const among = (condition: string): string => {
    const parts = `SELECT part FROM party WHERE ${condition}`;
    return `(actors IN (${parts}) OR recipients IN (${parts}))`;
  };
  switch (side.kind) {
    case "code":
      return among(`code = ${bind(side.code)}`);
    case "sector":
      return among(`code = ${bind(side.code)} AND sector = ${bind(side.sector)}`);
    case "actor":
      return among(`wikidata = ${bind(side.identifier)}`);
    case "bloc": {
      const members = JSON.stringify(side.bloc.members.map(({ code }) => code));
      const named = `wikidata = ${bind(side.bloc.identifier)} OR (code = 'IGO' AND lower(name) = ${bind(side.bloc.name.toLowerCase())})`;
      return among(`code IN (SELECT unnest(from_json(${bind(members)}, '["VARCHAR"]'))) OR ${named}`);
    }
  }
}

function relationEvent(row: readonly DuckDBValue[]): RelationEvent {
  const [id, type, mode, cameo, auxiliary, claimed, first, last, reported, reports, actors, recipients, owners] = row;
  return {
    id: String(id),
    // The columns are written from records that passed the schema.
    type: textOrNull(type) as EventType | null,
    mode: textOrNull(mode),
    cameo: textOrNull(cameo),
    auxiliary: String(auxiliary ?? "")
      .split(" ")
      .filter((mark) => mark !== "") as Auxiliary[], // the same
    claimed: claimed === true,
    days: typeof first === "number" ? { from: first, to: Number(last) + 1 } : null,
    reported: typeof reported === "number" ? reported : null,
    actors: listOf<Party>(actors),
    recipients: listOf<Party>(recipients),
    reports: Number(reports),
    owners: owners === null ? [NOT_NAMED] : listOf<string>(owners),
  };
}

function textOrNull(value: DuckDBValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

/** A list that the query itself made. */
function listOf<T>(value: DuckDBValue | undefined): T[] {
  return typeof value === "string" ? ((JSON.parse(value) as T[] | null) ?? []) : [];
}
