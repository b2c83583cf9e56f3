import { buildAcledActs, type AcledAct } from "./acled-acts.ts";
import { buildActorCodes, type ActorCodes } from "./actor-codes.ts";
import { buildCountries, type Countries } from "./countries.ts";
import { buildCrosswalk, type Crosswalk } from "./crosswalk.ts";
import { buildGoldstein, type Goldstein } from "./goldstein.ts";
import { buildIcewsSectors, type IcewsSectors } from "./icews-sectors.ts";
import type { ReadTable } from "./read-table.ts";
import { buildWeis, type Weis } from "./weis.ts";

/** Every table of data/formats, ready for lookups. */
export interface FormatTables {
  readonly countries: Countries;
  readonly crosswalk: Crosswalk;
  readonly goldstein: Goldstein;
  readonly weis: Weis;
  readonly actorCodes: ActorCodes;
  readonly icewsSectors: IcewsSectors;
  readonly acledActs: (subEventType: string) => AcledAct | null;
  /** The codebook's name of a mode as others spell it. */
  readonly modeNames: ReadonlyMap<string, string>;
}

/** Builds the tables once; `read` gives the rows of a TSV under data/ (pipeline/data-files.ts has one). */
export function buildFormatTables(read: ReadTable): FormatTables {
  const countries = buildCountries(read);
  return {
    countries,
    crosswalk: buildCrosswalk(read),
    goldstein: buildGoldstein(read),
    weis: buildWeis(read),
    actorCodes: buildActorCodes(read, countries),
    icewsSectors: buildIcewsSectors(read),
    acledActs: buildAcledActs(read),
    modeNames: new Map(read("formats/mode-names.tsv").map((row) => [row["spelling"] ?? "", row["mode"] ?? ""])),
  };
}
