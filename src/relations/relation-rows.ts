import type { Auxiliary } from "../codebook/auxiliary.ts";
import type { EventType } from "../codebook/event-type.ts";

/** What events that weigh alike have in common. */
export interface EventKind {
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly auxiliary: readonly Auxiliary[];
  /** Only a party in conflict with the actor says so. */
  readonly claimed: boolean;
}

/**
 * The events from one side to the other as columns, whatever they weigh, sorted by day, then event: 28 bytes an event, so that many relations can be kept in
 * memory and every question about one is answered from the same rows.
 */
export interface RelationRows {
  /** Day numbers. */
  readonly day: Int32Array;
  /** Days that the date of an event spans. */
  readonly days: Int32Array;
  readonly reports: Int32Array;
  /** Place in `kinds`. */
  readonly kind: Int32Array;
  /** Place in `owners`; the first of them is that of events that name none. */
  readonly ownerSet: Int32Array;
  /** Keys. */
  readonly event: BigUint64Array;
  readonly kinds: readonly EventKind[];
  readonly owners: readonly (readonly string[])[];
}
