import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { CAUSES, changeBreaks, type ChangeBreak, type ChangePoint } from "../relations/change-points.ts";
import type { Contribution } from "../relations/contribution.ts";
import { seriesFrom, stateWindows, type DyadPeriod, type SeriesOptions } from "../relations/dyad-series.ts";
import { periodsOf, type Period } from "../relations/period.ts";
import type { SeriesFacts } from "../relations/series-facts.ts";
import type { Tally } from "../relations/tally.ts";
import { rowsBetween } from "./dyad-rows.ts";
import { idOf } from "./event-key.ts";
import { kindWeights, weightsOf } from "./kind-weights.ts";
import type { Store } from "./open-store.ts";
import { readOwners } from "./read-owners.ts";
import { relationEventsByIds } from "./read-relations.ts";

/** A relation in one direction: its series, and where asked for the days on which it turned. */
export interface Dyad {
  readonly series: DyadPeriod[];
  readonly changes: ChangePoint[];
}

/**
 * The series from one side to the other, as `dyadSeries` gives it from the events one by one, but counted in the store: a relation of a hundred thousand
 * events comes as some thousand numbers.
 */
export async function readDyad(
  { connection }: Store,
  options: SeriesOptions,
  { withChanges = false }: { withChanges?: boolean } = {},
): Promise<Dyad> {
  const counted = await countedRows(connection, options);
  const facts = await readFacts(connection, counted, options);
  const series = seriesFrom(facts, options);
  if (!withChanges) return { series, changes: [] };
  const changes: ChangePoint[] = [];
  for (const { firstPeriods, ...point } of changeBreaks(facts, { by: options.by, seed: options.seed })) {
    changes.push({ ...point, causes: await readCauses(connection, counted, { firstPeriods, ...point }) });
  }
  return { series, changes };
}

/** A query of (day, weight, days, reports, owner_set, event), one row an event that counts. */
interface Counted {
  readonly sql: string;
  readonly values: DuckDBValue[];
}

async function countedRows(connection: DuckDBConnection, options: SeriesOptions): Promise<Counted> {
  const { sql, values } = rowsBetween(options, [await kindWeights(connection, options)]);
  return {
    sql: `SELECT day, weight, days, reports, owner_set, event FROM (${sql}) JOIN ${weightsOf("$1")} USING (kind)`,
    values: [...values],
  };
}

async function readFacts(connection: DuckDBConnection, counted: Counted, options: SeriesOptions): Promise<SeriesFacts> {
  const read = async (sql: string): Promise<DuckDBValue[][]> =>
    (await connection.runAndReadAll(`WITH counted AS (${counted.sql}) ${sql}`, counted.values)).getRows();
  const [first = null, last = null] = (await read("SELECT min(day), max(day) FROM counted"))[0] ?? [];
  const span = typeof first === "number" && typeof last === "number" ? { from: first, to: last + 1 } : null;
  if (span === null) return { span, tally: () => new Map(), period: () => ({ ...NOTHING }), days: () => [] };
  const from = Math.min(options.from ?? span.from, span.from);
  const periods = periodsOf(from, Math.max(options.to ?? span.to, span.to), options.by);
  const tally = await readTallies(read, boundsOf(periods, from));
  const facts = await readPeriods(connection, read, periods);
  const days =
    options.halfLifeDays === undefined
      ? []
      : (await read("SELECT day, sum(weight), count(*)::INTEGER FROM counted GROUP BY day ORDER BY day")).map(
          ([day, weight, events]) => ({ day: Number(day), weight: Number(weight), events: Number(events) }),
        );
  return { span, tally, period: ({ from: start }) => facts.get(start) ?? { ...NOTHING }, days: () => days };
}

const NOTHING = { imprecise: 0, reports: 0, owners: 0 } as const;

type Read = (sql: string) => Promise<DuckDBValue[][]>;

/** Every day at which a period or a window of `state` begins or ends: between two of them only the sum of the weights matters. */
function boundsOf(periods: readonly Period[], first: number): number[] {
  const bounds = periods.flatMap((period) => [period.from, ...stateWindows(period)]);
  return [...new Set([first, ...bounds])].toSorted((a, b) => a - b);
}

