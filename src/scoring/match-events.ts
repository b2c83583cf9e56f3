import type { EventRecord } from "../contract/event-record.ts";
import type { Span } from "../contract/span.ts";

/** Gold and predicted events of one article, paired one-to-one; what stands alone was missed or is extra. */
export interface MatchedArticle {
  pairs: { gold: EventRecord; predicted: EventRecord }[];
  missed: EventRecord[];
  extra: EventRecord[];
}

/**
 * The matching rule: one-to-one, same event type, trigger spans overlap. Of several candidates the one with the greatest
 * overlap is taken; ties go to the same mode, then to the tighter pair, then to the earlier one in the text, so that the
 * result does not depend on the order of either list.
 */
export function matchEvents(gold: readonly EventRecord[], predicted: readonly EventRecord[]): MatchedArticle {
  const candidates = gold.flatMap((left, leftIndex) =>
    predicted.flatMap((right, rightIndex) => {
      const overlap = triggerOverlap(left, right);
      return overlap > 0 && left.event[0] === right.event[0]
        ? [{ leftIndex, rightIndex, overlap, tie: tieBreak(left, right) }]
        : [];
    }),
  );
  const ranked = candidates.toSorted(
    (a, b) =>
      b.overlap - a.overlap ||
      firstDifference(a.tie, b.tie) ||
      a.leftIndex - b.leftIndex ||
      a.rightIndex - b.rightIndex,
  );
  const partner = new Map<number, number>();
  const used = new Set<number>();
  for (const { leftIndex, rightIndex } of ranked) {
    if (partner.has(leftIndex) || used.has(rightIndex)) continue;
    partner.set(leftIndex, rightIndex);
    used.add(rightIndex);
  }
  return {
    pairs: gold.flatMap((event, index) => {
      const predictedEvent = predicted[partner.get(index) ?? -1];
      return predictedEvent === undefined ? [] : [{ gold: event, predicted: predictedEvent }];
    }),
    missed: gold.filter((_, index) => !partner.has(index)),
    extra: predicted.filter((_, index) => !used.has(index)),
  };
}

/** What decides between candidates of equal overlap, the smaller the better. */
function tieBreak(left: EventRecord, right: EventRecord): number[] {
  const [a, b] = [left.spans?.trigger, right.spans?.trigger];
  if (a === undefined || b === undefined) return [];
  const otherMode = Number(left.mode[0] !== right.mode[0]);
  const length = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return [otherMode, length, Number(a.in === "text"), a.start, b.start, a.end, b.end];
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

export function triggerOverlap(left: EventRecord, right: EventRecord): number {
  return left.spans === null || right.spans === null ? 0 : spanOverlap(left.spans.trigger, right.spans.trigger);
}

/** Characters two spans share; none where one stands in the title and the other in the text. */
export function spanOverlap(left: Span, right: Span): number {
  if (left.in !== right.in) return 0;
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
}
