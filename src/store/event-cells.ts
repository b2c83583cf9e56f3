import type { EventRecord } from "../contract/event-record.ts";
import type { Cell } from "./append-rows.ts";
import { textKey } from "./event-key.ts";
import { castPart, joinWords, placePart, type Part } from "./event-parts.ts";

/** What a store knows of an event beside its record. */
export interface EventFacts {
  readonly source: string;
  readonly claimed: boolean;
  readonly reports: number;
  /** Owners of independent texts; none for an imported row. */
  readonly owners: readonly string[];
  /** The words of its evidence. */
  readonly evidence: string;
  /** How it was merged, as JSON. */
  readonly merge: string | null;
}

/** An event made ready for the tables: the cells of `event_fact` but its number, and what it shares with others. */
export interface EventRow {
  readonly key: bigint;
  readonly cells: Cell[];
  readonly parts: readonly Part[];
  /** A row of `kind`. */
  readonly kind: readonly Cell[];
  /** Rows of `owner_set`. */
  readonly ownerSet: readonly Cell[][];
}

/** Prepares an event for the store. */
export function eventRow(record: EventRecord, facts: EventFacts): EventRow {
  const key = BigInt(`0x${record.id}`);
  const [actors, recipients] = [castPart(record.actor), castPart(record.recipient)];
  const location = record.event_loc === null ? null : placePart(record.event_loc);
  const kind = kindCells(record, facts.claimed);
  const ownerSet = ownerCells(facts.owners);
  const cells: Cell[] = [
    key,
    facts.source,
    record.date,
    record.enddate,
    record.reported,
    dayOf(record),
    ...actCells(record),
    record.quad_code,
    record.event_scale,
    record.cameo,
    ...placeCells(record.event_loc),
    record.confidence,
    facts.claimed,
    facts.reports,
    Math.max(1, facts.owners.length),
    ownerSet[0]?.[0] ?? null,
    kind[0] ?? null,
    actors.key,
    recipients.key,
    location?.key ?? null,
    null,
    record.article,
    ...Array<null>(7).fill(null),
    joinWords([facts.evidence, ...record.event_text]),
    JSON.stringify(record),
    facts.merge,
  ];
  return {
    key,
    cells,
    parts: location === null ? [actors, recipients] : [actors, recipients, location],
    kind,
    ownerSet,
  };
}

/** Type, mode and marks. */
function actCells({ event, mode, auxiliary }: EventRecord): Cell[] {
  return [event[0] ?? null, mode[0] ?? null, auxiliary.join(" ")];
}

/** Country, name and point. */
function placeCells(place: EventRecord["event_loc"]): Cell[] {
  if (place === null) return [null, null, null, null];
  return [place.country_code, place.resolved_place ?? place.extracted_place, place.lat, place.lon];
}

/** A row of `kind`: what relations weigh an event by, and whether they count it. */
export function kindCells({ event, mode, cameo, auxiliary }: EventRecord, claimed: boolean): Cell[] {
  const cells = [event[0] ?? null, mode[0] ?? null, cameo, auxiliary.join(" "), claimed];
  return [textKey(JSON.stringify(cells)), ...cells];
}

function ownerCells(owners: readonly string[]): Cell[][] {
  const key = textKey(JSON.stringify(owners));
  return owners.map((owner) => [key, owner]);
}

/** The day where series place an event: the earlier of `date` and `reported`; null without a date. */
function dayOf({ date, reported }: EventRecord): string | null {
  if (date === null || reported === null) return date;
  return date < reported ? date : reported;
}
