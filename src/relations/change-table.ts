import { byPull, type Contribution } from "./contribution.ts";
import { directedPairs } from "./direction.ts";
import { isCounted, placedOn } from "./placement.ts";
import type { RelationEvent } from "./relation-event.ts";
import { DEFAULT_STATE_RULE, judgeMovement, type RelationState, type StateRule } from "./relation-state.ts";
import { rounded } from "./rounded.ts";
import type { Scale } from "./scale.ts";
import { seedOf } from "./seeded-random.ts";
import { tallyOf } from "./tally.ts";

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
const MOVERS = 3;

interface Windows {
  readonly actor: string;
  readonly recipient: string;
  readonly before: Contribution[];
  readonly after: Contribution[];
}

/** What thawed and what froze: all directed relations with an event since then, the surest and largest changes first, "not enough data" last. */
export function changeTable(events: Iterable<RelationEvent>, options: ChangeOptions): RelationChange[] {
  const { leastEvents = 1, leastOwners = 0 } = options;
  return [...windowsOf(events, options).values()]
    .filter(({ after }) => after.length >= leastEvents && after.length > 0)
    .map((windows) => changeOf(windows, options))
    .filter(({ after }) => after.owners >= leastOwners)
    .toSorted(byChange);
}

function windowsOf(events: Iterable<RelationEvent>, options: ChangeOptions): Map<string, Windows> {
  const { since, until, scale, withClaims = false } = options;
  const start = since - (options.beforeDays ?? Math.max(LEAST_BEFORE_DAYS, until - since));
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

function changeOf({ actor, recipient, before, after }: Windows, options: ChangeOptions): RelationChange {
  const weights = (terms: readonly Contribution[]): number[] => terms.map(({ weight }) => weight);
  const seed = seedOf(options.seed, actor, recipient, "table", options.since, options.until);
  const rule = options.stateRule ?? DEFAULT_STATE_RULE;
  const movement = judgeMovement(tallyOf(weights(before)), tallyOf(weights(after)), seed, rule);
  const [old, late] = [windowOf(before), windowOf(after)];
  const sign = (movement.change ?? late.mean ?? 0) < 0 ? -1 : 1;
  const movers = after.toSorted(byPull(old.mean ?? 0, sign)).slice(0, MOVERS);
  return { actor, recipient, before: old, after: late, ...movement, movedBy: movers.map(({ event }) => event.id) };
}

function windowOf(terms: readonly Contribution[]): ChangeWindow {
  // By size, so that the sum does not depend on the order of events.
  const net = terms
    .map(({ weight }) => weight)
    .toSorted((a, b) => a - b)
    .reduce((sum, weight) => sum + weight, 0);
  const events = terms.length;
  return {
    net: events === 0 ? null : rounded(net),
    mean: events === 0 ? null : rounded(net / events),
    events,
    reports: terms.reduce((sum, { event }) => sum + event.reports, 0),
    owners: new Set(terms.flatMap(({ event }) => event.owners)).size,
  };
}

const RANK: Readonly<Record<RelationState, number>> = { thawing: 0, freezing: 0, steady: 1, unknown: 2 };

function byChange(a: RelationChange, b: RelationChange): number {
  return (
    RANK[a.state] - RANK[b.state] ||
    Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) ||
    b.after.events - a.after.events ||
    (`${a.actor}>${a.recipient}` < `${b.actor}>${b.recipient}` ? -1 : 1)
  );
}
