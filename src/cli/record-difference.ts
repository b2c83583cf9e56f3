import type { EventRecord } from "../contract/event-record.ts";

/** A field that two runs see differently. */
export interface FieldDifference {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** An event of both runs that is not the same; `was` is its id in the first, which differs where the type does. */
export interface ChangedEvent {
  readonly id: string;
  readonly was: string;
  readonly fields: readonly FieldDifference[];
}

/** What one run has and the other has not; ids sorted. */
export interface RecordDifference {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly ChangedEvent[];
  readonly same: number;
}

/** How a run was coded is no difference of events. */
const OF_THE_RUN: ReadonlySet<string> = new Set(["id", "coder", "coded_date", "coded_time", "trace"]);

/** Compares the events of two runs: by id, and where the ids differ by article and trigger, so that a changed type is a change and not two events. */
export function recordDifference(before: readonly EventRecord[], after: readonly EventRecord[]): RecordDifference {
  const [old, late] = [byId(before), byId(after)];
  const pairs: [EventRecord, EventRecord][] = [];
  const [gone, added] = [new Map<string, EventRecord[]>(), new Map<string, EventRecord[]>()];
  for (const [id, record] of old) {
    const same = late.get(id);
    if (same === undefined) keep(gone, record);
    else pairs.push([record, same]);
  }
  for (const [id, record] of late) if (!old.has(id)) keep(added, record);
  for (const [place, records] of gone) {
    for (const record of records.splice(0)) {
      const other = added.get(place)?.shift();
      if (other === undefined) records.push(record);
      else pairs.push([record, other]);
    }
  }
  const changed = pairs.flatMap(([was, is]): ChangedEvent[] => {
    const fields = fieldDifferences(was, is);
    return fields.length === 0 ? [] : [{ id: is.id, was: was.id, fields }];
  });
  return {
    added: idsOf(added),
    gone: idsOf(gone),
    changed: changed.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    same: pairs.length - changed.length,
  };
}

function byId(records: readonly EventRecord[]): Map<string, EventRecord> {
  return new Map(records.map((record) => [record.id, record]));
}

/** By article and trigger; a record without words stands by itself. Mutates the map. */
function keep(places: Map<string, EventRecord[]>, record: EventRecord): void {
  const trigger = record.spans?.trigger;
  const place = trigger === undefined ? record.id : `${record.article} ${trigger.in} ${trigger.start} ${trigger.end}`;
  places.set(place, [...(places.get(place) ?? []), record]);
}

function idsOf(places: ReadonlyMap<string, readonly EventRecord[]>): string[] {
  return [...places.values()].flatMap((records) => records.map(({ id }) => id)).toSorted();
}

function fieldDifferences(was: EventRecord, is: EventRecord): FieldDifference[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !OF_THE_RUN.has(name));
  const [from, to] = [was as Readonly<Record<string, unknown>>, is as Readonly<Record<string, unknown>>];
  return names.flatMap((field) =>
    JSON.stringify(from[field]) === JSON.stringify(to[field]) ? [] : [{ field, from: from[field], to: to[field] }],
  );
}
