import type { Auxiliary } from "../codebook/auxiliary.ts";
import type { EventType } from "../codebook/event-type.ts";
import type { EventRecord } from "../contract/event-record.ts";
import { NOT_NAMED } from "../merge/not-named.ts";
import { parseDay } from "../resolution/time/day.ts";

/** An actor or recipient, as far as relations look. */
export interface Party {
  readonly code: string | null;
  readonly sector: string | null;
  /** Wikidata id. */
  readonly identifier: string | null;
  readonly name: string;
}

/** A merged event as a relation sees it: small, so that a store can hand over millions. */
export interface RelationEvent {
  readonly id: string;
  /** Null for imported rows without a PLOVER type; they weigh only on scales by CAMEO code. */
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly auxiliary: readonly Auxiliary[];
  /** Known only as the claim of a party in conflict with the actor. */
  readonly claimed: boolean;
  /** Day numbers of the act [from, to); null when nothing dates it. */
  readonly days: { readonly from: number; readonly to: number } | null;
  /** Day number of the first publication; null when not known. */
  readonly reported: number | null;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  /** Reports merged into the event, at least 1. */
  readonly reports: number;
  /** Owners of independent texts; rows that name none, as imported ones, have the one that is not named. */
  readonly owners: readonly string[];
}

/** What of an event a scale weighs. */
export type Weighed = Pick<RelationEvent, "type" | "mode" | "cameo">;

/** An event of one report, as imports give it. */
export function fromRecord(record: EventRecord): RelationEvent {
  const from = record.date === null ? null : parseDay(record.date);
  const last = record.enddate === null ? from : parseDay(record.enddate);
  return {
    id: record.id,
    type: record.event[0] ?? null,
    mode: record.mode[0] ?? null,
    cameo: record.cameo,
    auxiliary: record.auxiliary,
    claimed: false,
    days: from === null ? null : { from, to: (last ?? from) + 1 },
    reported: record.reported === null ? null : parseDay(record.reported),
    actors: record.actor.map(toParty),
    recipients: record.recipient.map(toParty),
    reports: 1,
    owners: [NOT_NAMED],
  };
}

/** An entity of a record as relations see it. */
export function toParty(entity: EventRecord["actor"][number]): Party {
  const { code, sector, identifier_id, identifier_text, entity_text } = entity;
  return { code, sector, identifier: identifier_id, name: identifier_text ?? entity_text };
}
