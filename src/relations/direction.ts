import { placedOn } from "./placement.ts";
import type { Party, RelationEvent } from "./relation-event.ts";
import { sideKey, standsOn, type Side } from "./side.ts";

/**
 * True when the event counts from one side to the other. Once per pair of sides at full weight, however many actors or recipients it lists and
 * however often it was repeated (`count`). An act without recipient whose actors stand on both sides counts in each direction; COOPERATE counts both ways.
 */
export function countsFrom(event: RelationEvent, from: Side, to: Side): boolean {
  const day = placedOn(event);
  if (day === null) return false;
  const { actors, recipients, type } = event;
  if (recipients.length === 0) return from.label !== to.label && someOtherPair(actors, from, to, day);
  if (somePair(actors, recipients, from, to, day)) return true;
  return type === "COOPERATE" && somePair(recipients, actors, from, to, day);
}

/** All directed pairs of sides that the event counts for, by `sideKey`; exports that know only pairs expand the same way. */
export function directedPairs(event: RelationEvent): [string, string][] {
  const actors = keysOf(event.actors);
  if (event.recipients.length === 0) return crossed(actors, actors);
  const recipients = keysOf(event.recipients);
  const pairs = crossed(actors, recipients);
  if (event.type !== "COOPERATE") return pairs;
  const known = new Set(pairs.map(([a, b]) => `${a}>${b}`));
  return [...pairs, ...crossed(recipients, actors).filter(([a, b]) => !known.has(`${a}>${b}`))];
}

function somePair(actors: readonly Party[], recipients: readonly Party[], from: Side, to: Side, day: number): boolean {
  return (
    actors.some((actor) => standsOn(actor, from, day)) && recipients.some((recipient) => standsOn(recipient, to, day))
  );
}

/** Two different actors, one on each side. */
function someOtherPair(actors: readonly Party[], from: Side, to: Side, day: number): boolean {
  return actors.some(
    (left, place) =>
      standsOn(left, from, day) && actors.some((right, other) => other !== place && standsOn(right, to, day)),
  );
}

function keysOf(parties: readonly Party[]): string[] {
  return [...new Set(parties.flatMap((party) => sideKey(party) ?? []))];
}

/** Within one side there is no relation between sides. */
function crossed(from: readonly string[], to: readonly string[]): [string, string][] {
  return from.flatMap((left) => to.flatMap((right): [string, string][] => (left === right ? [] : [[left, right]])));
}
