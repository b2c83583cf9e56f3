import type { Auxiliary } from "../codebook/auxiliary.ts";
import type { EventType } from "../codebook/event-type.ts";
import { weightAt, type CountedRows } from "../relations/counted-rows.ts";
import type { RelationRows } from "../relations/relation-rows.ts";
import { idOf } from "./event-key.ts";

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

/** The events that count, by kind and weight, each with its first `ids` ids: their sum is the whole of a score. */
export function relationTerms(counted: CountedRows, ids: number): CountedTerm[] {
  const { rows, weights } = counted;
  const terms = new Map<string, CountedTerm & { events: number; ids: string[] }>();
  // Kinds that differ in their marks alone share a term.
  const termOfKind = rows.kinds.map(({ type, mode, cameo }, kind) => {
    const [code, weight] = [type === null ? cameo : null, weights[kind] ?? 0];
    const key = `${type} ${mode} ${code} ${weight}`;
    const term = terms.get(key) ?? { type, mode, cameo: code, weight, events: 0, ids: [] };
    terms.set(key, term);
    return term;
  });
  for (const place of counted.places) {
    const term = termOfKind[rows.kind[place] ?? 0];
    if (term === undefined) continue;
    term.events += 1;
    if (term.ids.length < ids) term.ids.push(idAt(rows, place));
  }
  return [...terms.values()].filter(({ events }) => events > 0);
}

/** The newest events that count, by day. */
export function newestCounted(counted: CountedRows, limit: number): CountedEvent[] {
  const newest = counted.places.subarray(Math.max(0, counted.places.length - limit));
  return Array.from(newest, (place) => eventAt(counted, place));
}

/** The events that pull the mean furthest up (+1) or down (-1), strongest first; of equals those with more owners, more reports, the earlier. */
export function strongestCounted(counted: CountedRows, sign: 1 | -1, limit: number): CountedEvent[] {
  const { rows, places } = counted;
  const sorted = Array.from(places).toSorted(
    (a, b) =>
      sign * (weightAt(counted, b) - weightAt(counted, a)) ||
      ownersAt(rows, b) - ownersAt(rows, a) ||
      (rows.reports[b] ?? 0) - (rows.reports[a] ?? 0) ||
      a - b, // by day, then event
  );
  return sorted.slice(0, limit).map((place) => eventAt(counted, place));
}

/** Ids of all events that count, sorted. */
export function countedIds({ rows, places }: CountedRows): string[] {
  return Array.from(places, (place) => idAt(rows, place)).toSorted();
}

/** How many of the events are only claimed. */
export function claimsAmong({ rows, places }: CountedRows): number {
  return places.reduce((sum, place) => (rows.kinds[rows.kind[place] ?? 0]?.claimed === true ? sum + 1 : sum), 0);
}

function eventAt(counted: CountedRows, place: number): CountedEvent {
  const { rows } = counted;
  const kind = rows.kinds[rows.kind[place] ?? 0];
  return {
    id: idAt(rows, place),
    day: rows.day[place] ?? 0,
    type: kind?.type ?? null,
    mode: kind?.mode ?? null,
    cameo: kind?.cameo ?? null,
    auxiliary: kind?.auxiliary ?? [],
    weight: weightAt(counted, place),
    reports: rows.reports[place] ?? 0,
    owners: ownersAt(rows, place),
  };
}

function idAt(rows: RelationRows, place: number): string {
  return idOf(rows.event[place] ?? 0n);
}

function ownersAt(rows: RelationRows, place: number): number {
  return rows.owners[rows.ownerSet[place] ?? 0]?.length ?? 0;
}
