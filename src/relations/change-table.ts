import { byPull, type Contribution } from "./contribution.ts";
import { directedPairs } from "./direction.ts";
import { isCounted, placedOn } from "./placement.ts";
import type { RelationEvent } from "./relation-event.ts";
import { DEFAULT_STATE_RULE, judgeMovement, type RelationState, type StateRule } from "./relation-state.ts";
import { rounded } from "./rounded.ts";
import type { Scale } from "./scale.ts";
import { seedOf } from "./seeded-random.ts";
import { momentsOf, tallyOf, type Tally } from "./tally.ts";

export interface ChangeOptions {
  /** Day numbers: what changed in [since, until) against the time before. */
  readonly since: number;
  readonly until: number;
  readonly scale: Scale;
  readonly seed: number;
  /** Days before `since` to compare with; by default as many as since then, at least 90. */
  readonly beforeDays?: number;
  readonly stateRule?: StateRule;
  readonly withClaims?: boolean;
  /** Leaves out relations with fewer events or owners since then. */
  readonly leastEvents?: number;
  readonly leastOwners?: number;
}

/** One side of the comparison. */
export interface ChangeWindow {
  readonly net: number | null;
  readonly mean: number | null;
  readonly events: number;
  readonly reports: number;
  readonly owners: number;
}

/** A directed relation of the change table. */
export interface RelationChange {
  readonly actor: string;
  readonly recipient: string;
  readonly before: ChangeWindow;
  readonly after: ChangeWindow;
  readonly change: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly state: RelationState;
  /** Ids of the three events since then that moved the mean most in the direction of the change. */
  readonly movedBy: readonly string[];
}

const LEAST_BEFORE_DAYS = 90;
/** How many events are named for a change. */
export const MOVERS = 3;

/** The events of a relation in a window, counted. */
export interface WindowFacts {
  readonly tally: Tally;
  readonly reports: number;
  /** Different owners of independent texts. */
  readonly owners: number;
}

/** A directed relation with its two windows. */
export interface PairWindows {
  readonly actor: string;
  readonly recipient: string;
  readonly before: WindowFacts;
  readonly after: WindowFacts;
}

/** A row of the table before the events are looked for that moved it; `sign` is the direction in which they did. */
export interface ChangeRow extends Omit<RelationChange, "movedBy"> {
  readonly sign: 1 | -1;
}

interface Windows {
  readonly actor: string;
  readonly recipient: string;
  readonly before: Contribution[];
  readonly after: Contribution[];
}

/** What thawed and what froze: all directed relations with an event since then, the surest and largest changes first, "not enough data" last. */
export function changeTable(events: Iterable<RelationEvent>, options: ChangeOptions): RelationChange[] {
  const found = windowsOf(events, options);
  const pairs = [...found.values()].map(({ actor, recipient, before, after }) => ({
    actor,
    recipient,
    before: windowFacts(before),
    after: windowFacts(after),
  }));
  return changeRows(pairs, options).map(({ sign, ...row }) => {
    const after = found.get(`${row.actor}>${row.recipient}`)?.after ?? [];
    const movers = after.toSorted(byPull(row.before.mean ?? 0, sign)).slice(0, MOVERS);
    return { ...row, movedBy: movers.map(({ event }) => event.id) };
  });
}

/** The same from what a store has counted, without the events that moved it. */
export function changeRows(pairs: Iterable<PairWindows>, options: ChangeOptions): ChangeRow[] {
  const { leastEvents = 1, leastOwners = 0 } = options;
  return [...pairs]
    .map((pair) => changeOf(pair, options))
    .filter(({ after }) => after.events >= Math.max(1, leastEvents) && after.owners >= leastOwners)
    .toSorted(byChange);
}

/** The first day of the window before `since`. */
export function beforeDay({ since, until, beforeDays }: ChangeOptions): number {
  return since - (beforeDays ?? Math.max(LEAST_BEFORE_DAYS, until - since));
}

function windowsOf(events: Iterable<RelationEvent>, options: ChangeOptions): Map<string, Windows> {
  const { since, until, scale, withClaims = false } = options;
  const start = beforeDay(options);
  const found = new Map<string, Windows>();
  for (const event of events) {
    const day = placedOn(event);
    if (day === null || day < start || day >= until || !isCounted(event, withClaims)) continue;
    const weight = scale.weigh(event);
    if (weight === null) continue;
    for (const [actor, recipient] of directedPairs(event)) {
      const key = `${actor}>${recipient}`;
      let windows = found.get(key);
      if (windows === undefined) found.set(key, (windows = { actor, recipient, before: [], after: [] }));
      (day < since ? windows.before : windows.after).push({ event, weight, day });
    }
  }
  return found;
}

function windowFacts(terms: readonly Contribution[]): WindowFacts {
  return {
    tally: tallyOf(terms.map(({ weight }) => weight)),
    reports: terms.reduce((sum, { event }) => sum + event.reports, 0),
    owners: new Set(terms.flatMap(({ event }) => event.owners)).size,
  };
}

function changeOf({ actor, recipient, before, after }: PairWindows, options: ChangeOptions): ChangeRow {
  const seed = seedOf(options.seed, actor, recipient, "table", options.since, options.until);
  const rule = options.stateRule ?? DEFAULT_STATE_RULE;
  const movement = judgeMovement(before.tally, after.tally, seed, rule);
  const [old, late] = [windowOf(before), windowOf(after)];
  const sign = (movement.change ?? late.mean ?? 0) < 0 ? -1 : 1;
  return { actor, recipient, before: old, after: late, ...movement, sign };
}

/** Moments are taken in the order of the weights, so that the sum does not depend on that of events. */
function windowOf({ tally, reports, owners }: WindowFacts): ChangeWindow {
  const { events, sum, mean } = momentsOf(tally);
  return {
    net: events === 0 ? null : rounded(sum),
    mean: mean === null ? null : rounded(mean),
    events,
    reports,
    owners,
  };
}

const RANK: Readonly<Record<RelationState, number>> = { thawing: 0, freezing: 0, steady: 1, unknown: 2 };

function byChange(a: ChangeRow, b: ChangeRow): number {
  return (
    RANK[a.state] - RANK[b.state] ||
    Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) ||
    b.after.events - a.after.events ||
    (`${a.actor}>${a.recipient}` < `${b.actor}>${b.recipient}` ? -1 : 1)
  );
}
