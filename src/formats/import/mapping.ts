/** The fields of a record that a column can fill. Entity fields stand once for the actor and once for the recipient. */
export const ROW_FIELDS = [
  "alias",
  "article",
  "reported",
  "date",
  "datePrecision",
  "code",
  "type",
  "mode",
  "contexts",
  "actorChain",
  "actorName",
  "actorRaw",
  "actorCountry",
  "actorSectors",
  "actorTitle",
  "actorId",
  "actorKind",
  "recipientChain",
  "recipientName",
  "recipientRaw",
  "recipientCountry",
  "recipientSectors",
  "recipientTitle",
  "recipientId",
  "recipientKind",
  "placeRaw",
  "placeName",
  "city",
  "district",
  "province",
  "country",
  "lat",
  "lon",
  "geonameid",
  "placeKind",
  "link",
  "publisher",
  "language",
  "headline",
  "notes",
  "dead",
] as const;

export type RowField = (typeof ROW_FIELDS)[number];

/** How a column's cells become values. Each is a function of one cell alone, so that a store may compute it once per distinct cell and join. */
export interface Transforms {
  /** `compact` is YYYYMMDD (longer cells are cut, DATEADDED), `any` also takes YYYY-MM-DD and the YYMMDD of old KEDS files. */
  readonly date: "compact" | "iso" | "any";
  readonly reported: "compact" | "iso" | "any";
  /** `stem`: the first id of the cell without what follows its last underscore (POLECAT's type, PETRARCH's sentence). */
  readonly article: "whole" | "stem";
  /** `code`: CAMEO (or WEIS on request); `type`: PLOVER names; `sub-event`: ACLED. */
  readonly act: "code" | "type" | "sub-event";
  /** `chain`: a CAMEO actor code; `named`: name, country and sectors in columns of their own; `acled`: ACLED's actor text and group number. */
  readonly entity: "chain" | "named" | "acled";
  readonly sectors: "plover" | "icews";
  /** `fips`: GDELT; `name`: English name or alpha-3. */
  readonly country: "fips" | "name";
  /** `gdelt`: the number under ActionGeo_Type tells how exact the place is; `columns`: the most exact column filled does. */
  readonly place: "gdelt" | "columns";
}

/**
 * One layout of one source, as data: the columns in published order, which of them fills which field, and how cells are read.
 * `import/read-row.ts` interprets it row by row; a store may compile it to SQL.
 */
export interface Mapping {
  /** Part of every id, so it never changes. */
  readonly name: string;
  /** The source's name in `coder` and `cite_info.corpus`. */
  readonly corpus: string;
  readonly separator: "\t" | ",";
  readonly columns: readonly string[];
  /** `never`, or `maybe`: a first line that holds the date's column name is a header, and columns go by name. */
  readonly header: "never" | "maybe";
  /** True where published rows may be shorter than `columns` (optional parts at the end). */
  readonly openEnded: boolean;
  /** Other spellings of columns in headers. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Cells that mean nothing is known, beside the empty one. */
  readonly nulls: readonly string[];
  /** What separates the members of a list in a cell, null where cells hold one value. */
  readonly listSeparator: string | null;
  readonly fields: Readonly<Partial<Record<RowField, string>>>;
  readonly transforms: Transforms;
}
