import type { Entity } from "../../contract/entity.ts";
import type { EventRecord } from "../../contract/event-record.ts";

/** One row of a dyadic format. */
export interface Pair {
  readonly actor: Entity | null;
  readonly recipient: Entity | null;
}

/**
 * An event as rows of a dyadic format: compound sides multiply out; where nobody is recipient (a meeting), each ordered pair of
 * actors from different sides is a row; what is left has one side empty.
 */
export function expandPairs(record: EventRecord): Pair[] {
  const { actor, recipient } = record;
  if (recipient.length > 0 && actor.length > 0) {
    return distinct(actor.flatMap((from) => recipient.map((to) => ({ actor: from, recipient: to }))));
  }
  if (actor.length === 0) return distinct(recipient.map((to) => ({ actor: null, recipient: to })));
  const among = actor.flatMap((from) =>
    actor.filter((to) => sideOf(to) !== sideOf(from)).map((to) => ({ actor: from, recipient: to })),
  );
  return distinct(among.length > 0 ? among : actor.map((from) => ({ actor: from, recipient: null })));
}

/** An event as one record for each of its rows, with one actor and one recipient at most each; all keep its id. */
export function expandDyads(record: EventRecord): EventRecord[] {
  return expandPairs(record).map(({ actor, recipient }) => ({
    ...record,
    actor: actor === null ? [] : [actor],
    recipient: recipient === null ? [] : [recipient],
  }));
}

/** What makes two actors one side: the state or organisation, else the name. */
export function sideOf(entity: Entity): string {
  return entity.code ?? entity.identifier_text ?? entity.entity_text;
}

function distinct(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [`${keyOf(pair.actor)}|${keyOf(pair.recipient)}`, pair])).values()];
}

function keyOf(entity: Entity | null): string {
  if (entity === null) return "";
  return [entity.code, entity.sector, ...entity.other_sectors, entity.identifier_text ?? entity.entity_text].join("/");
}
