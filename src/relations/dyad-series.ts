import { formatDay } from "../resolution/time/day.ts";
import { contributionsOf, type Contribution, type Direction } from "./contribution.ts";
import { sumInterval } from "./interval.ts";
import { periodsOf, type Period, type PeriodLength } from "./period.ts";
import type { RelationEvent } from "./relation-event.ts";
import { DEFAULT_STATE_RULE, movementState, type RelationState, type StateRule } from "./relation-state.ts";
import { rounded } from "./rounded.ts";
import { seedOf } from "./seeded-random.ts";
import { factsOf, type SeriesFacts } from "./series-facts.ts";
import { smoothPeriods, type Smoothed } from "./smoothed.ts";
import { momentsOf, sumOfSign } from "./tally.ts";

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
  return seriesFrom(factsOf(contributions), options);
}

/** The same from what a store has counted. */
export function seriesFrom(facts: SeriesFacts, options: SeriesOptions): DyadPeriod[] {
  const { by, halfLifeDays } = options;
  const from = options.from ?? facts.span?.from;
  const to = options.to ?? facts.span?.to;
  if (from === undefined || to === undefined) return [];
  const periods = periodsOf(from, to, by);
  const smoothed = halfLifeDays === undefined ? [] : smoothPeriods(facts.days(), periods, halfLifeDays);
  return periods.map((period, place) => {
    const row = periodRow(facts, period, options);
    const memory = smoothed[place];
    return memory === undefined ? row : { ...row, smoothed: memory };
  });
}

function periodRow(facts: SeriesFacts, period: Period, options: SeriesOptions): DyadPeriod {
  const tally = facts.tally(period.from, period.to);
  const { events, sum, mean } = momentsOf(tally);
  const names = [options.actor.label, options.recipient.label] as const;
  const interval = sumInterval(tally, seedOf(options.seed, ...names, "net", period.from, period.to));
  const value = (number: number | null): number | null => (events === 0 || number === null ? null : rounded(number));
  const { imprecise, reports, owners } = facts.period(period);
  return {
    actor: names[0],
    recipient: names[1],
    from: formatDay(period.from) ?? "",
    to: formatDay(period.to) ?? "",
    net: value(sum),
    mean: value(mean),
    cooperation: value(sumOfSign(tally, 1)),
    conflict: value(sumOfSign(tally, -1)),
    events,
    imprecise,
    reports,
    owners,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    state: stateAt(facts, period, options),
  };
}

function stateAt(facts: SeriesFacts, period: Period, options: SeriesOptions): RelationState {
  const [late, middle, early] = stateWindows(period);
  const seed = seedOf(options.seed, options.actor.label, options.recipient.label, "state", late);
  const rule = options.stateRule ?? DEFAULT_STATE_RULE;
  return movementState(facts.tally(early, middle), facts.tally(middle, late), seed, rule);
}

/** The end of a period, and the days at which the two windows before it begin, latest first. */
export function stateWindows(period: Period): [late: number, middle: number, early: number] {
  const days = Math.max(STATE_WINDOW_DAYS, period.to - period.from);
  return [period.to, period.to - days, period.to - 2 * days];
}
