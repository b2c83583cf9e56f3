import { countsFrom } from "./direction.ts";
import { isCounted, placedOn } from "./placement.ts";
import type { RelationEvent } from "./relation-event.ts";
import type { Scale } from "./scale.ts";
import type { Side } from "./side.ts";

/** An event as a term of a sum: what it weighs and on which day number it falls. */
export interface Contribution {
  readonly event: RelationEvent;
  readonly weight: number;
  readonly day: number;
}

export interface Direction {
  readonly actor: Side;
  readonly recipient: Side;
  readonly scale: Scale;
  /** Counts what is only claimed by a party in conflict with the actor too; left out by default. */
  readonly withClaims?: boolean;
}

/** The events that count from one side to the other, by day, then id. Their weights are the whole of the series: nothing else is added. */
export function contributionsOf(events: Iterable<RelationEvent>, direction: Direction): Contribution[] {
  const { actor, recipient, scale, withClaims = false } = direction;
  const found: Contribution[] = [];
  for (const event of events) {
    if (!isCounted(event, withClaims) || !countsFrom(event, actor, recipient)) continue;
    const [day, weight] = [placedOn(event), scale.weigh(event)];
    if (day !== null && weight !== null) found.push({ event, weight, day });
  }
  return found.toSorted(byDay);
}

export function byDay(a: Contribution, b: Contribution): number {
  return a.day - b.day || compareIds(a, b);
}

/** Sorts what moved a mean in a direction (+1 up, -1 down) first: distance from the mean, then owners, reports, day, id. */
export function byPull(mean: number, sign: 1 | -1): (a: Contribution, b: Contribution) => number {
  return (a, b) =>
    sign * (b.weight - mean) - sign * (a.weight - mean) ||
    b.event.owners.length - a.event.owners.length ||
    b.event.reports - a.event.reports ||
    byDay(a, b);
}

/** The part of sorted contributions with days in [from, to). */
export function within(sorted: readonly Contribution[], from: number, to: number): Contribution[] {
  return sorted.slice(firstFrom(sorted, from), firstFrom(sorted, to));
}

function firstFrom(sorted: readonly Contribution[], day: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.day ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareIds(a: Contribution, b: Contribution): number {
  if (a.event.id === b.event.id) return 0;
  return a.event.id < b.event.id ? -1 : 1;
}
