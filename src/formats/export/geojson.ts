import type { EventRecord } from "../../contract/event-record.ts";
import { sideOf } from "./expand-pairs.ts";

/** A GeoJSON collection (RFC 7946), one feature a line; an event without a point is a feature without geometry. */
export function* geoJsonLines(records: Iterable<EventRecord>): Iterable<string> {
  yield '{"type":"FeatureCollection","features":[';
  let waiting: string | null = null;
  for (const record of records) {
    if (waiting !== null) yield `${waiting},`;
    waiting = JSON.stringify(toFeature(record));
  }
  if (waiting !== null) yield waiting;
  yield "]}";
}

function toFeature(record: EventRecord): Record<string, unknown> {
  const place = record.event_loc;
  const isLocated = place !== null && place.lat !== null && place.lon !== null;
  return {
    type: "Feature",
    id: record.id,
    geometry: isLocated ? { type: "Point", coordinates: [place.lon, place.lat] } : null,
    properties: {
      date: record.date,
      enddate: record.enddate,
      event: record.event[0] ?? null,
      mode: record.mode[0] ?? null,
      context: record.context,
      auxiliary: record.auxiliary,
      quad_code: record.quad_code,
      event_scale: record.event_scale,
      cameo: record.cameo,
      actor: record.actor.map(sideOf),
      recipient: record.recipient.map(sideOf),
      actor_text: record.actor.map((entity) => entity.entity_text),
      recipient_text: record.recipient.map((entity) => entity.entity_text),
      place: place?.resolved_place ?? null,
      country_code: place?.country_code ?? null,
      resolution: place?.resolution ?? null,
      link: record.link,
    },
  };
}
