import type { DuckDBValue } from "@duckdb/node-api";
import { EVENT_TYPE_NAMES, EVENT_TYPES } from "../codebook/event-type.ts";
import type { Counting } from "../relations/counted-rows.ts";
import { KNOWN_SIDES } from "./index-events.ts";
import { kindWeights, weightsOf } from "./kind-weights.ts";
import { isKeyOfSource } from "./of-source.ts";
import type { Store } from "./open-store.ts";

/** Which relations are counted: day numbers [from, to), and only those of a side where it is named. */
export interface PairScope extends Counting {
  readonly from?: number;
  readonly to?: number;
  readonly side?: string;
  /** Only what came from there: see `isOfSource`. */
  readonly source?: string;
}

/** What one side did to another: events that count; days as day numbers. */
export interface PairCount {
  readonly actor: string;
  readonly recipient: string;
  readonly events: number;
  readonly reports: number;
  /** Sum of the weights. */
  readonly net: number;
  /** Events by quad class, 1 to 4; those without a type are in none. */
  readonly quads: readonly [number, number, number, number];
  readonly first: number;
  readonly last: number;
}

/** All directed relations of a time, those with most events first. */
export async function countPairs({ connection }: Store, scope: PairScope): Promise<PairCount[]> {
  const values: DuckDBValue[] = [await kindWeights(connection, scope)];
  const conditions = ["lead", "a <> b", ...boundsOf(scope)];
  if (scope.side !== undefined) {
    const side = `$${values.push(scope.side)}`;
    conditions.push(`(a = ${side} OR b = ${side})`);
  }
  if (scope.source !== undefined) conditions.push(isKeyOfSource(`$${values.push(scope.source)}`, "event"));
  const quads = [1, 2, 3, 4].map((quad) => `coalesce(sum(n) FILTER (kind.type IN (${typesOf(quad)})), 0)::INTEGER`);
  // Counted by kind first: of millions of events thousands of rows are left to be weighed.
  const rows = await connection.runAndReadAll(
    `WITH counted AS (
       SELECT a, b, kind, count(*) AS n, sum(reports) AS told, min(day) AS first, max(day) AS last FROM dyad_row WHERE ${conditions.join(" AND ")} GROUP BY a, b, kind
     )
     SELECT a, b, sum(n)::INTEGER AS events, sum(told)::INTEGER, sum(n * weight), min(first), max(last), ${quads.join(", ")}
     FROM counted JOIN ${weightsOf("$1")} USING (kind) JOIN kind USING (kind) WHERE ${KNOWN_SIDES} GROUP BY a, b ORDER BY events DESC, a, b`,
    values,
  );
  return rows.getRows().map(([a, b, events, reports, net, first, last, one, two, three, four]) => ({
    actor: String(a),
    recipient: String(b),
    events: Number(events),
    reports: Number(reports),
    net: Number(net),
    quads: [Number(one), Number(two), Number(three), Number(four)],
    first: Number(first),
    last: Number(last),
  }));
}

/** Sum of the weights and number of events of some relations in each month, by "A>B" and the month's first day as a day number. */
export async function monthsOfPairs(
  { connection }: Store,
  pairs: readonly { readonly actor: string; readonly recipient: string }[],
  scope: Omit<PairScope, "side">,
): Promise<Map<string, Map<number, { sum: number; events: number }>>> {
  const wanted = JSON.stringify(pairs.map(({ actor, recipient }) => ({ a: actor, b: recipient })));
  const values: DuckDBValue[] = [await kindWeights(connection, scope), wanted];
  const conditions = ["lead", ...boundsOf(scope)];
  if (scope.source !== undefined) conditions.push(isKeyOfSource(`$${values.push(scope.source)}`, "event"));
  const rows = await connection.runAndReadAll(
    `WITH wanted AS (SELECT unnest(from_json($2, '[{"a":"VARCHAR","b":"VARCHAR"}]'), recursive := true))
     SELECT a, b, (date_trunc('month', DATE '1970-01-01' + day)::DATE - DATE '1970-01-01')::INTEGER AS month, sum(weight), count(*)::INTEGER
     FROM dyad_row JOIN wanted USING (a, b) JOIN ${weightsOf("$1")} USING (kind) WHERE ${conditions.join(" AND ")} GROUP BY a, b, month`,
    values,
  );
  const found = new Map<string, Map<number, { sum: number; events: number }>>();
  for (const [a, b, month, sum, events] of rows.getRows()) {
    const key = `${String(a)}>${String(b)}`;
    const months = found.get(key) ?? new Map<number, { sum: number; events: number }>();
    found.set(key, months.set(Number(month), { sum: Number(sum), events: Number(events) }));
  }
  return found;
}

function boundsOf({ from, to }: Pick<PairScope, "from" | "to">): string[] {
  return [...(from === undefined ? [] : [`day >= ${from}`]), ...(to === undefined ? [] : [`day < ${to}`])];
}

function typesOf(quad: number): string {
  return EVENT_TYPE_NAMES.filter((type) => EVENT_TYPES[type].quad === quad)
    .map((type) => `'${type}'`)
    .join(", ");
}
