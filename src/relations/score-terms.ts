import type { EventType } from "../codebook/event-type.ts";
import type { Contribution } from "./contribution.ts";
import { rounded } from "./rounded.ts";

/** One line of a score written out: so many events of this kind times this weight. */
export interface ScoreTerm {
  readonly type: EventType | null;
  readonly mode: string | null;
  /** The CAMEO code of events that have no type. */
  readonly cameo: string | null;
  readonly weight: number;
  readonly events: number;
  readonly total: number;
  /** Ids of the events, by day. */
  readonly ids: readonly string[];
}

/** The sum behind `net`, largest part first: the totals add up to it. */
export function scoreTerms(contributions: readonly Contribution[]): ScoreTerm[] {
  const terms = new Map<string, ScoreTerm & { ids: string[] }>();
  for (const { event, weight } of contributions) {
    const cameo = event.type === null ? event.cameo : null;
    const key = `${event.type ?? cameo ?? ""} ${event.mode ?? ""} ${weight}`;
    const known = terms.get(key);
    const ids = known?.ids ?? [];
    ids.push(event.id);
    terms.set(key, {
      type: event.type,
      mode: event.mode,
      cameo,
      weight,
      events: ids.length,
      total: rounded(weight * ids.length),
      ids,
    });
  }
  return [...terms.entries()]
    .toSorted(([a, x], [b, y]) => Math.abs(y.total) - Math.abs(x.total) || (a < b ? -1 : 1))
    .map(([, term]) => term);
}
