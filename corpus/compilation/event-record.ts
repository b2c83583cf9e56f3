import type { Auxiliary } from "#src/codebook/auxiliary.js";
import type { Context } from "#src/codebook/context.js";
import { EVENT_TYPES, type EventType, type QuadCode } from "#src/codebook/event-type.js";
import { eventScale } from "#src/codebook/mode.js";
import { eventId, textHash } from "#src/pipeline/event-id.js";
import { chooseMention } from "../markup/choose-mention.ts";
import { datePrecision, type DatePrecision } from "./date-precision.ts";
import {
  PLACE_LEVELS,
  type EventDefinition,
  type PlaceDefinition,
  type Reference,
  type SourceLink,
} from "../markup/definition.ts";
import { entityRecords, sourceRecord, spanOf, type EntityRecord } from "./entity-record.ts";
import { shiftDay } from "../markup/interval.ts";
import { wordsAt, type Layout, type PlacedMark, type PlacedSpan } from "../markup/layout.ts";
import type { CorpusText } from "../markup/parse-text.ts";

/** Who says so, in the record's form; `attribution` is the source's own source. */
export interface AttributionRecord {
  entity: EntityRecord | null;
  span: PlacedSpan | null;
  cue: string | null;
  cue_span: PlacedSpan | null;
  mode: "direct" | "indirect";
  attribution: AttributionRecord | null;
}

/** A place in the record's form. */
export type PlaceRecord = {
  extracted_place: string;
  resolved_place: string;
  country_code: string | null;
  resolution: number;
} & Partial<Record<"city" | "district" | "province" | "country", string>>;

interface DateFields {
  date: string | null;
  enddate: string | null;
  date_precision: DatePrecision | "none";
  date_basis: "text" | "publication" | "none";
}

/** One event in the form of src/contract/event-record.ts; fields that the corpus never fills are left out. */
export interface CorpusEvent extends DateFields {
  id: string;
  article: string;
  reported: string;
  actor: EntityRecord[];
  recipient: EntityRecord[];
  event: [EventType];
  mode: string[];
  auxiliary: Auxiliary[];
  context: Context[];
  quad_code: QuadCode;
  event_scale: number;
  event_text: string[];
  event_loc: PlaceRecord | null;
  size: { dead: number | null; injured: number | null; arrested: number | null } | null;
  count: number | null;
  attribution: AttributionRecord | null;
  confidence: 1;
  text_info: { sequence: number; start: number; end: number } | null;
  spans: {
    evidence: PlacedSpan;
    trigger: PlacedSpan;
    date: PlacedSpan | null;
    place: PlacedSpan | null;
    cue: PlacedSpan[];
  };
}

/** Compiles one event line; null when its trigger is not in the text. */
export function eventRecord(event: EventDefinition, text: CorpusText, layout: Layout): CorpusEvent | null {
  const trigger = layout.marks.find((mark) => mark.label === event.label);
  if (trigger === undefined) return null;
  const spanNear = (reference: Reference | null): PlacedSpan | null => {
    const mention = reference === null ? null : chooseMention(reference, trigger, layout.marks);
    return mention === null ? null : spanOf(mention);
  };
  const evidence = layout.sentences[trigger.sentence] ?? {
    start: 0,
    end: layout.title?.length ?? 0,
    in: "title" as const,
  };
  const place = spanNear(event.place);
  return {
    id: eventId(textHash(layout.text), trigger, event.type),
    article: text.id,
    reported: text.published,
    ...dateFields(event, text, event.time === null ? null : wordsOf(spanNear(event.time), layout)),
    actor: event.actors.flatMap((actor) => entityRecords(actor, trigger, text, layout)),
    recipient: event.recipients.flatMap((recipient) => entityRecords(recipient, trigger, text, layout)),
    event: [event.type],
    mode: event.mode === null ? [] : [event.mode],
    auxiliary: event.auxiliaries.map(({ name }) => name),
    context: event.contexts,
    quad_code: EVENT_TYPES[event.type].quad,
    event_scale: eventScale(event.type, event.mode),
    event_text: [wordsAt(layout, trigger)],
    event_loc: place === null || event.place === null ? null : placeRecord(event.place, wordsAt(layout, place), text),
    size: sizeOf(event),
    count: event.count?.value ?? null,
    attribution: attributionRecord(event.by, trigger, text, layout),
    confidence: 1,
    text_info: trigger.sentence < 0 ? null : { sequence: trigger.sentence, start: evidence.start, end: evidence.end },
    spans: {
      evidence,
      trigger: spanOf(trigger),
      date: spanNear(event.time),
      place,
      cue: event.auxiliaries.flatMap(({ cue }) => spanNear(cue) ?? []),
    },
  };
}

function wordsOf(span: PlacedSpan | null, layout: Layout): string | null {
  return span === null ? null : wordsAt(layout, span);
}

function dateFields(event: EventDefinition, text: CorpusText, words: string | null): DateFields {
  if (event.date === "none") return { date: null, enddate: null, date_precision: "none", date_basis: "none" };
  const interval = event.time === null ? event.date : (text.definitions.times.get(event.time.label)?.interval ?? null);
  if (interval === null) {
    return {
      date: shiftDay(text.published, -1),
      enddate: text.published,
      date_precision: "range",
      date_basis: "publication",
    };
  }
  return {
    date: interval.from,
    enddate: interval.to,
    date_precision: datePrecision(interval, words),
    date_basis: "text",
  };
}

function placeRecord(reference: Reference, words: string, text: CorpusText): PlaceRecord | null {
  const place = text.definitions.places.get(reference.label);
  if (place === undefined) return null;
  return {
    extracted_place: words,
    resolved_place: place.name,
    ...levelField(place),
    country_code: place.code,
    resolution: PLACE_LEVELS[place.level] ?? 1,
  };
}

function levelField({
  level,
  name,
}: PlaceDefinition): Partial<Record<"city" | "district" | "province" | "country", string>> {
  return level === "city" || level === "district" || level === "province" || level === "country"
    ? { [level]: name }
    : {};
}

function sizeOf({ dead, injured, arrested }: EventDefinition): CorpusEvent["size"] {
  if (dead === null && injured === null && arrested === null) return null;
  return { dead: dead?.value ?? null, injured: injured?.value ?? null, arrested: arrested?.value ?? null };
}

function attributionRecord(
  links: readonly SourceLink[],
  trigger: PlacedMark,
  text: CorpusText,
  layout: Layout,
): AttributionRecord | null {
  const [link, ...rest] = links;
  if (link === undefined) return null;
  const cue = link.cue === null ? null : chooseMention(link.cue, trigger, layout.marks);
  // The source's own mention is the one beside its cue; without a cue, the one beside the trigger.
  const entity = link.source === null ? null : sourceRecord(link.source, cue ?? trigger, text, layout);
  return {
    entity,
    span: entity?.span ?? null,
    cue: cue === null ? null : wordsAt(layout, cue),
    cue_span: cue === null ? null : spanOf(cue),
    mode: link.mode,
    attribution: attributionRecord(rest, trigger, text, layout),
  };
}
