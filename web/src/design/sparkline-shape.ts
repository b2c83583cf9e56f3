/** A small line of means: one value a period, null where nothing happened. */
export interface SparkPoint {
  readonly value: number | null;
}

export interface SparkShape {
  /** Area between the line and zero above and below it, line, and single points between silent periods. */
  readonly warm: string;
  readonly cold: string;
  readonly line: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly zero: number;
  /** Left edge and width of each run of silent periods. */
  readonly gaps: readonly { readonly x: number; readonly width: number }[];
  readonly last: { readonly x: number; readonly y: number; readonly value: number } | null;
}

/** The shape of a sparkline in a box; the scale runs from -10 to 10 unless `most` says less. Pure. */
export function sparkShape(points: readonly SparkPoint[], width: number, height: number, most = 10): SparkShape {
  const step = width / Math.max(1, points.length);
  const zero = round(height / 2);
  const place = (index: number): number => round((index + 0.5) * step);
  const level = (value: number): number =>
    round(zero - (Math.max(-most, Math.min(most, value)) / most) * (height / 2 - 1.5));
  const runs = runsOf(points);
  const parts = { warm: "", cold: "", line: "" };
  const dots: { x: number; y: number }[] = [];
  for (const run of runs) {
    const corners = run.map(({ index, value }) => ({ x: place(index), y: level(value) }));
    const [start, end] = [corners[0], corners.at(-1)];
    if (start === undefined || end === undefined) continue;
    if (corners.length === 1) dots.push(start);
    else parts.line += `M${corners.map(({ x, y }) => `${x},${y}`).join("L")}`;
    parts.warm += areaOf(corners, zero, (y) => Math.min(y, zero));
    parts.cold += areaOf(corners, zero, (y) => Math.max(y, zero));
  }
  const last = runs.at(-1)?.at(-1);
  return {
    ...parts,
    dots,
    zero,
    gaps: gapsOf(points, step),
    last: last === undefined ? null : { x: place(last.index), y: level(last.value), value: last.value },
  };
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The part of the area on one side of zero; a crossing is put where the line meets zero. */
function areaOf(corners: readonly Corner[], zero: number, clip: (y: number) => number): string {
  const path: string[] = [];
  for (const [index, corner] of corners.entries()) {
    const before = corners[index - 1];
    if (before !== undefined && (before.y - zero) * (corner.y - zero) < 0) {
      const share = (zero - before.y) / (corner.y - before.y);
      path.push(`${round(before.x + share * (corner.x - before.x))},${zero}`);
    }
    path.push(`${corner.x},${clip(corner.y)}`);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  if (first === undefined || last === undefined || corners.length < 2) return "";
  return `M${first.x},${zero}L${path.join("L")}L${last.x},${zero}Z`;
}

function runsOf(points: readonly SparkPoint[]): { index: number; value: number }[][] {
  const runs: { index: number; value: number }[][] = [];
  let isOpen = false;
  for (const [index, { value }] of points.entries()) {
    if (value === null) {
      isOpen = false;
      continue;
    }
    if (!isOpen) runs.push([]);
    isOpen = true;
    runs.at(-1)?.push({ index, value });
  }
  return runs;
}

function gapsOf(points: readonly SparkPoint[], step: number): { x: number; width: number }[] {
  const gaps: { x: number; width: number }[] = [];
  let start: number | null = null;
  for (let index = 0; index <= points.length; index += 1) {
    const isSilent = index < points.length && points[index]?.value === null;
    if (isSilent && start === null) start = index;
    if (isSilent || start === null) continue;
    gaps.push({ x: round(start * step), width: round((index - start) * step) });
    start = null;
  }
  return gaps;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
