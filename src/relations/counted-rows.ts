import { isCounted } from "./placement.ts";
import type { RelationRows } from "./relation-rows.ts";
import type { Scale } from "./scale.ts";
import type { DaySum, PeriodFacts, SeriesFacts } from "./series-facts.ts";
import type { Tally } from "./tally.ts";

/** What counts in relations, and for how much. */
export interface Counting {
  readonly scale: Scale;
  /** Counts what is only claimed by a party in conflict with the actor too. */
  readonly withClaims?: boolean;
}

/** The rows of a relation that count. */
export interface CountedRows {
  readonly rows: RelationRows;
  /** Places in the rows, in their order. */
  readonly places: Int32Array;
  /** Weights by place in `kinds`; those of kinds that do not count are not numbers. */
  readonly weights: Float64Array;
}

/** Weighs the rows and leaves out those that do not count. */
export function countRows(rows: RelationRows, { scale, withClaims = false }: Counting): CountedRows {
  const weights = Float64Array.from(rows.kinds, (kind) =>
    isCounted(kind, withClaims) ? (scale.weigh(kind) ?? Number.NaN) : Number.NaN,
  );
  const places = new Int32Array(rows.kind.length);
  let counted = 0;
  for (let place = 0; place < places.length; place += 1) {
    if (Number.isNaN(weights[rows.kind[place] ?? 0])) continue;
    places[counted] = place;
    counted += 1;
  }
  return { rows, places: places.subarray(0, counted), weights };
}

/** The part of what counts with days in [from, to). */
export function countedWithin({ rows, places, weights }: CountedRows, from: number, to: number): CountedRows {
  const dayAt = (index: number): number => rows.day[places[index] ?? 0] ?? 0;
  const [start, end] = [firstFrom(places.length, dayAt, from), firstFrom(places.length, dayAt, to)];
  return { rows, places: places.subarray(start, end), weights };
}

/** The day numbers of the first event that counts and the one after the last; null where none does. */
export function countedSpan({ rows, places }: CountedRows): { from: number; to: number } | null {
  const [first, last] = [places[0], places.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { from: rows.day[first] ?? 0, to: (rows.day[last] ?? 0) + 1 };
}

/** What a place weighs. */
export function weightAt({ rows, weights }: CountedRows, place: number): number {
  return weights[rows.kind[place] ?? 0] ?? 0;
}

/** What series and change points are made of. */
export function factsOfRows(counted: CountedRows): SeriesFacts {
  const span = countedSpan(counted);
  const daysOf = daysByWeight(counted);
  return {
    span,
    tally: (from, to): Tally => {
      const tally = new Map<number, number>();
      for (const [weight, days] of daysOf) {
        const dayAt = (index: number): number => days[index] ?? 0;
        const events = firstFrom(days.length, dayAt, to) - firstFrom(days.length, dayAt, from);
        if (events > 0) tally.set(weight, events);
      }
      return tally;
    },
    period: ({ from, to }) => periodFacts(countedWithin(counted, from, to), to - from),
    days: () => daySums(counted),
  };
}

/** The days of the events of each weight, lightest first: how many lie in a time is then the distance of two places. */
function daysByWeight(counted: CountedRows): [number, Int32Array][] {
  const { rows, places } = counted;
  const days = new Map<number, number[]>();
  for (const place of places) {
    const weight = weightAt(counted, place);
    const known = days.get(weight);
    if (known === undefined) days.set(weight, [rows.day[place] ?? 0]);
    else known.push(rows.day[place] ?? 0);
  }
  return [...days]
    .toSorted(([a], [b]) => a - b)
    .map(([weight, list]): [number, Int32Array] => [weight, Int32Array.from(list)]);
}

function periodFacts({ rows, places }: CountedRows, length: number): PeriodFacts {
  let [imprecise, reports] = [0, 0];
  const sets = new Set<number>();
  for (const place of places) {
    if ((rows.days[place] ?? 0) > length) imprecise += 1;
    reports += rows.reports[place] ?? 0;
    sets.add(rows.ownerSet[place] ?? 0);
  }
  const owners = new Set([...sets].flatMap((set) => rows.owners[set] ?? []));
  return { imprecise, reports, owners: owners.size };
}

function daySums(counted: CountedRows): DaySum[] {
  const sums: { day: number; weight: number; events: number }[] = [];
  for (const place of counted.places) {
    const [day, weight, last] = [counted.rows.day[place] ?? 0, weightAt(counted, place), sums.at(-1)];
    if (last?.day !== day) sums.push({ day, weight, events: 1 });
    else {
      last.weight += weight;
      last.events += 1;
    }
  }
  return sums;
}

/** The first of so many sorted places whose day is not before a day. */
function firstFrom(many: number, dayAt: (index: number) => number, day: number): number {
  let [low, high] = [0, many];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (dayAt(middle) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
