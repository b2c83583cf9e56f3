import type { Interval, TimeExpression } from "./time-expression.ts";

const LONGEST_JOIN = 12;

/** Joins "from A to B", "between A and B" and "A-B": both ends get the whole stretch as their range. */
export function pairRanges(text: string, expressions: readonly TimeExpression[]): TimeExpression[] {
  const paired = [...expressions];
  for (let index = 1; index < paired.length; index += 1) {
    const first = paired[index - 1];
    const second = paired[index];
    if (first === undefined || second === undefined) continue;
    const range = rangeOf(text, first, second);
    if (range === null) continue;
    paired[index - 1] = { ...first, range };
    paired[index] = { ...second, range };
  }
  return paired;
}

function rangeOf(text: string, first: TimeExpression, second: TimeExpression): Interval | null {
  if (first.from === null || second.to === null || first.from >= second.to) return null;
  if (second.start - first.end > LONGEST_JOIN) return null;
  const between = text.slice(first.end, second.start).trim().toLowerCase();
  const before = text
    .slice(Math.max(0, first.start - 12), first.start)
    .trimEnd()
    .toLowerCase();
  const joined =
    /^(?:to|until|till|through|thru|[-–—])$/.test(between) || (between === "and" && /\bbetween(?: the)?$/.test(before));
  return joined ? { from: first.from, to: second.to } : null;
}
