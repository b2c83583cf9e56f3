import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { NOT_NAMED } from "../merge/not-named.ts";
import {
  beforeDay,
  changeRows,
  MOVERS,
  type ChangeOptions,
  type ChangeRow,
  type PairWindows,
  type RelationChange,
} from "../relations/change-table.ts";
import { idOf } from "./event-key.ts";
import { BETWEEN_SIDES } from "./index-events.ts";
import { kindWeights, weightsOf } from "./kind-weights.ts";
import { isKeyOfSource } from "./of-source.ts";
import type { Store } from "./open-store.ts";
import { readOwners } from "./read-owners.ts";

/** What the change table is asked for; with a source only what came from there (see `isOfSource`). */
export interface StoreChangeOptions extends ChangeOptions {
  readonly source?: string;
}

/** The change table of all relations, as `changeTable` gives it from the events one by one, but counted in the store; at most `top` rows, and how many there are. */
export async function readChanges(
  { connection }: Store,
  options: StoreChangeOptions,
  top: number = Number.POSITIVE_INFINITY,
): Promise<{ rows: RelationChange[]; total: number }> {
  const weights = await kindWeights(connection, options);
  const all = changeRows(await readPairs(connection, weights, options), options);
  const shown = all.slice(0, top);
  const movers = await readMovers(connection, weights, shown, options);
  const rows = shown.map((row) => moved(row, movers.get(`${row.actor}>${row.recipient}`) ?? []));
  return { rows, total: all.length };
}

function moved(
  { actor, recipient, before, after, change, low, high, state }: ChangeRow,
  movedBy: string[],
): RelationChange {
  return { actor, recipient, before, after, change, low, high, state, movedBy };
}

interface Window {
  tally: Map<number, number>;
  reports: number;
  owners: number;
}

type Pair = PairWindows & { readonly before: Window; readonly after: Window };

async function readPairs(connection: DuckDBConnection, weights: string, options: StoreChangeOptions): Promise<Pair[]> {
  const { since, until, source } = options;
  const values = source === undefined ? [weights] : [weights, source];
  const counted = `SELECT a, b, day >= ${since} AS late, weight, reports, owner_set FROM dyad_row JOIN ${weightsOf("$1")} USING (kind)
    WHERE ${BETWEEN_SIDES} AND day >= ${beforeDay(options)} AND day < ${until}${ofSource(source, "$2")}`;
  const pairs = new Map<string, Pair>();
  const windowOf = (actor: unknown, recipient: unknown, late: unknown): Window => {
    const key = `${String(actor)}>${String(recipient)}`;
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = { actor: String(actor), recipient: String(recipient), before: emptyWindow(), after: emptyWindow() };
      pairs.set(key, pair);
    }
    return late === true ? pair.after : pair.before;
  };
  const tallies = await connection.runAndReadAll(
    `SELECT a, b, late, weight, count(*)::INTEGER, sum(reports)::INTEGER FROM (${counted}) GROUP BY a, b, late, weight`,
    values,
  );
  for (const [a, b, late, weight, events, reports] of tallies.getRows()) {
    const window = windowOf(a, b, late);
    window.tally.set(Number(weight), Number(events));
    window.reports += Number(reports);
  }
  const sets = await connection.runAndReadAll(`SELECT DISTINCT a, b, late, owner_set FROM (${counted})`, values);
  const rows = sets.getRows();
  const owners = await readOwners(
    connection,
    new Set(rows.flatMap(([, , , set]) => (typeof set === "bigint" ? [set] : []))),
  );
  const named = new Map<Window, Set<string>>();
  for (const [a, b, late, set] of rows) {
    const window = windowOf(a, b, late);
    const names = named.get(window) ?? new Set();
    named.set(window, names);
    for (const owner of (typeof set === "bigint" ? owners.get(set) : null) ?? [NOT_NAMED]) names.add(owner);
  }
  for (const [window, names] of named) window.owners = names.size;
  return [...pairs.values()];
}

function ofSource(source: string | undefined, parameter: string): string {
  return source === undefined ? "" : ` AND ${isKeyOfSource(parameter, "event")}`;
}

function emptyWindow(): Window {
  return { tally: new Map(), reports: 0, owners: 0 };
}

/** Ids of the events since then that moved the mean of each row most, by `byPull` of relations/contribution.ts. */
async function readMovers(
  connection: DuckDBConnection,
  weights: string,
  rows: readonly ChangeRow[],
  { since, until, source }: StoreChangeOptions,
): Promise<Map<string, string[]>> {
  const wanted = JSON.stringify(rows.map(({ actor, recipient, sign }) => ({ a: actor, b: recipient, sign })));
  const values: DuckDBValue[] = source === undefined ? [weights, wanted] : [weights, wanted, source];
  const found = await connection.runAndReadAll(
    `WITH wanted AS (SELECT unnest(from_json($2, '[{"a":"VARCHAR","b":"VARCHAR","sign":"INTEGER"}]'), recursive := true)),
     owned AS (SELECT owner_set, count(*) AS owners FROM owner_set GROUP BY owner_set)
     SELECT a, b, event FROM dyad_row JOIN ${weightsOf("$1")} USING (kind) JOIN wanted USING (a, b) LEFT JOIN owned USING (owner_set)
     WHERE lead AND day >= ${since} AND day < ${until}${ofSource(source, "$3")}
     QUALIFY row_number() OVER (PARTITION BY a, b ORDER BY sign * weight DESC, coalesce(owners, 1) DESC, reports DESC, day, event) <= ${MOVERS}
     ORDER BY a, b, sign * weight DESC, coalesce(owners, 1) DESC, reports DESC, day, event`,
    values,
  );
  const movers = new Map<string, string[]>();
  for (const [a, b, event] of found.getRows()) {
    const key = `${String(a)}>${String(b)}`;
    movers.set(key, [...(movers.get(key) ?? []), idOf(event as bigint)]); // a UBIGINT column
  }
  return movers;
}
