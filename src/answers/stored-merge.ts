import type { FieldSupport, MergeReason } from "../contract/answers/event-detail.ts";
import type { MergedEvent } from "../merge/merged-event.ts";

/** How an event was merged, as the store keeps it beside the record; null for an imported row. */
export type StoredMerge = Omit<MergedEvent, "record">;

/** The store writes it from a merged event alone. */
export function mergeOf(json: unknown): StoredMerge | null {
  return typeof json === "object" && json !== null && "reports" in json ? (json as StoredMerge) : null;
}

/** What reports say of each field. */
export function fieldSupport(merge: StoredMerge | null): FieldSupport[] {
  return (merge?.fields ?? []).map(({ field, alternatives, contradicted }) => ({
    field,
    alternatives: alternatives.map(({ value, owners, reports, ids }) => ({ value, owners, reports, ids: [...ids] })),
    contradicted,
  }));
}

/** Why the reports stand in one event; a feature that forbids a merge has no points (it is minus infinity). */
export function mergeReasons(merge: StoredMerge | null): MergeReason[] {
  return (merge?.steps ?? []).map(({ left, right, byHand, points, reasons }) => ({
    left,
    right,
    by_hand: byHand,
    points,
    reasons: reasons.map((reason) => ({ ...reason, points: Number.isFinite(reason.points) ? reason.points : null })),
  }));
}
