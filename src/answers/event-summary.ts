import type { Entity } from "../contract/entity.ts";
import type { EventRecord } from "../contract/event-record.ts";
import type { EventPlace, EventSummary } from "../contract/answers/event-summary.ts";
import type { Party } from "../contract/answers/party.ts";
import type { SentenceQuote } from "../contract/answers/sentence-quote.ts";
import type { ListedEvent } from "../store/list-events.ts";
import { readerName } from "./reader-names.ts";

/** What a summary says of an event beside its record. */
export type SummaryFacts = Omit<ListedEvent, "record">;

/** An event as lists show it. */
export function eventSummary(record: EventRecord, facts: SummaryFacts): EventSummary {
  return {
    id: record.id,
    source: facts.source,
    day: facts.day,
    date: record.date,
    enddate: record.enddate,
    date_precision: record.date_precision,
    reported: record.reported,
    type: record.event[0] ?? null,
    mode: record.mode[0] ?? null,
    cameo: record.cameo,
    auxiliary: record.auxiliary,
    context: record.context,
    quad: record.quad_code,
    scale: record.event_scale,
    actors: record.actor.map(party),
    recipients: record.recipient.map(party),
    place: placeOf(record.event_loc),
    sentence: quote(record, facts.evidence),
    attributed_to: speakerOf(record.attribution),
    confidence: record.confidence,
    reports: facts.reports,
    owners: facts.owners,
    claimed: facts.claimed,
  };
}

/** The same for an event of a list. */
export function summaryOf({ record, ...facts }: ListedEvent): EventSummary {
  return eventSummary(record, facts);
}

/** The day where series place an event: the earlier of `date` and `reported`; null without a date. */
export function dayOf({ date, reported }: EventRecord): string | null {
  if (date === null || reported === null) return date;
  return date < reported ? date : reported;
}

function party(entity: Entity): Party {
  const { code, sector, identifier_id, office } = entity;
  return { code, sector, name: readerName(entity), identifier: identifier_id, office };
}

function placeOf(place: EventRecord["event_loc"]): EventPlace | null {
  if (place === null) return null;
  const { resolved_place, extracted_place, country_code, lat, lon, resolution } = place;
  const named = { code: country_code, sector: null, identifier_text: resolved_place, entity_text: extracted_place };
  return { name: readerName(named), country_code, lat, lon, resolution };
}

/** Offsets of the trigger from the beginning of the sentence. */
function quote({ spans }: EventRecord, evidence: string): SentenceQuote | null {
  if (evidence === "") return null;
  if (spans === null || spans.trigger.in !== spans.evidence.in) return { text: evidence, trigger: null };
  const [start, end] = [spans.trigger.start - spans.evidence.start, spans.trigger.end - spans.evidence.start];
  return { text: evidence, trigger: start >= 0 && end <= evidence.length ? [start, end] : null };
}

function speakerOf(attribution: EventRecord["attribution"]): string | null {
  if (attribution === null) return null;
  return attribution.entity === null ? attribution.cue : readerName(attribution.entity);
}
