import { formatDay } from "../resolution/time/day.ts";
import { byPull, within, type Contribution } from "./contribution.ts";
import { periodsOf, type Period, type PeriodLength } from "./period.ts";
import { rounded } from "./rounded.ts";
import { seedOf, seededRandom } from "./seeded-random.ts";
import { factsOf, type SeriesFacts } from "./series-facts.ts";
import { momentsOf } from "./tally.ts";

/** A stretch of a series between changes. */
export interface Stretch {
  /** Days, [from, to). */
  readonly from: string;
  readonly to: string;
  readonly mean: number;
  readonly events: number;
}

/** A day from which a relation was another one. */
export interface ChangePoint {
  /** First day of the period in which the new stretch begins. */
  readonly at: string;
  readonly before: Stretch;
  readonly after: Stretch;
  /** Mean after less mean before. */
  readonly change: number;
  /** Share of shuffled series that show a break as large, in (0, 1]. */
  readonly chance: number;
  /** The three events that moved the mean most at the beginning of the new stretch, strongest first. */
  readonly causes: readonly Contribution[];
}

export interface ChangePointOptions {
  readonly by: PeriodLength;
  readonly seed: number;
  /** A break that chance makes more often than this is none. */
  readonly mostChance?: number;
  /** Points of the scale a mean must move. */
  readonly leastChange?: number;
}

/** A period with events: its mean, and how much that mean is worth. */
interface Point {
  readonly period: Period;
  readonly mean: number;
  readonly events: number;
  readonly worth: number;
}

const SHUFFLES = 199;
const MOST_CHANCE = 0.01;
const LEAST_CHANGE = 0.5;
/** Periods with events on each side of a break. */
const LEAST_POINTS = 3;
/** A period of this many events is worth half as much as one of very many: events of one day are not independent. */
const HALF_WORTH = 5;
/** How many events are named as the causes of a change. */
export const CAUSES = 3;
/** Periods after a break in which its causes are looked for. */
const CAUSE_PERIODS = 3;

/**
 * Binary segmentation of the means of the periods (docs/relations.md): the break that parts a stretch best is kept when at most `mostChance` of 199 seeded
 * shuffles of that stretch give one as good; then both halves are parted in turn. Periods without events are passed over.
 */
export function changePoints(contributions: readonly Contribution[], options: ChangePointOptions): ChangePoint[] {
  return changeBreaks(factsOf(contributions), options).map(({ firstPeriods, ...point }) => ({
    ...point,
    causes: causesOf(contributions, firstPeriods, point.before.mean, point.after.mean),
  }));
}

/** A change point before its causes are looked for, which is to be done in the first periods of its new stretch. */
export interface ChangeBreak extends Omit<ChangePoint, "causes"> {
  readonly firstPeriods: readonly Period[];
}

/** The change points of a series that a store has counted. */
export function changeBreaks(facts: SeriesFacts, options: ChangePointOptions): ChangeBreak[] {
  const points = pointsOf(facts, options.by);
  const breaks = new Map<number, number>();
  const stack: [number, number][] = [[0, points.length]];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    const [start, end] = part;
    const found = strongestBreak(points, start, end, options);
    if (found === null) continue;
    breaks.set(found.place, found.chance);
    stack.push([start, found.place], [found.place, end]);
  }
  const places = [0, ...[...breaks.keys()].toSorted((a, b) => a - b), points.length];
  return places.slice(1, -1).map((place, index) => {
    const before = stretchOf(points.slice(places[index] ?? 0, place));
    const after = stretchOf(points.slice(place, places[index + 2] ?? points.length));
    const change = rounded(after.mean - before.mean);
    const firstPeriods = points
      .slice(place, places[index + 2])
      .slice(0, CAUSE_PERIODS)
      .map(({ period }) => period);
    return { at: after.from, before, after, change, chance: breaks.get(place) ?? 1, firstPeriods };
  });
}

