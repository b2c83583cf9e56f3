import type { Sector } from "../../codebook/sector.ts";
import { type ActorRole, sectorsIn } from "./actor-codes.ts";
import type { ReadTable } from "./read-table.ts";

/** The sector names of ICEWS ("Executive,Foreign Ministry,Government") and back. */
export interface IcewsSectors {
  /** Sectors, and the organisation's code for actors without a country. */
  readonly roleOf: (names: string) => ActorRole;
  readonly namesOf: (role: ActorRole) => string;
}

interface SectorRow {
  readonly sectors: readonly Sector[];
  readonly rank: number;
}

/** Ranks above this are what a party or a past made of somebody, not what they are. */
const LAST_PLAIN_RANK = 3;

/** The lookups over data/formats/icews-sectors.tsv. */
export function buildIcewsSectors(read: ReadTable): IcewsSectors {
  const rows = read("formats/icews-sectors.tsv");
  const sectors = new Map<string, SectorRow>();
  const organisations = new Map<string, string>();
  const names = new Map<string, string>();
  for (const row of rows) {
    const name = row["sector"] ?? "";
    const value = row["value"] ?? "";
    if (row["rank"] === "organisation") organisations.set(name, value);
    else sectors.set(name, { sectors: sectorsIn(value), rank: Number(row["rank"]) });
    if (row["use"] === "both" && !names.has(value)) names.set(value, name);
  }
  return {
    roleOf: (found) => readNames(splitNames(found), sectors, organisations),
    namesOf: (role) =>
      [...(role.code === null ? [] : [organisationKey(role.code)]), ...role.sectors]
        .flatMap((code) => names.get(code) ?? [])
        .join(","),
  };
}

/** ICEWS knows one kind of intergovernmental body. */
function organisationKey(code: string): string {
  return code === "UNO" || code === "EUR" ? "IGO" : code;
}

function splitNames(found: string): string[] {
  return found.split(",").map((name) => name.trim());
}

/** "Government,Police" is the police: the lowest rank leads, and low standing counts only where nothing better is told. */
function readNames(
  names: readonly string[],
  sectors: ReadonlyMap<string, SectorRow>,
  organisations: ReadonlyMap<string, string>,
): ActorRole {
  const rows = names.flatMap((name) => sectors.get(name) ?? []).toSorted((a, b) => a.rank - b.rank);
  const best = Math.max(rows[0]?.rank ?? 0, LAST_PLAIN_RANK);
  return {
    code: names.flatMap((name) => organisations.get(name) ?? [])[0] ?? null,
    sectors: [...new Set(rows.filter((row) => row.rank <= best).flatMap((row) => row.sectors))],
  };
}
