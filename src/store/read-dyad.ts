import { countedWithin, factsOfRows, type CountedRows } from "../relations/counted-rows.ts";
import { CAUSES, changeBreaks, type ChangeBreak, type ChangePoint } from "../relations/change-points.ts";
import { seriesFrom, type DyadPeriod, type SeriesOptions } from "../relations/dyad-series.ts";
import type { Store } from "./open-store.ts";
import { relationEventsByIds } from "./read-relations.ts";
import { countedBetween, relationSource } from "./relation-source.ts";
import { strongestCounted, type CountedEvent } from "./relation-terms.ts";

/** A relation in one direction: its series, and where asked for the days on which it turned. */
export interface Dyad {
  readonly series: DyadPeriod[];
  readonly changes: ChangePoint[];
}

/** A day on which a relation turned, with the events that moved it, strongest first. */
export interface Turn extends Omit<ChangePoint, "causes"> {
  readonly causes: readonly CountedEvent[];
}

/** The series of what counts and its turns, as `dyadSeries` and `changePoints` give them from the events one by one. */
export function dyadOf(
  counted: CountedRows,
  options: SeriesOptions,
  { withChanges = false }: { withChanges?: boolean } = {},
): { series: DyadPeriod[]; changes: Turn[] } {
  const facts = factsOfRows(counted);
  const series = seriesFrom(facts, options);
  if (!withChanges) return { series, changes: [] };
  const breaks = changeBreaks(facts, { by: options.by, seed: options.seed });
  const changes = breaks.map(({ firstPeriods, ...point }) => ({
    ...point,
    causes: causesAmong(counted, { firstPeriods, ...point }),
  }));
  return { series, changes };
}

/** The same read from a store, its causes whole. */
export async function readDyad(
  store: Store,
  options: SeriesOptions,
  asked: { withChanges?: boolean } = {},
): Promise<Dyad> {
  const { series, changes } = dyadOf(await countedBetween(relationSource(store), options), options, asked);
  const ids = changes.flatMap(({ causes }) => causes.map(({ id }) => id));
  const events = ids.length === 0 ? new Map() : await relationEventsByIds(store.connection, ids);
  return {
    series,
    changes: changes.map(({ causes, ...point }) => ({
      ...point,
      causes: causes.flatMap(({ id, weight, day }) => {
        const event = events.get(id);
        return event === undefined ? [] : [{ event, weight, day }];
      }),
    })),
  };
}

/** The events that moved the mean most in the first periods of a new stretch, as `changePoints` names them. */
function causesAmong(counted: CountedRows, { firstPeriods, before, after }: ChangeBreak): CountedEvent[] {
  const sign = after.mean >= before.mean ? 1 : -1;
  const found: CountedEvent[] = [];
  for (const { from, to } of firstPeriods) {
    const own = strongestCounted(countedWithin(counted, from, to), sign, CAUSES - found.length);
    found.push(...own.filter(({ weight }) => sign * (weight - before.mean) > 0));
  }
  return found;
}
