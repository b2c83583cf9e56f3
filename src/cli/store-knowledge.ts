import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ThawError } from "../errors.ts";
import { buildFormatTables, type FormatTables } from "../formats/tables/format-tables.ts";
import { parseMergeKnowledge, type MergeKnowledge } from "../merge/merge-knowledge.ts";
import { parseAgencies, type AgencySigns } from "../merge/wire-credit.ts";
import { PACKAGE_ROOT, readDataTable } from "../pipeline/data-files.ts";

/** What merging knows, from data/. Throws `data-missing`. */
export function loadMergeKnowledge(): MergeKnowledge {
  return parseMergeKnowledge(readData("publishers.tsv"), readData("merge/fillers.txt"));
}

/** How news agencies sign, from data/. Throws `data-missing`. */
export function loadAgencies(): AgencySigns {
  return parseAgencies(readData("merge/agencies.tsv"));
}

/** The tables of data/formats. Throws `data-missing`. */
export function loadFormatTables(): FormatTables {
  return buildFormatTables(readDataTable);
}

function readData(path: string): string {
  try {
    return readFileSync(join(PACKAGE_ROOT, "data", path), "utf8");
  } catch (cause) {
    throw new ThawError(
      "data-missing",
      `the data file data/${path} cannot be read`,
      "install the package again: data files ship with it",
      { cause },
    );
  }
}
