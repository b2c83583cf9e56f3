import type { Location } from "../../contract/location.ts";

/** The place of an event without one, so that rows read its columns the same way. */
export const NOWHERE: Location = {
  extracted_place: "",
  resolved_place: null,
  geonameid: null,
  lat: null,
  lon: null,
  city: null,
  district: null,
  province: null,
  country: null,
  country_code: null,
  feature_class: null,
  feature_code: null,
  resolution: null,
};
