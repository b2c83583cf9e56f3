import type { EventRecord } from "../contract/event-record.ts";
import type { Entity } from "../contract/entity.ts";

/**
 * Ids of records that are only claimed: an act attributed to a party in conflict with its actor. So it is where the source is a recipient of a
 * conflict act ("Kyiv said Russian troops had shelled ..."), or where the same article has the source accuse the actor (plover.md: the accusation is the
 * first event, its content the second). Pass all records of an article together.
 */
export function claimedIds(records: Iterable<EventRecord>): Set<string> {
  const byArticle = new Map<string, EventRecord[]>();
  for (const record of records) {
    const others = byArticle.get(record.article);
    if (others === undefined) byArticle.set(record.article, [record]);
    else others.push(record);
  }
  const claimed = new Set<string>();
  for (const siblings of byArticle.values()) {
    const accusations = siblings.filter(({ event: [type] }) => type === "ACCUSE");
    for (const record of siblings) if (isClaim(record, accusations)) claimed.add(record.id);
  }
  return claimed;
}

function isClaim(record: EventRecord, accusations: readonly EventRecord[]): boolean {
  const source = record.attribution?.entity ?? null;
  if (source === null || record.actor.length === 0 || record.actor.some((actor) => sameParty(actor, source)))
    return false;
  const hostile = record.quad_code === 3 || record.quad_code === 4;
  if (hostile && record.recipient.some((recipient) => sameParty(recipient, source))) return true;
  return accusations.some(
    (accusation) =>
      accusation.id !== record.id &&
      accusation.actor.some((accuser) => sameParty(accuser, source)) &&
      accusation.recipient.some((accused) => record.actor.some((actor) => sameParty(actor, accused))),
  );
}

/** The same name, or the same code where sectors do not tell the two apart. */
function sameParty(a: Entity, b: Entity): boolean {
  if (a.identifier_id !== null && a.identifier_id === b.identifier_id) return true;
  if (a.code === null || a.code !== b.code) return false;
  return a.sector === b.sector || a.sector === null || b.sector === null || (isState(a) && isState(b));
}

function isState({ sector }: Entity): boolean {
  return sector === "GOV" || sector === "MIL" || sector === "LEG" || sector === "SPY" || sector === "COP";
}
