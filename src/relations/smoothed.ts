import type { Period } from "./period.ts";
import { rounded } from "./rounded.ts";
import type { DaySum } from "./series-facts.ts";

/** A period with memory: every earlier event counts, half as much after each half-life. */
export interface Smoothed {
  readonly net: number | null;
  readonly mean: number | null;
  /** What the events still add up to, each fresh one as 1. */
  readonly weight: number;
}

/** Below this weight the memory is gone, and silence is silence again: one event is remembered for one half-life. */
const LEAST_WEIGHT = 0.5;

/** For the end of each period, in order; `days` sorted. Events before the first period are remembered too. */
export function smoothPeriods(days: readonly DaySum[], periods: readonly Period[], halfLifeDays: number): Smoothed[] {
  let [sum, weight, at, next] = [0, 0, periods[0]?.from ?? 0, 0];
  const decay = (to: number): void => {
    const factor = 2 ** ((at - to) / halfLifeDays);
    [sum, weight, at] = [sum * factor, weight * factor, to];
  };
  at = Math.min(at, days[0]?.day ?? at);
  return periods.map((period) => {
    for (let term = days[next]; term !== undefined && term.day < period.to; term = days[next]) {
      decay(term.day);
      sum += term.weight;
      weight += term.events;
      next += 1;
    }
    decay(period.to);
    const gone = rounded(weight) < LEAST_WEIGHT;
    return {
      net: gone ? null : rounded(sum),
      mean: gone ? null : rounded(sum / weight),
      weight: rounded(weight),
    };
  });
}
