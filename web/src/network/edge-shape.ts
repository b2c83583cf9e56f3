import type { Place } from "./layout.ts";

/** An edge as drawn: a bent line, and the tip of its arrow. */
export interface EdgeShape {
  readonly line: string;
  readonly head: string;
}

/** How far an edge bends to its right, as a share of its length: so the two directions of a pair stand apart. */
const BEND = 0.14;

/** The bent arrow from one circle to another, in pixels; null where the circles touch. */
export function edgeShape(
  from: Place & { readonly radius: number },
  to: Place & { readonly radius: number },
  width: number,
): EdgeShape | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const headLength = 5 + width * 1.8;
  if (length < from.radius + to.radius + headLength) return null;
  const bend = { x: (from.x + to.x) / 2 - dy * BEND, y: (from.y + to.y) / 2 + dx * BEND };
  const start = towards(from, bend, from.radius + 1);
  const tip = towards(to, bend, to.radius + 2);
  const neck = towards(tip, bend, headLength);
  const [ux, uy] = [(tip.x - neck.x) / headLength, (tip.y - neck.y) / headLength];
  const half = headLength * 0.46;
  const wing = (side: 1 | -1): string => point({ x: neck.x - uy * half * side, y: neck.y + ux * half * side });
  return {
    line: `M${point(start)}Q${point(bend)} ${point(neck)}`,
    head: `M${point(tip)}L${wing(1)}L${wing(-1)}Z`,
  };
}

/** The place that lies so many pixels from one place in the direction of another. */
function towards(from: Place, to: Place, distance: number): Place {
  const length = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1e-9);
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function point({ x, y }: Place): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
