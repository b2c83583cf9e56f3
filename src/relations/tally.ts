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
  const rows = sortedRows(tally);
  let [events, sum, squares] = [0, 0, 0];
  for (const [weight, count] of rows) {
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
  const rows = sortedRows(tally);
  const weights = new Float64Array(rows.reduce((sum, [, count]) => sum + count, 0));
  let place = 0;
  for (const [weight, count] of rows) {
    weights.fill(weight, place, place + count);
    place += count;
  }
  return weights;
}

function sortedRows(tally: Tally): [number, number][] {
  return [...tally].toSorted(([a], [b]) => a - b);
}
