import type { Cause, ScoreSum, SeriesDot } from "../contract/answers/dyad.ts";
import { sumInterval } from "../relations/interval.ts";
import { rounded } from "../relations/rounded.ts";
import { seedOf } from "../relations/seeded-random.ts";
import { eventsByIds } from "../store/list-events.ts";
import type { Store } from "../store/open-store.ts";
import type { CountedEvent, CountedTerm } from "../store/relation-terms.ts";
import { summaryOf } from "./event-summary.ts";
import { dayOfNumber } from "./relation-span.ts";

/** A sum written out, with its interval; largest parts first. `name` names the relation, for the draws of the interval. */
export function relationSum(terms: readonly CountedTerm[], seed: number, name: string): ScoreSum {
  const tally = new Map<number, number>();
  for (const { weight, events } of terms) tally.set(weight, (tally.get(weight) ?? 0) + events);
  const events = terms.reduce((sum, term) => sum + term.events, 0);
  const net = [...tally].toSorted(([a], [b]) => a - b).reduce((sum, [weight, count]) => sum + weight * count, 0);
  const interval = sumInterval(tally, seedOf(seed, name, "sum", events));
  return {
    net: events === 0 ? null : rounded(net),
    mean: events === 0 ? null : rounded(net / events),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    events,
    terms: terms
      .map((term) => ({ ...term, total: rounded(term.weight * term.events), ids: [...term.ids] }))
      .toSorted((a, b) => Math.abs(b.total) - Math.abs(a.total) || (nameOf(a) < nameOf(b) ? -1 : 1)),
  };
}

function nameOf({ type, mode, cameo, weight }: CountedTerm): string {
  return `${type ?? cameo ?? ""} ${mode ?? ""} ${weight}`;
}

/** An event as small as a dot. */
export function seriesDot({ day, auxiliary, ...event }: CountedEvent): SeriesDot {
  return { ...event, day: dayOfNumber(day), auxiliary: [...auxiliary] };
}

/** Events that moved a mean, whole, in the same order. `day` is a day number. */
export async function causesOf(
  moving: readonly { readonly id: string; readonly weight: number; readonly day: number }[],
  store: Store,
): Promise<Cause[]> {
  const events = await eventsByIds(
    store,
    moving.map(({ id }) => id),
  );
  const byId = new Map(events.map((event) => [event.record.id, summaryOf(event)]));
  return moving.flatMap(({ id, weight, day }) => {
    const event = byId.get(id);
    return event === undefined ? [] : [{ weight, day: dayOfNumber(day), event }];
  });
}
