import { formatDay } from "../resolution/time/day.ts";
import { contributionsOf, within, type Contribution, type Direction } from "./contribution.ts";
import { sumInterval } from "./interval.ts";
import { periodsOf, type Period, type PeriodLength } from "./period.ts";
import type { RelationEvent } from "./relation-event.ts";
import { DEFAULT_STATE_RULE, judgeMovement, type RelationState, type StateRule } from "./relation-state.ts";
import { rounded } from "./rounded.ts";
import { seedOf } from "./seeded-random.ts";
import { smoothPeriods, type Smoothed } from "./smoothed.ts";
import { tallyOf } from "./tally.ts";

/** One period of a directed relation. A period without events has null where it says nothing: silence is not zero. */
export interface DyadPeriod {
  readonly actor: string;
  readonly recipient: string;
  /** Days, [from, to). */
  readonly from: string;
  readonly to: string;
  /** Sum of the weights of the merged events; cooperation and conflict are its positive and negative parts, mean is net / events. */
  readonly net: number | null;
  readonly mean: number | null;
  readonly cooperation: number | null;
  readonly conflict: number | null;
  readonly events: number;
  /** Of these, events whose date is an interval longer than the period. */
  readonly imprecise: number;
  readonly reports: number;
  readonly owners: number;
  /** 95% interval of `net`; of `mean` when divided by `events`. Null below three events. */
  readonly low: number | null;
  readonly high: number | null;
  readonly state: RelationState;
  /** Only where a half-life was asked for. */
  readonly smoothed?: Smoothed;
}

export interface SeriesOptions extends Direction {
  readonly by: PeriodLength;
  /** Day numbers [from, to) to show; by default from the first to the last event that counts. */
  readonly from?: number;
  readonly to?: number;
  readonly seed: number;
  readonly halfLifeDays?: number;
  readonly stateRule?: StateRule;
}

/** Days that `state` compares with as many before them: 90 where periods are shorter, else the period itself. */
export const STATE_WINDOW_DAYS = 90;

/** The series from one side to the other, every period of the span in order. */
export function dyadSeries(events: Iterable<RelationEvent>, options: SeriesOptions): DyadPeriod[] {
  return seriesOf(contributionsOf(events, options), options);
}

/** The same for contributions already found, sorted by day. */
export function seriesOf(contributions: readonly Contribution[], options: SeriesOptions): DyadPeriod[] {
  const { by, halfLifeDays } = options;
  const from = options.from ?? contributions[0]?.day;
  const to = options.to ?? (contributions.at(-1)?.day ?? Number.NaN) + 1;
  if (from === undefined || Number.isNaN(to)) return [];
  const periods = periodsOf(from, to, by);
  const smoothed = halfLifeDays === undefined ? [] : smoothPeriods(contributions, periods, halfLifeDays);
  return periods.map((period, place) => {
    const row = periodRow(contributions, period, options);
    const memory = smoothed[place];
    return memory === undefined ? row : { ...row, smoothed: memory };
  });
}

function periodRow(all: readonly Contribution[], period: Period, options: SeriesOptions): DyadPeriod {
  const own = within(all, period.from, period.to);
  const weights = own.map(({ weight }) => weight);
  const silent = own.length === 0;
  const net = sum(weights);
  const names = [options.actor.label, options.recipient.label] as const;
  const interval = sumInterval(tallyOf(weights), seedOf(options.seed, ...names, "net", period.from, period.to));
  const value = (number: number): number | null => (silent ? null : rounded(number));
  return {
    actor: names[0],
    recipient: names[1],
    from: formatDay(period.from) ?? "",
    to: formatDay(period.to) ?? "",
    net: value(net),
    mean: value(net / own.length),
    cooperation: value(sum(weights.filter((weight) => weight > 0))),
    conflict: value(sum(weights.filter((weight) => weight < 0))),
    events: own.length,
    imprecise: own.filter(({ event }) => isImprecise(event, period)).length,
    reports: own.reduce((total, { event }) => total + event.reports, 0),
    owners: new Set(own.flatMap(({ event }) => event.owners)).size,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    state: stateAt(all, period, options),
  };
}

function stateAt(all: readonly Contribution[], period: Period, options: SeriesOptions): RelationState {
  const days = Math.max(STATE_WINDOW_DAYS, period.to - period.from);
  const [late, middle, early] = [period.to, period.to - days, period.to - 2 * days];
  const weigh = (from: number, to: number): number[] => within(all, from, to).map(({ weight }) => weight);
  const seed = seedOf(options.seed, options.actor.label, options.recipient.label, "state", late);
  return judgeMovement(
    tallyOf(weigh(early, middle)),
    tallyOf(weigh(middle, late)),
    seed,
    options.stateRule ?? DEFAULT_STATE_RULE,
  ).state;
}

function isImprecise({ days }: RelationEvent, period: Period): boolean {
  return days !== null && days.to - days.from > period.to - period.from;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
