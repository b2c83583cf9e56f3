import { EVENT_TYPES } from "../codebook/event-type.ts";
import { eventScale } from "../codebook/mode.ts";
import type { Entity } from "../contract/entity.ts";
import type { EventRecord } from "../contract/event-record.ts";
import type { Location } from "../contract/location.ts";
import type { Span } from "../contract/span.ts";
import type { TextSpan } from "../language/sentence-graph.ts";
import { addDays } from "../resolution/add-days.ts";
import type { ResolvedActor, ResolvedEvent, ResolvedPlace } from "../resolution/resolved-event.ts";
import type { Article } from "../sources/article.ts";
import { eventId, textHash } from "./event-id.ts";

/** What a record says of its making: the coder's name and, where the caller gave a clock, the day and time of coding. */
export interface Making {
  coder: string;
  codedDate: string | null;
  codedTime: string | null;
}

/** The record of an event, every PLOVER field name kept; see docs/data-format.md. */
export function toRecord(event: ResolvedEvent, article: Article, making: Making): EventRecord {
  const { coded } = event;
  const field = coded.sentence.in;
  const span = ({ start, end }: TextSpan): Span => ({ start, end, in: field });
  const hash = textHash(article.text);
  const trigger = span(coded.trigger);
  return {
    id: eventId(hash, trigger, coded.type),
    aliases: [],
    article: article.id ?? hash,
    reported: article.published,
    ...dateFields(event),
    actor: event.actors.map(toEntity),
    recipient: event.recipients.map(toEntity),
    event: [coded.type],
    mode: coded.mode === null ? [] : [coded.mode],
    auxiliary: event.auxiliary.map((reading) => reading.mark).toSorted(),
    context: [...coded.context],
    quad_code: EVENT_TYPES[coded.type].quad,
    event_scale: eventScale(coded.type, coded.mode),
    event_text: [wordsAt(article, trigger)],
    event_loc: event.place === null ? null : toLocation(event.place),
    size: coded.size,
    count: coded.count,
    attribution: attributionOf(event, article, span),
    cameo: null,
    confidence: Math.round(coded.score * 1000) / 1000,
    link: article.url,
    text: article.extracted ? article.text : null,
    text_info: { sequence: coded.sentence.index, start: coded.sentence.start, end: coded.sentence.end },
    cite_info: citationOf(article),
    coder: making.coder,
    coded_date: making.codedDate,
    coded_time: making.codedTime,
    comment: null,
    spans: {
      evidence: span(coded.sentence),
      trigger,
      date: event.date.span === null ? null : span(event.date.span),
      place: event.place === null ? null : span(event.place.span),
      cue: event.auxiliary.flatMap((reading) => (reading.cue === null ? [] : [span(reading.cue)])),
    },
    trace: [...event.trace],
  };
}

function dateFields(
  event: ResolvedEvent,
): Pick<EventRecord, "date" | "enddate" | "time" | "date_precision" | "date_basis"> {
  const { from, to, precision, basis } = event.date;
  return {
    date: from,
    enddate: to === null ? null : addDays(to, -1),
    time: null,
    date_precision: precision,
    date_basis: basis,
  };
}

function toEntity(actor: ResolvedActor): Entity {
  return {
    code: actor.code,
    sector: actor.sector,
    other_sectors: [...actor.otherSectors],
    entity_text: actor.text,
    identifier_id: actor.identifierId,
    identifier_text: actor.identifierText,
    religion: null,
    ethnicity: null,
    office: actor.office,
    gender: null,
    age: null,
    span: { start: actor.span.start, end: actor.span.end, in: actor.in },
  };
}

function attributionOf(
  event: ResolvedEvent,
  article: Article,
  span: (part: TextSpan) => Span,
): EventRecord["attribution"] {
  const { attribution } = event;
  if (attribution === null) return null;
  const entity = attribution.entity === null ? null : toEntity(attribution.entity);
  const cue = attribution.cue === null ? null : span(attribution.cue);
  return {
    entity,
    span: entity?.span ?? null,
    cue: cue === null ? null : wordsAt(article, cue),
    cue_span: cue,
    mode: attribution.mode,
    attribution: null,
  };
}

/** A resolved place as the PLOVER location object. */
export function toLocation(place: ResolvedPlace): Location {
  return {
    extracted_place: place.text,
    resolved_place: place.name,
    geonameid: place.geonameid,
    lat: place.lat,
    lon: place.lon,
    city: place.city,
    district: place.district,
    province: place.province,
    country: place.country,
    country_code: place.countryCode,
    feature_class: place.featureClass,
    feature_code: place.featureCode,
    resolution: place.resolution,
  };
}

function citationOf(article: Article): EventRecord["cite_info"] {
  return {
    corpus: null,
    citation: null,
    url: article.url,
    title: article.title,
    language: article.language ?? "en",
    publication: article.publisher,
    license: null,
    copyright: null,
    version: null,
  };
}

function wordsAt(article: Article, span: Span): string {
  return (span.in === "title" ? (article.title ?? "") : article.text).slice(span.start, span.end);
}
