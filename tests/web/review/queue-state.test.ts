import { describe, expect, test } from "vitest";
import type { ReviewItem } from "../../../src/contract/answers/review.ts";
import {
  advanced,
  decisionsIn,
  EMPTY_QUEUE,
  filled,
  reopened,
  skipsIn,
  takenBack,
  type QueueState,
} from "../../../web/src/review/queue-state.ts";

/** Only the id of the event is looked at. */
const item = (id: string): ReviewItem => ({ event: { id } }) as unknown as ReviewItem;
const waitingIn = ({ waiting }: QueueState): string[] => waiting.map(({ event }) => event.id);
const start = filled(EMPTY_QUEUE, ["a", "b", "c"].map(item), false);

describe("the queue", () => {
  test("goes on, and takes back in the order it went", () => {
    const later = advanced(advanced(advanced(start, "accept"), "skip"), "reject");
    expect(waitingIn(later)).toEqual([]);
    expect([decisionsIn(later), skipsIn(later)]).toEqual([2, 1]);
    expect(waitingIn(takenBack(later))).toEqual(["c"]);
    expect(waitingIn(takenBack(takenBack(later)))).toEqual(["b", "c"]);
  });

  test("a refused decision brings its own event back, not the last", () => {
    const later = advanced(advanced(start, "accept"), "reject");
    expect(waitingIn(takenBack(later, "a"))).toEqual(["a", "c"]);
    expect(takenBack(later, "zzz")).toEqual(later);
  });

  test("what was judged or skipped here does not come again", () => {
    const later = filled(advanced(advanced(start, "accept"), "skip"), ["b", "c", "d"].map(item), false);
    expect(waitingIn(later)).toEqual(["c", "d"]);
    expect(later.isWhole).toBe(false);
  });

  test("an answer without anything new is the end", () => {
    expect(filled(start, ["a"].map(item), false).isWhole).toBe(true);
    expect(filled(start, ["d"].map(item), true).isWhole).toBe(true);
  });

  test("skipped ones wait again, after the rest", () => {
    const later = advanced(advanced(start, "skip"), "accept");
    expect(waitingIn(reopened(later))).toEqual(["c", "a"]);
    expect(skipsIn(reopened(later))).toBe(0);
  });

  test("an empty one stays empty", () => {
    expect(advanced(EMPTY_QUEUE, "accept")).toEqual(EMPTY_QUEUE);
    expect(takenBack(EMPTY_QUEUE)).toEqual(EMPTY_QUEUE);
  });
});
