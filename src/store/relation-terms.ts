import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { Auxiliary } from "../codebook/auxiliary.ts";
import type { EventType } from "../codebook/event-type.ts";
import { rowsBetween, type Ends } from "./dyad-rows.ts";
import { idOf } from "./event-key.ts";
import { kindWeights, weightsOf, type Counting } from "./kind-weights.ts";
import type { Store } from "./open-store.ts";

/** From whom to whom, how it is weighed, and where asked for in which days: day numbers [from, to). */
export interface RelationPart extends Ends, Counting {
  readonly from?: number;
  readonly to?: number;
}

/** So many events of one kind and weight. */
export interface CountedTerm {
  readonly type: EventType | null;
  readonly mode: string | null;
  /** The CAMEO code of events that have no type. */
  readonly cameo: string | null;
  readonly weight: number;
  readonly events: number;
  /** Ids of the first ones by day, as many as asked for. */
  readonly ids: readonly string[];
}

/** An event that counts in a relation. `day` is a day number. */
export interface CountedEvent {
  readonly id: string;
  readonly day: number;
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly auxiliary: readonly Auxiliary[];
  readonly weight: number;
  readonly reports: number;
  readonly owners: number;
}

/** The day numbers of the first event that counts and the one after the last; null where none does. */
export async function relationSpan(
  { connection }: Store,
  part: RelationPart,
): Promise<{ from: number; to: number } | null> {
  const { sql, values } = await countedSql(connection, part);
  const rows = await connection.runAndReadAll(`SELECT min(day), max(day) FROM (${sql})`, values);
  const [first, last] = rows.getRows()[0] ?? [];
  return typeof first === "number" && typeof last === "number" ? { from: first, to: last + 1 } : null;
}

/** The events that count, by kind and weight, each with its first `ids` ids: their sum is the whole of a score. */
export async function relationTerms({ connection }: Store, part: RelationPart, ids: number): Promise<CountedTerm[]> {
  const { sql, values } = await countedSql(connection, part);
  const rows = await connection.runAndReadAll(
    `SELECT type, mode, CASE WHEN type IS NULL THEN cameo END AS code, weight, count(*)::INTEGER, list(event ORDER BY day, event)[1:${ids}]::VARCHAR[]
     FROM (${sql}) JOIN kind USING (kind) GROUP BY type, mode, code, weight`,
    values,
  );
  return rows.getRows().map(([type, mode, cameo, weight, events, first]) => ({
    type: textOrNull(type) as EventType | null, // the columns are written from records that passed the schema
    mode: textOrNull(mode),
    cameo: textOrNull(cameo),
    weight: Number(weight),
    events: Number(events),
    ids: listOf(first).map((key) => idOf(BigInt(key))),
  }));
}

/** The newest events that count, by day. */
export async function newestCounted(store: Store, part: RelationPart, limit: number): Promise<CountedEvent[]> {
  return (await readCounted(store, part, `day DESC, event DESC LIMIT ${limit}`)).toReversed();
}

/** The events that pull the mean furthest up (+1) or down (-1), strongest first; of equals those with more owners, more reports, the earlier. */
export function strongestCounted(
  store: Store,
  part: RelationPart,
  sign: 1 | -1,
  limit: number,
): Promise<CountedEvent[]> {
  return readCounted(store, part, `${sign} * weight DESC, owners DESC, reports DESC, day, event LIMIT ${limit}`);
}

/** Ids of all events that count. */
export async function countedIds({ connection }: Store, part: RelationPart): Promise<string[]> {
  const { sql, values } = await countedSql(connection, part);
  const rows = await connection.runAndReadAll(`SELECT id_of(event) FROM (${sql}) ORDER BY event`, values);
  return rows.getRows().map(([id]) => String(id));
}

/** How many events would count if mere claims did. */
export async function claimsBetween({ connection }: Store, part: RelationPart): Promise<number> {
  const { sql, values } = await countedSql(connection, { ...part, withClaims: true });
  const rows = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER FROM (${sql}) JOIN kind USING (kind) WHERE claimed`,
    values,
  );
  return Number(rows.getRows()[0]?.[0] ?? 0);
}

/** A query of (day, kind, weight, reports, owner_set, event), one row an event that counts. */
async function countedSql(
  connection: DuckDBConnection,
  part: RelationPart,
): Promise<{ sql: string; values: DuckDBValue[] }> {
  const { sql, values } = rowsBetween(part, [await kindWeights(connection, part)]);
  const bounds = [
    ...(part.from === undefined ? [] : [`day >= ${part.from}`]),
    ...(part.to === undefined ? [] : [`day < ${part.to}`]),
  ];
  const where = bounds.length === 0 ? "" : `WHERE ${bounds.join(" AND ")}`;
  return {
    sql: `SELECT day, kind, weight, reports, owner_set, event FROM (${sql}) JOIN ${weightsOf("$1")} USING (kind) ${where}`,
    values: [...values],
  };
}

async function readCounted({ connection }: Store, part: RelationPart, order: string): Promise<CountedEvent[]> {
  const { sql, values } = await countedSql(connection, part);
  const rows = await connection.runAndReadAll(
    `WITH owned AS (SELECT owner_set, count(*) AS n FROM owner_set GROUP BY owner_set)
     SELECT id_of(event), day, type, mode, cameo, auxiliary, weight, reports, coalesce(n, 0)::INTEGER AS owners
     FROM (${sql}) JOIN kind USING (kind) LEFT JOIN owned USING (owner_set) ORDER BY ${order}`,
    values,
  );
  return rows.getRows().map(([id, day, type, mode, cameo, auxiliary, weight, reports, owners]) => ({
    id: String(id),
    day: Number(day),
    type: textOrNull(type) as EventType | null, // as above
    mode: textOrNull(mode),
    cameo: textOrNull(cameo),
    auxiliary: String(auxiliary)
      .split(" ")
      .filter((mark) => mark !== "") as Auxiliary[], // as above
    weight: Number(weight),
    reports: Number(reports),
    owners: Number(owners),
  }));
}

function listOf(value: DuckDBValue | undefined): string[] {
  if (typeof value !== "object" || value === null || !("items" in value)) return [];
  return value.items.map(String);
}

function textOrNull(value: DuckDBValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}
