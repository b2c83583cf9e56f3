import { listOf, type ReadTable } from "./read-table.ts";

/** Countries and dependencies under the codes of the formats. Keys and values are ISO 3166 alpha-3 unless named otherwise. */
export interface Countries {
  /** The code an actor from there carries: a dependency counts as its state. */
  readonly stateOf: ReadonlyMap<string, string>;
  /** Lower-case English name, or the code itself. */
  readonly byName: ReadonlyMap<string, string>;
  readonly byFips: ReadonlyMap<string, string>;
  readonly byNumeric: ReadonlyMap<string, string>;
  readonly byCow: ReadonlyMap<string, string>;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly fipsOf: ReadonlyMap<string, string>;
  readonly cowOf: ReadonlyMap<string, string>;
}

/** The lookups over data/formats/countries.tsv. */
export function buildCountries(read: ReadTable): Countries {
  const rows = read("formats/countries.tsv");
  const pairs = (column: string): [code: string, iso3: string][] =>
    rows.flatMap((row) => listOf(row[column], "|").map((code): [string, string] => [code, row["iso3"] ?? ""]));
  const first = (column: string): [iso3: string, code: string][] =>
    rows.flatMap((row) =>
      listOf(row[column], "|")
        .slice(0, 1)
        .map((code): [string, string] => [row["iso3"] ?? "", code]),
    );
  const names = [...pairs("names"), ...pairs("iso3")].map(([name, iso3]): [string, string] => [nameKey(name), iso3]);
  return {
    stateOf: new Map(first("state")),
    byName: new Map(names),
    byFips: new Map(pairs("fips")),
    byNumeric: new Map(pairs("numeric")),
    byCow: new Map(pairs("cow")),
    nameOf: new Map(first("names")),
    fipsOf: new Map(first("fips")),
    cowOf: new Map(first("cow")),
  };
}

/** How names are compared: lower case, one kind of apostrophe, no "the" in front, single spaces. */
export function nameKey(name: string): string {
  return name.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ").replace(/^the /, "").trim();
}
