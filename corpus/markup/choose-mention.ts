import type { Reference } from "./definition.ts";
import type { PlacedMark } from "./layout.ts";

/**
 * The mention an event line means: the one named by `#n`, else the nearest to `anchor` in its sentence, else the last
 * before it, else the first after it. Null when the label is marked nowhere (or not n times).
 */
export function chooseMention(
  reference: Reference,
  anchor: PlacedMark,
  marks: readonly PlacedMark[],
): PlacedMark | null {
  const mentions = marks.filter((mark) => mark.label === reference.label);
  if (reference.nth !== null) return mentions[reference.nth - 1] ?? null;
  const beside = mentions.filter((mark) => mark.sentence === anchor.sentence);
  if (beside.length > 0) return nearest(beside, anchor);
  const before = mentions.filter((mark) => mark.sentence < anchor.sentence);
  return before.at(-1) ?? mentions[0] ?? null;
}

function nearest(mentions: readonly PlacedMark[], anchor: PlacedMark): PlacedMark | null {
  let best: PlacedMark | null = null;
  for (const mention of mentions) {
    if (best === null || gap(mention, anchor) < gap(best, anchor)) best = mention;
  }
  return best;
}

/** Code units between two spans of one sentence; 0 when they touch or overlap. */
function gap(a: PlacedMark, b: PlacedMark): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
