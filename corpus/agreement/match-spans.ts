import type { PlacedSpan } from "../markup/layout.ts";

/** Code units that two spans share; 0 when they stand apart or one is in the title. */
export function overlap(a: PlacedSpan, b: PlacedSpan): number {
  return a.in === b.in ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0;
}

/** Pairs of overlapping spans, one to one, the largest overlaps first. */
export function matchSpans<A extends PlacedSpan, B extends PlacedSpan>(
  first: readonly A[],
  second: readonly B[],
): [A, B][] {
  const candidates = first
    .flatMap((a) => second.map((b) => ({ a, b, shared: overlap(a, b) })))
    .filter(({ shared }) => shared > 0)
    .sort((x, y) => y.shared - x.shared || x.a.start - y.a.start || x.b.start - y.b.start);
  const taken = new Set<PlacedSpan>();
  return candidates.flatMap(({ a, b }): [A, B][] => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [[a, b]];
  });
}

/** What one reader has, what the other has and what they share. */
export interface Shared {
  first: number;
  second: number;
  both: number;
}

/** F1 of the shared items: the same whichever reader is taken as right. NaN when neither has any. */
export function f1({ first, second, both }: Shared): number {
  return (2 * both) / (first + second);
}
