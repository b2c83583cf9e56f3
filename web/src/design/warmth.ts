/** Steps of the one scale, coldest first; each has its colour in parts of pictures as the class `warmth-` and its name. */
export const WARMTH_STEPS = [
  { name: "cold-4", from: -10, to: -7 },
  { name: "cold-3", from: -7, to: -4 },
  { name: "cold-2", from: -4, to: -2 },
  { name: "cold-1", from: -2, to: -0.5 },
  { name: "mid", from: -0.5, to: 0.5 },
  { name: "warm-1", from: 0.5, to: 2 },
  { name: "warm-2", from: 2, to: 4 },
  { name: "warm-3", from: 4, to: 7 },
  { name: "warm-4", from: 7, to: 10 },
] as const;

export type Warmth = (typeof WARMTH_STEPS)[number]["name"];

/** The step of a mean weight, -10 conflict to +10 cooperation; null, which is drawn as a hatch, where there is none. */
export function warmthOf(mean: number | null): Warmth | null {
  if (mean === null) return null;
  // Symmetric about zero: a step holds the end that is further from it.
  const found = mean < 0 ? WARMTH_STEPS.find(({ to }) => mean < to) : WARMTH_STEPS.findLast(({ from }) => mean > from);
  return found?.name ?? "mid";
}
