import { filterSql, type EventFilter } from "./event-filter.ts";
import type { Store } from "./open-store.ts";

/** Events of one place. `resolution` is that of PLOVER locations; null where it is not known. `quads` counts events by quad class. */
export interface PlaceCount {
  readonly place: string | null;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly resolution: number | null;
  readonly events: number;
  readonly reports: number;
  /** Mean of the PLOVER scale; null where no event has a type. */
  readonly mean: number | null;
  readonly quads: readonly [number, number, number, number];
}

/** The PLOVER resolution of a whole country. */
const COUNTRY_ONLY = 1;

/** Where the events of a filter happened: known places by number of events, at most `limit`; then countries; then what has no place. */
export async function countPlaces(
  { connection }: Store,
  filter: EventFilter,
  limit: number,
): Promise<{ places: PlaceCount[]; countries: PlaceCount[]; nowhere: number; total: number }> {
  const { sql, values } = filterSql(filter);
  const quads = [1, 2, 3, 4];
  const rows = await connection.runAndReadAll(
    `WITH alike AS (
       SELECT e.location, e.place, e.country, e.lat, e.lon, count(*) AS events, sum(e.reports) AS reports, sum(e.scale) AS scale, count(e.scale) AS scaled,
         ${quads.map((quad) => `count(*) FILTER (e.quad = ${quad}) AS quad${quad}`).join(", ")}
       FROM event_fact e ${sql} GROUP BY ALL
     ), known AS (
       SELECT alike.*, TRY_CAST(json_extract_string(json, '$.resolution') AS INTEGER) AS resolution FROM alike LEFT JOIN part ON part = location
     ), placed AS (
       SELECT CASE WHEN lat IS NOT NULL AND resolution IS DISTINCT FROM ${COUNTRY_ONLY} THEN 'place' WHEN country IS NOT NULL THEN 'country' ELSE 'nowhere' END AS kind, *
       FROM known
     ), told AS (
       SELECT kind, CASE kind WHEN 'place' THEN place END AS place, CASE kind WHEN 'nowhere' THEN NULL ELSE country END AS country,
         CASE kind WHEN 'place' THEN lat END AS lat, CASE kind WHEN 'place' THEN lon END AS lon, CASE kind WHEN 'place' THEN resolution END AS resolution,
         events, reports, scale, scaled, ${quads.map((quad) => `quad${quad}`).join(", ")}
       FROM placed
     )
     SELECT kind, place, country, lat, lon, resolution, sum(events)::INTEGER AS n, sum(reports)::INTEGER, sum(scale) / nullif(sum(scaled), 0),
       ${quads.map((quad) => `sum(quad${quad})::INTEGER`).join(", ")}
     FROM told GROUP BY kind, place, country, lat, lon, resolution ORDER BY n DESC, place, country, lat, lon`,
    values,
  );
  const found = rows.getRows().map((row) => ({ kind: row[0], count: placeCount(row.slice(1)) }));
  const ofKind = (kind: string): PlaceCount[] => found.flatMap((one) => (one.kind === kind ? [one.count] : []));
  return {
    places: ofKind("place").slice(0, limit),
    countries: ofKind("country"),
    nowhere: ofKind("nowhere").reduce((sum, { events }) => sum + events, 0),
    total: found.reduce((sum, { count }) => sum + count.events, 0),
  };
}

function placeCount(row: readonly unknown[]): PlaceCount {
  const [place, country, lat, lon, resolution, events, reports, mean, one, two, three, four] = row;
  const number = (value: unknown): number | null => (typeof value === "number" ? value : null);
  return {
    place: typeof place === "string" ? place : null,
    country: typeof country === "string" ? country : null,
    lat: number(lat),
    lon: number(lon),
    resolution: number(resolution),
    events: Number(events),
    reports: Number(reports),
    mean: number(mean),
    quads: [Number(one), Number(two), Number(three), Number(four)],
  };
}
