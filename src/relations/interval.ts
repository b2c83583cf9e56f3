import { rounded } from "./rounded.ts";
import { seededRandom } from "./seeded-random.ts";
import { momentsOf, spread, type Tally } from "./tally.ts";

/** A 95% interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Fewer events tell nothing of their spread. */
export const LEAST_EVENTS = 3;
/** Beyond so many events the interval is taken in its limit, the normal distribution: it differs by less than the noise of 400 draws. */
const MANY_EVENTS = 50;
const DRAWS = 400;
const TAIL = 0.025;
/** 97.5% point of the normal distribution. */
const NORMAL = 1.959963984540054;

/** Interval of the sum of the weights, by drawing as many events anew from those there are (percentile bootstrap). Null below LEAST_EVENTS. */
export function sumInterval(tally: Tally, seed: number): Interval | null {
  const { events, sum, deviation } = momentsOf(tally);
  if (events < LEAST_EVENTS) return null;
  const mean = meanInterval(tally, seed);
  if (mean === null) return null;
  if (events > MANY_EVENTS) {
    const margin = NORMAL * deviation * Math.sqrt(events);
    return { low: rounded(sum - margin), high: rounded(sum + margin) };
  }
  return { low: rounded(mean.low * events), high: rounded(mean.high * events) };
}

/** Interval of the mean weight; not rounded. */
export function meanInterval(tally: Tally, seed: number): Interval | null {
  const { events, mean, deviation } = momentsOf(tally);
  if (events < LEAST_EVENTS || mean === null) return null;
  if (events > MANY_EVENTS) {
    const margin = (NORMAL * deviation) / Math.sqrt(events);
    return { low: mean - margin, high: mean + margin };
  }
  return percentiles(drawMeans(spread(tally), seededRandom(seed)));
}

/** Interval of the difference of two means, `after` less `before`; each side is drawn by itself. Not rounded. */
export function differenceInterval(before: Tally, after: Tally, seed: number): Interval | null {
  const [old, late] = [momentsOf(before), momentsOf(after)];
  if (old.mean === null || late.mean === null || Math.min(old.events, late.events) < LEAST_EVENTS) return null;
  if (Math.min(old.events, late.events) > MANY_EVENTS) {
    const margin = NORMAL * Math.sqrt(old.deviation ** 2 / old.events + late.deviation ** 2 / late.events);
    const change = late.mean - old.mean;
    return { low: change - margin, high: change + margin };
  }
  const random = seededRandom(seed);
  const [first, second] = [meansOf(before, random), meansOf(after, random)];
  return percentiles(second.map((mean, draw) => mean - (first[draw] ?? 0)));
}

function meansOf(tally: Tally, random: (below: number) => number): Float64Array {
  const { events, mean, deviation } = momentsOf(tally);
  if (events <= MANY_EVENTS) return drawMeans(spread(tally), random);
  // A large side beside a small one: its mean hardly moves, so a normal draw (sum of twelve uniform ones) stands for it.
  const margin = deviation / Math.sqrt(events);
  return Float64Array.from({ length: DRAWS }, () => (mean ?? 0) + margin * normalDraw(random));
}

const STEPS = 1_000_000;

function normalDraw(random: (below: number) => number): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random(STEPS) / STEPS;
  return sum;
}

function drawMeans(weights: Float64Array, random: (below: number) => number): Float64Array {
  const means = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    let sum = 0;
    for (let place = 0; place < weights.length; place += 1) sum += weights[random(weights.length)] ?? 0;
    means[draw] = sum / weights.length;
  }
  return means;
}

function percentiles(values: Float64Array): Interval {
  const sorted = values.toSorted();
  const skipped = Math.floor(TAIL * sorted.length);
  return { low: sorted[skipped] ?? 0, high: sorted[sorted.length - 1 - skipped] ?? 0 };
}
