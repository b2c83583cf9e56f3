import { rounded } from "./rounded.ts";
import { seededStream, type RandomStream } from "./seeded-random.ts";
import { momentsOf, spread, type Moments, type Tally } from "./tally.ts";

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
/** Of DRAWS, left out at each end. */
const SKIPPED = 10;
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
  return percentiles(drawMeans(spread(tally), seededStream(seed)));
}

/** Interval of the difference of two means, `after` less `before`; each side is drawn by itself. Not rounded. */
export function differenceInterval(before: Tally, after: Tally, seed: number): Interval | null {
  const sides = drawnSides(before, after);
  if (sides === null || "low" in sides) return sides;
  const { first, second } = sides;
  const [early, late] = streamsOf(first, seed);
  const differences = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw += 1) differences[draw] = second.mean(late) - first.mean(early);
  return percentiles(differences);
}

/**
 * True when that interval, rounded, lies above 0; with the sign -1 below it. The draws end when so many lie on the other side that its end does too: mostly
 * after a few, where all would be the greatest part of what a series costs.
 */
export function liesBeyondZero(before: Tally, after: Tally, sign: 1 | -1, seed: number): boolean {
  const sides = drawnSides(before, after);
  if (sides === null) return false;
  if ("low" in sides) return sign * rounded(sign === 1 ? sides.low : sides.high) > 0;
  const { first, second } = sides;
  const [early, late] = streamsOf(first, seed);
  let others = 0;
  for (let draw = 0; draw < DRAWS && others <= SKIPPED; draw += 1) {
    if (!(sign * rounded(second.mean(late) - first.mean(early)) > 0)) others += 1;
  }
  return others <= SKIPPED;
}

/** A side of a comparison from which means are drawn. */
interface DrawnSide {
  readonly mean: (random: RandomStream) => number;
  /** Random numbers that one mean takes. */
  readonly numbers: number;
}

/** Where both sides are large the interval itself; null where one is too small. */
function drawnSides(before: Tally, after: Tally): Interval | { first: DrawnSide; second: DrawnSide } | null {
  const [old, late] = [momentsOf(before), momentsOf(after)];
  if (old.mean === null || late.mean === null || Math.min(old.events, late.events) < LEAST_EVENTS) return null;
  if (Math.min(old.events, late.events) > MANY_EVENTS) {
    const margin = NORMAL * Math.sqrt(old.deviation ** 2 / old.events + late.deviation ** 2 / late.events);
    const change = late.mean - old.mean;
    return { low: change - margin, high: change + margin };
  }
  return { first: sideOf(before, old), second: sideOf(after, late) };
}

/** All means of the first side are drawn before those of the second: its numbers begin where those of the first end. */
function streamsOf(first: DrawnSide, seed: number): [RandomStream, RandomStream] {
  return [seededStream(seed), seededStream(seed, DRAWS * first.numbers)];
}

function sideOf(tally: Tally, { events, mean, deviation }: Moments): DrawnSide {
  if (events <= MANY_EVENTS) {
    const weights = spread(tally);
    return { mean: (random) => random.sum(weights) / events, numbers: events };
  }
  // A large side beside a small one: its mean hardly moves, so a normal draw (sum of twelve uniform ones) stands for it.
  const margin = deviation / Math.sqrt(events);
  return { mean: (random) => (mean ?? 0) + margin * normalDraw(random), numbers: UNIFORM };
}

const STEPS = 1_000_000;
const UNIFORM = 12;

function normalDraw(random: RandomStream): number {
  let sum = -UNIFORM / 2;
  for (let draw = 0; draw < UNIFORM; draw += 1) sum += random.next(STEPS) / STEPS;
  return sum;
}

function drawMeans(weights: Float64Array, random: RandomStream): Float64Array {
  const means = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw += 1) means[draw] = random.sum(weights) / weights.length;
  return means;
}

/** Only the tails are put in order: to sort all values would cost as much as to draw them. */
function percentiles(values: Float64Array): Interval {
  return { low: endOf(values, 1), high: endOf(values, -1) };
}

/** The value that has SKIPPED others below it; with the sign -1 above it. */
function endOf(values: Float64Array, sign: 1 | -1): number {
  const tail = new Float64Array(SKIPPED + 1).fill(Number.POSITIVE_INFINITY);
  for (const value of values) {
    const own = sign * value;
    if (own >= (tail[tail.length - 1] ?? 0)) continue;
    let place = tail.length - 1;
    for (; place > 0 && (tail[place - 1] ?? 0) > own; place -= 1) tail[place] = tail[place - 1] ?? 0;
    tail[place] = own;
  }
  return sign * (tail.at(-1) ?? 0);
}
