import type { Sector } from "../../codebook/sector.ts";
import { ThawError } from "../../errors.ts";
import { readActorTable } from "../actors/data-table.ts";

/** The sectors that are weighed, in the order of the table's columns; null is that of a body that needs none. OPP and PRE only ever stand second. */
export const WEIGHED_SECTORS: readonly (Sector | null)[] = [
  "GOV",
  "MIL",
  "COP",
  "JUD",
  "LEG",
  "SPY",
  "PTY",
  "ELI",
  "REB",
  "PRM",
  "UAF",
  "CRM",
  "CVL",
  "EDU",
  "LAB",
  "AGR",
  "BUS",
  "MED",
  "REL",
  "JRN",
  "SOC",
  "REF",
  "UNK",
  null,
];

/** What a feature counts for each sector, in the order of `WEIGHED_SECTORS`; null where it counts nothing. */
export type SectorWeights = (feature: string) => Float64Array | null;

/**
 * Reads data/actors/sectors.tsv: a feature and its weights, one a sector. A row is read when it is asked for first: most texts need few.
 * Throws `data-missing` where the table cannot be read, and when a row that is none is asked for.
 */
export function loadSectorWeights(dataDir: string): SectorWeights {
  const rows = new Map<string, string | Float64Array>();
  for (const line of readActorTable(dataDir, "sectors.tsv")) rows.set(line.slice(0, line.indexOf("\t")), line);
  return (feature) => {
    const row = rows.get(feature);
    if (row === undefined) return null;
    if (typeof row !== "string") return row;
    const weights = toWeights(row);
    rows.set(feature, weights);
    return weights;
  };
}

function toWeights(line: string): Float64Array {
  const [, ...cells] = line.split("\t");
  const weights = Float64Array.from(cells, Number);
  if (weights.length !== WEIGHED_SECTORS.length || weights.some(Number.isNaN))
    throw new ThawError(
      "data-missing",
      `sectors.tsv has a row that is no weight for each of ${WEIGHED_SECTORS.length} sectors: ${line}`,
      "install the package again: data files ship with it",
    );
  return weights;
}

/** The sector whose features weigh most, the first of equals; undefined where no feature has weights. */
export function heaviestSector(features: Iterable<string>, weightsOf: SectorWeights): Sector | null | undefined {
  const sums = new Float64Array(WEIGHED_SECTORS.length);
  let isWeighed = false;
  for (const feature of features) {
    const weights = weightsOf(feature);
    if (weights === null) continue;
    isWeighed = true;
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
  }
  return isWeighed ? WEIGHED_SECTORS[sums.indexOf(Math.max(...sums))] : undefined;
}
