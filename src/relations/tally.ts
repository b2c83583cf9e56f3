/**
 * How many events have which weight: all that means and intervals need. Weights take few values, so that a store can count them in one query
 * and millions of events fit into a few numbers.
 */
export type Tally = ReadonlyMap<number, number>;

export function tallyOf(weights: Iterable<number>): Tally {
  const tally = new Map<number, number>();
  for (const weight of weights) tally.set(weight, (tally.get(weight) ?? 0) + 1);
  return tally;
}

/** Number, sum, mean (null for none) and standard deviation of the weights. */
export interface Moments {
  readonly events: number;
  readonly sum: number;
  readonly mean: number | null;
  readonly deviation: number;
}

export function momentsOf(tally: Tally): Moments {
  let [events, sum, squares] = [0, 0, 0];
  for (const [weight, count] of inOrder(tally)) {
    events += count;
    sum += weight * count;
    squares += weight * weight * count;
  }
  if (events === 0) return { events, sum, mean: null, deviation: 0 };
  const mean = sum / events;
  return { events, sum, mean, deviation: Math.sqrt(Math.max(0, squares / events - mean * mean)) };
}

/** Every weight as often as it stands, smallest first: the order of a tally's making does not matter. */
export function spread(tally: Tally): Float64Array {
  let events = 0;
  for (const count of tally.values()) events += count;
  const weights = new Float64Array(events);
  let place = 0;
  for (const [weight, count] of inOrder(tally)) {
    weights.fill(weight, place, place + count);
    place += count;
  }
  return weights;
}

/** The sum of the positive (+1) or of the negative weights (-1). */
export function sumOfSign(tally: Tally, sign: 1 | -1): number {
  let sum = 0;
  for (const [weight, count] of inOrder(tally)) if (sign * weight > 0) sum += weight * count;
  return sum;
}

/** By weight; most tallies are made so. */
function inOrder(tally: Tally): Iterable<[number, number]> {
  let last = Number.NEGATIVE_INFINITY;
  for (const weight of tally.keys()) {
    if (weight < last) return [...tally].toSorted(([a], [b]) => a - b);
    last = weight;
  }
  return tally;
}