function pointsOf(facts: SeriesFacts, by: PeriodLength): Point[] {
  if (facts.span === null) return [];
  return periodsOf(facts.span.from, facts.span.to, by).flatMap((period) => {
    const { events, mean } = momentsOf(facts.tally(period.from, period.to));
    return mean === null ? [] : [{ period, mean, events, worth: events / (events + HALF_WORTH) }];
  });
}

function strongestBreak(
  points: readonly Point[],
  start: number,
  end: number,
  { seed, mostChance = MOST_CHANCE, leastChange = LEAST_CHANGE }: ChangePointOptions,
): { place: number; chance: number } | null {
  if (end - start < 2 * LEAST_POINTS) return null;
  const means = Float64Array.from(points.slice(start, end), ({ mean }) => mean);
  const worths = Float64Array.from(points.slice(start, end), ({ worth }) => worth);
  const best = bestSplit(means, worths);
  if (Math.abs(best.change) < leastChange) return null;
  const random = seededRandom(
    seedOf(seed, "change", points[start]?.period.from ?? 0, points[end - 1]?.period.from ?? 0),
  );
  let asGood = 0;
  for (let round = 0; round < SHUFFLES; round += 1) {
    shuffle(means, worths, random);
    if (bestSplit(means, worths).gain >= best.gain) asGood += 1;
    // Already too many: no further shuffle can make the break a real one.
    if ((asGood + 1) / (SHUFFLES + 1) > mostChance) return null;
  }
  return { place: start + best.place, chance: (asGood + 1) / (SHUFFLES + 1) };
}

/** The split with the largest sum of squares between its sides. */
function bestSplit(means: Float64Array, worths: Float64Array): { place: number; gain: number; change: number } {
  let [total, weighted] = [0, 0];
  for (let place = 0; place < means.length; place += 1) {
    total += worths[place] ?? 0;
    weighted += (worths[place] ?? 0) * (means[place] ?? 0);
  }
  let best = { place: LEAST_POINTS, gain: -1, change: 0 };
  let [left, leftWeighted] = [0, 0];
  for (let place = 1; place <= means.length - LEAST_POINTS; place += 1) {
    left += worths[place - 1] ?? 0;
    leftWeighted += (worths[place - 1] ?? 0) * (means[place - 1] ?? 0);
    if (place < LEAST_POINTS) continue;
    const right = total - left;
    const change = (weighted - leftWeighted) / right - leftWeighted / left;
    const gain = ((left * right) / total) * change * change;
    if (gain > best.gain) best = { place, gain, change };
  }
  return best;
}

/** Fisher-Yates; a mean keeps its worth. Mutates both. */
function shuffle(means: Float64Array, worths: Float64Array, random: (below: number) => number): void {
  for (let place = means.length - 1; place > 0; place -= 1) {
    const other = random(place + 1);
    [means[place], means[other]] = [means[other] ?? 0, means[place] ?? 0];
    [worths[place], worths[other]] = [worths[other] ?? 0, worths[place] ?? 0];
  }
}

function stretchOf(points: readonly Point[]): Stretch {
  const events = points.reduce((sum, point) => sum + point.events, 0);
  const total = points.reduce((sum, point) => sum + point.mean * point.events, 0);
  return {
    from: formatDay(points[0]?.period.from ?? 0) ?? "",
    to: formatDay(points.at(-1)?.period.to ?? 0) ?? "",
    mean: rounded(total / events),
    events,
  };
}

function causesOf(
  contributions: readonly Contribution[],
  firstPeriods: readonly Period[],
  meanBefore: number,
  meanAfter: number,
): Contribution[] {
  const sign = meanAfter >= meanBefore ? 1 : -1;
  const found: Contribution[] = [];
  for (const period of firstPeriods) {
    const moving = within(contributions, period.from, period.to).filter(
      ({ weight }) => sign * (weight - meanBefore) > 0,
    );
    found.push(...moving.toSorted(byPull(meanBefore, sign)).slice(0, CAUSES - found.length));
  }
  return found;
}
