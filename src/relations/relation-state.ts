import { differenceInterval, LEAST_EVENTS, liesBeyondZero } from "./interval.ts";
import { rounded } from "./rounded.ts";
import { momentsOf, type Tally } from "./tally.ts";

/** How a relation moves. `unknown` is "not enough data": silence is never steadiness. */
export type RelationState = "thawing" | "freezing" | "steady" | "unknown";

export interface StateRule {
  /** Events that each of the two windows must have. */
  readonly leastEvents: number;
  /** Change of the mean, in points of the scale, below which a relation is steady however sure the change is. */
  readonly leastChange: number;
}

export const DEFAULT_STATE_RULE: StateRule = { leastEvents: 5, leastChange: 0.5 };

/** A comparison of two windows: `change` is the later mean less the earlier one, null where either is silent. */
export interface Movement {
  readonly change: number | null;
  /** 95% interval of the change; null when there is not enough data. */
  readonly low: number | null;
  readonly high: number | null;
  readonly state: RelationState;
}

/**
 * The rule of docs/relations.md: thawing when the mean weight has risen by at least `leastChange` and the 95% interval of the change lies above 0, freezing
 * when it has fallen so, steady otherwise, unknown when a window has fewer than `leastEvents`.
 */
export function judgeMovement(
  before: Tally,
  after: Tally,
  seed: number,
  rule: StateRule = DEFAULT_STATE_RULE,
): Movement {
  const [old, late] = [momentsOf(before), momentsOf(after)];
  const change = old.mean === null || late.mean === null ? null : rounded(late.mean - old.mean);
  const enough = Math.min(old.events, late.events) >= rule.leastEvents;
  const interval = enough ? differenceInterval(before, after, seed) : null;
  if (change === null || interval === null) return { change, low: null, high: null, state: "unknown" };
  const [low, high] = [rounded(interval.low), rounded(interval.high)];
  return { change, low, high, state: stateOf(change, low, high, rule.leastChange) };
}

/** The state alone, which needs fewer draws. */
export function movementState(
  before: Tally,
  after: Tally,
  seed: number,
  { leastEvents, leastChange }: StateRule = DEFAULT_STATE_RULE,
): RelationState {
  const [old, late] = [momentsOf(before), momentsOf(after)];
  const least = Math.max(leastEvents, LEAST_EVENTS);
  if (old.mean === null || late.mean === null || Math.min(old.events, late.events) < least) return "unknown";
  const change = rounded(late.mean - old.mean);
  if (change >= leastChange && liesBeyondZero(before, after, 1, seed)) return "thawing";
  return change <= -leastChange && liesBeyondZero(before, after, -1, seed) ? "freezing" : "steady";
}

function stateOf(change: number, low: number, high: number, leastChange: number): RelationState {
  if (change >= leastChange && low > 0) return "thawing";
  return change <= -leastChange && high < 0 ? "freezing" : "steady";
}
