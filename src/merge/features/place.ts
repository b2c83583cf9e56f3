import type { Location } from "../../contract/location.ts";
import type { ComparableReport } from "../comparable-report.ts";
import { APART, type Feature } from "./feature.ts";

/** Towns this near are one place to a reporter ("Irpin", "near Kyiv"). Kilometres. */
const NEAR_KM = 40;
/** Towns this far apart in one act: reports name the launch site and the target, so it is a doubt, not a bar. Kilometres. */
const FAR_KM = 150;
const EARTH_KM = 6371;
const CITY = 4;

/** Where. The same town speaks for one act, a place inside the other's a little; two far towns speak against it. */
export const place: Feature = {
  name: "place",
  points: (left, right) => {
    const [a, b] = [left.report.record.event_loc, right.report.record.event_loc];
    if (a === null || b === null) return 0;
    const same = samePlace(a, b);
    if (same) return (a.resolution ?? 1) >= CITY ? 2.5 : 0.5;
    if (a.country_code !== null && b.country_code !== null && a.country_code !== b.country_code) return abroad(a, b);
    return within(a, b);
  },
  show: ({ report: { record } }: ComparableReport) =>
    record.event_loc === null ? "not stated" : (record.event_loc.resolved_place ?? record.event_loc.extracted_place),
};

function samePlace(a: Location, b: Location): boolean {
  if (a.geonameid !== null && b.geonameid !== null) return a.geonameid === b.geonameid;
  return (
    a.country_code === b.country_code &&
    a.extracted_place.toLowerCase() === b.extracted_place.toLowerCase() &&
    (a.resolution ?? 1) === (b.resolution ?? 1)
  );
}

/** Two countries: only towns at a common border can be one place. */
function abroad(a: Location, b: Location): number {
  const km = distanceKm(a, b);
  return isTown(a) && isTown(b) && km !== null && km <= NEAR_KM ? 0 : APART;
}

function within(a: Location, b: Location): number {
  if (!isTown(a) || !isTown(b)) {
    const provinces = a.province !== null && b.province !== null;
    return provinces && a.province !== b.province ? -1.5 : 0.25;
  }
  const km = distanceKm(a, b);
  if (km === null) return -1.5;
  if (km <= NEAR_KM) return 1;
  return km <= FAR_KM ? -1.5 : -3;
}

function isTown({ resolution }: Location): boolean {
  return (resolution ?? 1) >= CITY;
}

/** Great-circle distance by the haversine formula; null without coordinates. */
function distanceKm(a: Location, b: Location): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const radians = Math.PI / 180;
  const [lat, lon] = [((b.lat - a.lat) * radians) / 2, ((b.lon - a.lon) * radians) / 2];
  const chord = Math.sin(lat) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(lon) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
