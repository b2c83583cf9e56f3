import { buildFormatTables, type FormatTables } from "../formats/tables/format-tables.ts";
import { parseMergeKnowledge, type MergeKnowledge } from "../merge/merge-knowledge.ts";
import { parseAgencies, type AgencySigns } from "../merge/wire-credit.ts";
import { readDataFile, readDataTable } from "../pipeline/data-files.ts";

/** What merging knows, from data/. Throws `data-missing`. */
export function loadMergeKnowledge(): MergeKnowledge {
  return parseMergeKnowledge(readDataFile("publishers.tsv"), readDataFile("merge/fillers.txt"));
}

/** How news agencies sign, from data/. Throws `data-missing`. */
export function loadAgencies(): AgencySigns {
  return parseAgencies(readDataFile("merge/agencies.tsv"));
}

/** The tables of data/formats. Throws `data-missing`. */
export function loadFormatTables(): FormatTables {
  return buildFormatTables(readDataTable);
}
