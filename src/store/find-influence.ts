import type { Counting } from "../relations/counted-rows.ts";
import { filterSql, type EventFilter } from "./event-filter.ts";
import { BETWEEN_SIDES } from "./index-events.ts";
import { kindWeights, weightsOf } from "./kind-weights.ts";
import type { Store } from "./open-store.ts";
import type { Page } from "./read-events.ts";

/** How far an event moves a relation: its mean with the event less its mean without. */
export interface Influence {
  readonly id: string;
  readonly actor: string;
  readonly recipient: string;
  readonly moves: number;
}

/**
 * The events of a filter that move the mean of a relation most, strongest first; of an event with several relations the one it moves most. Means are
 * those of [from, to), day numbers. A relation's only event moves nothing.
 */
export async function findInfluence(
  { connection }: Store,
  filter: EventFilter,
  { from, to, ...counting }: Counting & { readonly from?: number; readonly to?: number },
  page: Page,
): Promise<Influence[]> {
  const { sql, values } = filterSql(filter);
  const weights = `$${values.push(await kindWeights(connection, counting))}`;
  const bounds = [...(from === undefined ? [] : [`day >= ${from}`]), ...(to === undefined ? [] : [`day < ${to}`])];
  const rows = await connection.runAndReadAll(
    `WITH counted AS MATERIALIZED (
       SELECT a, b, event, weight FROM dyad_row JOIN ${weightsOf(weights)} USING (kind) WHERE ${[BETWEEN_SIDES, ...bounds].join(" AND ")}
     ), pair AS (
       SELECT a, b, count(*) AS n, sum(weight) AS total FROM counted GROUP BY a, b HAVING n > 1
     ), moving AS (
       SELECT event, a, b, total / n - (total - weight) / (n - 1) AS moves FROM counted JOIN pair USING (a, b)
       SEMI JOIN (SELECT e.key FROM event_fact e ${sql}) wanted ON wanted.key = event
       QUALIFY row_number() OVER (PARTITION BY event ORDER BY abs(moves) DESC, a, b) = 1
     )
     SELECT id_of(event), a, b, moves FROM moving ORDER BY abs(moves) DESC, event LIMIT ${page.limit} OFFSET ${page.offset}`,
    values,
  );
  return rows.getRows().map(([id, a, b, moves]) => ({
    id: String(id),
    actor: String(a),
    recipient: String(b),
    moves: Number(moves),
  }));
}
