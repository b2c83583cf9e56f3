import type { Mapping } from "../import/mapping.ts";
import { GDELT1_COLUMNS, GDELT1_OLD_COLUMNS, GDELT2_COLUMNS } from "./gdelt-columns.ts";

/** What fills a record in every version. */
const FIELDS: Mapping["fields"] = {
  alias: "GLOBALEVENTID",
  reported: "DATEADDED",
  date: "SQLDATE",
  code: "EventCode",
  actorChain: "Actor1Code",
  actorName: "Actor1Name",
  recipientChain: "Actor2Code",
  recipientName: "Actor2Name",
  placeKind: "ActionGeo_Type",
  placeName: "ActionGeo_FullName",
  country: "ActionGeo_CountryCode",
  lat: "ActionGeo_Lat",
  lon: "ActionGeo_Long",
};

/** GDELT 2.0 event rows. */
export const GDELT2: Mapping = {
  name: "gdelt-2.0",
  corpus: "gdelt",
  separator: "\t",
  columns: GDELT2_COLUMNS,
  header: "never",
  openEnded: false,
  spellings: {},
  nulls: [],
  listSeparator: null,
  fields: { ...FIELDS, article: "SOURCEURL", link: "SOURCEURL" },
  transforms: {
    date: "compact",
    reported: "compact",
    article: "whole",
    act: "code",
    entity: "chain",
    sectors: "plover",
    country: "fips",
    place: "gdelt",
  },
};

/** GDELT 1.0 event rows. */
export const GDELT1: Mapping = { ...GDELT2, name: "gdelt-1.0", columns: GDELT1_COLUMNS };

/** GDELT 1.0 event rows before April 2013, which do not tell their article. */
export const GDELT1_OLD: Mapping = { ...GDELT2, name: "gdelt-1.0-old", columns: GDELT1_OLD_COLUMNS, fields: FIELDS };
