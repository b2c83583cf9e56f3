import { within, type Contribution } from "./contribution.ts";
import type { Period } from "./period.ts";
import { tallyOf, type Tally } from "./tally.ts";

/** What a series needs of one period beside the weights. */
export interface PeriodFacts {
  /** Events whose date is an interval longer than the period. */
  readonly imprecise: number;
  readonly reports: number;
  /** Different owners of independent texts. */
  readonly owners: number;
}

/** The weights of one day, summed up. */
export interface DaySum {
  readonly day: number;
  readonly weight: number;
  readonly events: number;
}

/** All that a series is made of: counted weights, not events, so that a store can give them of millions. */
export interface SeriesFacts {
  /** Day numbers of the first event and the day after the last; null without events. */
  readonly span: { readonly from: number; readonly to: number } | null;
  /** How many events have which weight, days in [from, to). */
  readonly tally: (from: number, to: number) => Tally;
  readonly period: (period: Period) => PeriodFacts;
  /** By day, in order; only where a half-life is asked for. */
  readonly days: () => readonly DaySum[];
}

/** The facts of contributions at hand, sorted by day. */
export function factsOf(contributions: readonly Contribution[]): SeriesFacts {
  const [first, last] = [contributions[0], contributions.at(-1)];
  return {
    span: first === undefined || last === undefined ? null : { from: first.day, to: last.day + 1 },
    tally: (from, to) => tallyOf(within(contributions, from, to).map(({ weight }) => weight)),
    period: (period) => {
      const own = within(contributions, period.from, period.to);
      return {
        imprecise: own.filter(({ event }) => isImprecise(event.days, period)).length,
        reports: own.reduce((total, { event }) => total + event.reports, 0),
        owners: new Set(own.flatMap(({ event }) => event.owners)).size,
      };
    },
    days: () => contributions.map(({ day, weight }) => ({ day, weight, events: 1 })),
  };
}

function isImprecise(days: Contribution["event"]["days"], period: Period): boolean {
  return days !== null && days.to - days.from > period.to - period.from;
}
