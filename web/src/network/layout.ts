/** A place in the unit square. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A pull between two nodes; direction and sign do not matter for where they stand. */
export interface Pull {
  readonly a: string;
  readonly b: string;
  readonly events: number;
}

const ROUNDS = 260;
/** Size of the first step, as a share of the square. */
const FIRST_STEP = 0.12;
/** Pull to the middle, so that what hangs together loosely does not drift apart. */
const GRAVITY = 0.06;

/**
 * Places for the nodes of a graph, by forces (Fruchterman and Reingold 1991): nodes push each other away, edges pull, more events pull more. Begins on a
 * circle in the given order, with no chance in it: the same graph gives the same places.
 */
export function layoutGraph(ids: readonly string[], pulls: readonly Pull[]): Map<string, Place> {
  const count = ids.length;
  if (count === 0) return new Map();
  const at = new Map(ids.map((id, index) => [id, index]));
  const [x, y] = circle(count);
  const ideal = Math.sqrt(1 / count);
  const springs = pulls.flatMap(({ a, b, events }) => {
    const [i, j] = [at.get(a), at.get(b)];
    return i === undefined || j === undefined || i === j ? [] : [{ i, j, strength: 0.4 + Math.log1p(events) / 3 }];
  });
  const ties = new Float64Array(count);
  for (const { i, j } of springs) {
    add(ties, i, 1);
    add(ties, j, 1);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const dx = new Float64Array(count);
    const dy = new Float64Array(count);
    pushApart(x, y, dx, dy, ideal);
    for (const { i, j, strength } of springs) {
      // Shared among the ties of the busier end, so that a dense middle is not pulled into one point.
      const share = Math.max(ties[i] ?? 1, ties[j] ?? 1) / 3;
      pullTogether(x, y, dx, dy, { i, j, force: strength / ideal / Math.max(1, share) });
    }
    const step = FIRST_STEP * (1 - round / ROUNDS);
    for (let i = 0; i < count; i += 1) move(x, y, dx, dy, { i, step });
  }
  return spread(ids, x, y);
}

/**
 * Places for nodes that a layout does not have, beside those they are tied to; without any, on the rim. The known places stay as they are, so that the eye
 * keeps its hold when the time changes.
 */
export function withNewcomers(
  known: ReadonlyMap<string, Place>,
  ids: readonly string[],
  pulls: readonly Pull[],
): Map<string, Place> {
  const places = new Map(known);
  for (const [index, id] of ids.filter((one) => !known.has(one)).entries()) {
    const near = pulls.flatMap(({ a, b }) => {
      const other = a === id ? known.get(b) : b === id ? known.get(a) : undefined;
      return other === undefined ? [] : [other];
    });
    const angle = index * 2.399963; // the golden angle spreads any number of them
    const centre = near.length === 0 ? { x: 0.5, y: 0.5 } : mean(near);
    const reach = near.length === 0 ? 0.48 : 0.09;
    places.set(id, { x: clamp(centre.x + reach * Math.cos(angle)), y: clamp(centre.y + reach * Math.sin(angle)) });
  }
  return places;
}

function circle(count: number): [Float64Array, Float64Array] {
  const angle = (index: number): number => (index / count) * 2 * Math.PI;
  return [
    Float64Array.from({ length: count }, (_, index) => 0.5 + 0.4 * Math.cos(angle(index))),
    Float64Array.from({ length: count }, (_, index) => 0.5 + 0.4 * Math.sin(angle(index))),
  ];
}

/** Mutates dx and dy. */
function pushApart(x: Float64Array, y: Float64Array, dx: Float64Array, dy: Float64Array, ideal: number): void {
  for (let i = 0; i < x.length; i += 1) {
    for (let j = i + 1; j < x.length; j += 1) {
      const [fx, fy] = [(x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)];
      const square = Math.max(fx * fx + fy * fy, 1e-6);
      const force = (ideal * ideal) / square;
      add(dx, i, fx * force);
      add(dy, i, fy * force);
      add(dx, j, -fx * force);
      add(dy, j, -fy * force);
    }
  }
}

/** Mutates dx and dy. */
function pullTogether(
  x: Float64Array,
  y: Float64Array,
  dx: Float64Array,
  dy: Float64Array,
  { i, j, force }: { i: number; j: number; force: number },
): void {
  const [fx, fy] = [(x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)];
  const pull = Math.sqrt(fx * fx + fy * fy) * force;
  add(dx, i, -fx * pull);
  add(dy, i, -fy * pull);
  add(dx, j, fx * pull);
  add(dy, j, fy * pull);
}

/** Mutates x and y. */
function move(
  x: Float64Array,
  y: Float64Array,
  dx: Float64Array,
  dy: Float64Array,
  { i, step }: { i: number; step: number },
): void {
  const fx = (dx[i] ?? 0) + (0.5 - (x[i] ?? 0)) * GRAVITY;
  const fy = (dy[i] ?? 0) + (0.5 - (y[i] ?? 0)) * GRAVITY;
  const length = Math.max(Math.hypot(fx, fy), 1e-9);
  const share = Math.min(length, step) / length;
  add(x, i, fx * share);
  add(y, i, fy * share);
}

/** Share of the place that its rank gives, the rest its distance: far ones come nearer, and the crowd in the middle gets room. */
const BY_RANK = 0.55;

/** Fills the unit square, each way by itself. */
function spread(ids: readonly string[], x: Float64Array, y: Float64Array): Map<string, Place> {
  const [placeX, placeY] = [evened(x), evened(y)];
  return new Map(ids.map((id, index) => [id, { x: placeX[index] ?? 0.5, y: placeY[index] ?? 0.5 }]));
}

function evened(values: Float64Array): number[] {
  const sorted = values.toSorted();
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (high - low < 1e-9) return [...values].map(() => 0.5);
  return [...values].map((value) => {
    const rank = sorted.indexOf(value) / Math.max(1, sorted.length - 1);
    return BY_RANK * rank + (1 - BY_RANK) * ((value - low) / (high - low));
  });
}

function mean(places: readonly Place[]): Place {
  const total = places.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
  return { x: total.x / places.length, y: total.y / places.length };
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}

function add(values: Float64Array, index: number, value: number): void {
  values[index] = (values[index] ?? 0) + value;
}
