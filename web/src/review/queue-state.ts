import type { ReviewItem } from "../../../src/contract/answers/review.ts";

/** What was done with an event of the queue. */
export type Did = "accept" | "reject" | "set" | "skip";

export interface Past {
  readonly item: ReviewItem;
  readonly did: Did;
}

/** The queue as the screen holds it: the first one waiting is shown; what was done lies on a pile for undo. */
export interface QueueState {
  readonly waiting: readonly ReviewItem[];
  readonly past: readonly Past[];
  /** The server has no more. */
  readonly isWhole: boolean;
}

export const EMPTY_QUEUE: QueueState = { waiting: [], past: [], isWhole: false };

/** Adds what the server sent: what is here already, or was judged or skipped in this sitting, does not come again. */
export function filled({ waiting, past }: QueueState, items: readonly ReviewItem[], isWhole: boolean): QueueState {
  const known = new Set([...waiting, ...past.map(({ item }) => item)].map(({ event }) => event.id));
  const fresh = items.filter(({ event }) => !known.has(event.id));
  // An answer without anything new is the end, too: nothing is asked for over and over.
  return { waiting: [...waiting, ...fresh], past, isWhole: isWhole || fresh.length === 0 };
}

/** The first one is done with. The same state where nothing waits. */
export function advanced({ waiting, past, isWhole }: QueueState, did: Did): QueueState {
  const [item, ...rest] = waiting;
  return item === undefined ? { waiting, past, isWhole } : { waiting: rest, past: [...past, { item, did }], isWhole };
}

/** An event goes back to the front, from the pile: the last one, or the one of an id. */
export function takenBack({ waiting, past, isWhole }: QueueState, id?: string): QueueState {
  const at = id === undefined ? past.length - 1 : past.findLastIndex(({ item }) => item.event.id === id);
  const back = past[at];
  return back === undefined
    ? { waiting, past, isWhole }
    : { waiting: [back.item, ...waiting], past: past.filter((_, place) => place !== at), isWhole };
}

/** What was skipped waits again, after the rest. */
export function reopened({ waiting, past, isWhole }: QueueState): QueueState {
  const skipped = past.filter(({ did }) => did === "skip").map(({ item }) => item);
  return { waiting: [...waiting, ...skipped], past: past.filter(({ did }) => did !== "skip"), isWhole };
}

/** Decisions of this sitting, skips not counted. */
export function decisionsIn({ past }: QueueState): number {
  return past.filter(({ did }) => did !== "skip").length;
}

/** Events skipped in this sitting. */
export function skipsIn(state: QueueState): number {
  return state.past.length - decisionsIn(state);
}
