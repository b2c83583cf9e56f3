import type { EventRecord } from "../contract/event-record.ts";
import type { Cell } from "./append-rows.ts";

/** What a store knows of an event beside its record. */
export interface EventFacts {
  readonly source: string;
  readonly claimed: boolean;
  readonly reports: number;
  readonly owners: number;
  /** The words of its evidence. */
  readonly evidence: string;
  /** How it was merged, as JSON. */
  readonly merge: string | null;
}

/** The cells of `event_row`, in the order of its columns. */
export function eventCells(record: EventRecord, facts: EventFacts): Cell[] {
  const place = record.event_loc;
  return [
    record.id,
    facts.source,
    record.date,
    record.enddate,
    record.reported,
    dayOf(record),
    record.event[0] ?? null,
    record.mode[0] ?? null,
    record.auxiliary.join(" "),
    record.quad_code,
    record.event_scale,
    record.cameo,
    place?.country_code ?? null,
    place === null ? null : (place.resolved_place ?? place.extracted_place),
    place?.lat ?? null,
    place?.lon ?? null,
    record.confidence,
    facts.claimed,
    facts.reports,
    facts.owners,
    searchedWords(record, facts.evidence),
    JSON.stringify(record),
    facts.merge,
  ];
}

/** The day where series place an event: the earlier of `date` and `reported`; null without a date. */
function dayOf({ date, reported }: EventRecord): string | null {
  if (date === null || reported === null) return date;
  return date < reported ? date : reported;
}

/** The cells of `entity_row`. */
export function entityCells(record: EventRecord): Cell[][] {
  const sides = [
    ["actor", record.actor],
    ["recipient", record.recipient],
  ] as const;
  return sides.flatMap(([side, entities]) =>
    entities.map((entity): Cell[] => [
      record.id,
      side,
      entity.code,
      entity.sector,
      entity.identifier_text ?? entity.entity_text,
      entity.identifier_id,
    ]),
  );
}

/** What full-text search looks in: the evidence, and names as they stand in other texts. */
function searchedWords(record: EventRecord, evidence: string): string {
  const names = [...record.actor, ...record.recipient].flatMap((entity) => [
    entity.entity_text,
    entity.identifier_text,
  ]);
  const place = [record.event_loc?.extracted_place, record.event_loc?.resolved_place];
  const words = [evidence, ...record.event_text, ...names, ...place].filter(
    (part) => part !== null && part !== undefined && part !== "",
  );
  return [...new Set(words)].join(" ");
}