async function readTallies(read: Read, bounds: readonly number[]): Promise<SeriesFacts["tally"]> {
  const rows = await read(
    `SELECT bound, weight, count(*)::INTEGER FROM counted ASOF JOIN (SELECT unnest([${bounds.join(",")}]) AS bound) ON day >= bound GROUP BY bound, weight`,
  );
  const segments = new Map<number, [number, number][]>();
  for (const [bound, weight, events] of rows) {
    const known = segments.get(Number(bound));
    if (known === undefined) segments.set(Number(bound), [[Number(weight), Number(events)]]);
    else known.push([Number(weight), Number(events)]);
  }
  return (from, to): Tally => {
    const tally = new Map<number, number>();
    for (let place = placeOf(bounds, from); place < bounds.length && (bounds[place] ?? to) < to; place += 1) {
      for (const [weight, events] of segments.get(bounds[place] ?? 0) ?? []) {
        tally.set(weight, (tally.get(weight) ?? 0) + events);
      }
    }
    return tally;
  };
}

/** Place of the first bound that is not before a day. */
function placeOf(bounds: readonly number[], day: number): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bounds[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function readPeriods(
  connection: DuckDBConnection,
  read: Read,
  periods: readonly Period[],
): Promise<Map<number, { imprecise: number; reports: number; owners: number }>> {
  const table = periods.map(({ from, to }) => `{'start': ${from}, 'length': ${to - from}}`).join(",");
  const rows = await read(
    `SELECT start, count(*) FILTER (days > length)::INTEGER, sum(reports)::INTEGER, list(DISTINCT owner_set) FILTER (owner_set IS NOT NULL)::VARCHAR[]
     FROM counted ASOF JOIN (SELECT unnest([${table}], recursive := true)) ON day >= start GROUP BY start`,
  );
  const sets = rows.map((row) => listOf(row[3]));
  const owners = await readOwners(connection, new Set(sets.flat()));
  return new Map(
    rows.map(([start, imprecise, reports], place) => {
      const named = new Set((sets[place] ?? []).flatMap((set) => owners.get(set) ?? []));
      return [Number(start), { imprecise: Number(imprecise), reports: Number(reports), owners: named.size }];
    }),
  );
}

/** The items of a list column, null for an empty one. */
function listOf(value: DuckDBValue | undefined): bigint[] {
  if (typeof value !== "object" || value === null || !("items" in value)) return [];
  return value.items.map((item) => BigInt(String(item)));
}

/** The events that moved the mean most in the first periods of a new stretch, as `changePoints` names them. */
async function readCauses(connection: DuckDBConnection, counted: Counted, point: ChangeBreak): Promise<Contribution[]> {
  const sign = point.after.mean >= point.before.mean ? 1 : -1;
  const found: { id: string; weight: number; day: number }[] = [];
  for (const { from, to } of point.firstPeriods) {
    if (found.length >= CAUSES) break;
    const rows = await connection.runAndReadAll(
      `WITH counted AS (${counted.sql}), owned AS (SELECT owner_set, count(*) AS owners FROM owner_set GROUP BY owner_set)
       SELECT event, weight, day FROM counted LEFT JOIN owned USING (owner_set)
       WHERE day >= ${from} AND day < ${to} AND ${sign} * (weight - ${point.before.mean}) > 0
       ORDER BY ${sign} * weight DESC, coalesce(owners, 0) DESC, reports DESC, day, event LIMIT ${CAUSES - found.length}`,
      counted.values,
    );
    // The first is a UBIGINT column.
    for (const [event, weight, day] of rows.getRows()) {
      found.push({ id: idOf(event as bigint), weight: Number(weight), day: Number(day) });
    }
  }
  const events = await relationEventsByIds(
    connection,
    found.map(({ id }) => id),
  );
  return found.flatMap(({ id, weight, day }) => {
    const event = events.get(id);
    return event === undefined ? [] : [{ event, weight, day }];
  });
}
