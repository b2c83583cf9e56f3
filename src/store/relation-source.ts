import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { NOT_NAMED } from "../merge/not-named.ts";
import { countRows, type CountedRows, type Counting } from "../relations/counted-rows.ts";
import type { EventKind, RelationRows } from "../relations/relation-rows.ts";
import { rowsBetween, type Ends } from "./dyad-rows.ts";
import { readKinds } from "./kind-weights.ts";
import type { Store } from "./open-store.ts";
import { newestDay } from "./read-events.ts";
import { readOwners } from "./read-owners.ts";
import { reportsByDay } from "./read-relations.ts";

/** Where relations come from: the store itself, or what was read of it before. */
export interface RelationSource {
  /** The events from one side to the other. */
  rows(ends: Ends): Promise<RelationRows>;
  /** Reports of all events, or of those of a source, by day number, in order, whoever they are about. */
  reportsByDay(source?: string): Promise<ReadonlyMap<number, number>>;
  /** See `newestDay` of read-events.ts. */
  newestDay(): Promise<string | null>;
}

/** A source that remembers until it is told to forget. */
export interface RelationMemory extends RelationSource {
  /** To be called after every change of the store. */
  forget(): void;
}

/** Reads anew each time. */
export function relationSource(store: Store): RelationSource {
  return {
    rows: async (ends) => readRows(store.connection, await readKinds(store.connection), ends),
    reportsByDay: (source) => reportsByDay(store, source),
    newestDay: () => newestDay(store),
  };
}

/** A relation that is remembered; its rows are 0 while they are being read. */
interface Remembered {
  readonly rows: Promise<RelationRows>;
  size: number;
}

/** Keeps the relations that were asked for last, together at most so many rows (28 bytes each); one that is being read is not read twice. */
export function rememberRelations(store: Store, mostRows: number): RelationMemory {
  const kinds = remembered(() => readKinds(store.connection));
  const reports = remembered(() => reportsByDay(store));
  const newest = remembered(() => newestDay(store));
  const relations = new Map<string, Remembered>();
  let kept = 0;
  const drop = (key: string, one: Remembered): void => {
    if (relations.get(key) !== one) return;
    relations.delete(key);
    kept -= one.size;
  };
  const begin = (key: string, ends: Ends): Remembered => {
    const rows = kinds.get().then((known) => readRows(store.connection, known, ends));
    const one: Remembered = { rows, size: 0 };
    const keep = ({ day }: RelationRows): void => {
      // What was asked before the store changed is nobody's any more.
      if (relations.get(key) !== one) return;
      one.size = day.length;
      kept += day.length;
      for (const [old, other] of relations) if (kept > mostRows) drop(old, other);
    };
    rows.then(keep, () => drop(key, one));
    return one;
  };
  return {
    rows: (ends) => {
      const key = JSON.stringify(
        [ends.actor, ends.recipient].map(({ kind, label }) => [kind, label]).concat([[ends.source ?? ""]]),
      );
      const one = relations.get(key) ?? begin(key, ends);
      // Asked last goes last.
      relations.delete(key);
      relations.set(key, one);
      return one.rows;
    },
    reportsByDay: (source) => (source === undefined ? reports.get() : reportsByDay(store, source)),
    newestDay: () => newest.get(),
    forget: () => {
      for (const one of [kinds, reports, newest]) one.forget();
      relations.clear();
      kept = 0;
    },
  };
}

/** Reads once; what failed is read again by the next who asks. */
function remembered<T>(read: () => Promise<T>): { get: () => Promise<T>; forget: () => void } {
  let known: Promise<T> | null = null;
  const get = (): Promise<T> => {
    if (known !== null) return known;
    const fresh = read();
    known = fresh;
    fresh.catch(() => {
      if (known === fresh) known = null;
    });
    return fresh;
  };
  return {
    get,
    forget: () => {
      known = null;
    },
  };
}

/** What counts from one side to the other. */
export async function countedBetween(source: RelationSource, part: Ends & Counting): Promise<CountedRows> {
  return countRows(await source.rows(part), part);
}

async function readRows(
  connection: DuckDBConnection,
  kinds: ReadonlyMap<bigint, EventKind>,
  ends: Ends,
): Promise<RelationRows> {
  const { sql, values } = rowsBetween(ends, []);
  const read = await connection.runAndReadAll(`${sql} ORDER BY day, event`, [...values]);
  const [day = [], kind = [], days = [], reports = [], sets = [], event = []] = read.getColumns();
  const named = await readOwners(connection, new Set(sets.flatMap((set) => (typeof set === "bigint" ? [set] : []))));
  const places = new Map([...kinds.keys()].map((key, place) => [key, place]));
  const setPlaces = new Map([...named.keys()].map((key, place) => [key, place + 1]));
  const number = (value: DuckDBValue): number => Number(value);
  return {
    day: Int32Array.from(day, number),
    days: Int32Array.from(days, number),
    reports: Int32Array.from(reports, number),
    kind: Int32Array.from(kind, (key) => places.get(key as bigint) ?? 0), // a UBIGINT column
    ownerSet: Int32Array.from(sets, (set) => setPlaces.get(set as bigint) ?? 0), // the same
    event: BigUint64Array.from(event as bigint[]), // the same
    kinds: [...kinds.values()],
    owners: [[NOT_NAMED], ...named.values()],
  };
}
