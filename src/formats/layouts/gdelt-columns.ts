const ACTOR_PARTS = [
  "Code",
  "Name",
  "CountryCode",
  "KnownGroupCode",
  "EthnicCode",
  "Religion1Code",
  "Religion2Code",
  "Type1Code",
  "Type2Code",
  "Type3Code",
];
const GEO_PARTS = ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"];

const geo = (whose: string): string[] => GEO_PARTS.map((part) => `${whose}Geo_${part}`);

/** The 61 columns of a GDELT 2.0 event row, in order; the files have no header. */
export const GDELT2_COLUMNS: readonly string[] = [
  "GLOBALEVENTID",
  "SQLDATE",
  "MonthYear",
  "Year",
  "FractionDate",
  ...ACTOR_PARTS.map((part) => `Actor1${part}`),
  ...ACTOR_PARTS.map((part) => `Actor2${part}`),
  "IsRootEvent",
  "EventCode",
  "EventBaseCode",
  "EventRootCode",
  "QuadClass",
  "GoldsteinScale",
  "NumMentions",
  "NumSources",
  "NumArticles",
  "AvgTone",
  ...geo("Actor1"),
  ...geo("Actor2"),
  ...geo("Action"),
  "DATEADDED",
  "SOURCEURL",
];

/** The 58 columns of GDELT 1.0: those of 2.0 without the three ADM2 codes. */
export const GDELT1_COLUMNS: readonly string[] = GDELT2_COLUMNS.filter((column) => !column.endsWith("ADM2Code"));

/** The 57 columns of GDELT 1.0 before April 2013, without SOURCEURL. */
export const GDELT1_OLD_COLUMNS: readonly string[] = GDELT1_COLUMNS.slice(0, -1);
