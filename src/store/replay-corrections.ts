import type { EventRecord } from "../contract/event-record.ts";
import type { Correction } from "./correction.ts";

/** Corrections by what they are bound to, ready for lookups. */
export interface CorrectionIndex {
  /**
   * Those of a record, oldest first; `hash` is that of its article's text. Where a trigger has several records (convict and arrest), one that still
   * has the corrected id takes the correction alone: `ids` holds the ids of all records.
   */
  find(record: EventRecord, hash: string | null, ids: ReadonlySet<string>): readonly Correction[];
}

/** A trigger that a new model cuts a little differently is found by overlap. */
export function indexCorrections(corrections: readonly Correction[]): CorrectionIndex {
  const byHash = groupByHash(corrections);
  const byEvent = new Map<string, Correction[]>();
  for (const one of corrections) {
    if (one.trigger === null) byEvent.set(one.event, [...(byEvent.get(one.event) ?? []), one]);
  }
  return {
    find: (record, hash, ids) => {
      const trigger = record.spans?.trigger;
      if (trigger === undefined || hash === null) return byEvent.get(record.id) ?? [];
      return (byHash.get(hash) ?? []).filter(
        ({ trigger: key, event }) =>
          (event === record.id || !ids.has(event)) &&
          key !== null &&
          key.in === trigger.in &&
          trigger.start < key.end &&
          key.start < trigger.end,
      );
    },
  };
}

function groupByHash(corrections: readonly Correction[]): Map<string, Correction[]> {
  const groups = new Map<string, Correction[]>();
  for (const one of corrections) {
    if (one.trigger !== null) groups.set(one.trigger.hash, [...(groups.get(one.trigger.hash) ?? []), one]);
  }
  return groups;
}

/**
 * The record as people left it, null when it was rejected. A later verdict undoes an earlier one: `accept` after `reject` brings the event back;
 * values that were set stay set.
 */
export function replay(record: EventRecord, corrections: readonly Correction[]): EventRecord | null {
  let result = record;
  let rejected = false;
  for (const { verdict, changes } of corrections) {
    rejected = verdict === "reject" || (verdict === "set" && rejected);
    if (verdict === "set") result = { ...result, ...changes };
  }
  if (rejected) return null;
  if (corrections.length === 0) return record;
  return { ...result, trace: [...result.trace, ...corrections.map(stepOf)] };
}

function stepOf({ verdict, changes, who }: Correction): EventRecord["trace"][number] {
  const field = verdict === "set" ? Object.keys(changes).join(", ") : "event";
  return { field, rule: `${verdict} by hand (${who})`, score: null };
}
