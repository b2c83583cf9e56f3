import type { Format, FormatName } from "../formats/format.ts";
import { createFormats } from "../formats/formats.ts";
import { buildFormatTables, type FormatTables } from "../formats/tables/format-tables.ts";
import { parseMergeKnowledge, type MergeKnowledge } from "../merge/merge-knowledge.ts";
import { readDataFile, readDataTable } from "../pipeline/data-files.ts";
import { parseBlocs, type BlocTable } from "../relations/bloc.ts";
import type { Store } from "../store/open-store.ts";
import { relationSource, type RelationSource } from "../store/relation-source.ts";

/** What answers need beside the question: made once, used for every one. */
export interface AnswerParts {
  readonly store: Store;
  /** The relations of the store. */
  readonly relations: RelationSource;
  readonly blocs: BlocTable;
  readonly tables: FormatTables;
  readonly formats: ReadonlyMap<FormatName, Format>;
  readonly merge: MergeKnowledge;
}

/** Loads what answers need from data/. Throws `data-missing`. */
export function loadAnswerParts(store: Store, relations: RelationSource = relationSource(store)): AnswerParts {
  const tables = buildFormatTables(readDataTable);
  return {
    store,
    relations,
    blocs: parseBlocs(readDataFile("blocs.tsv")),
    tables,
    formats: createFormats(tables),
    merge: parseMergeKnowledge(readDataFile("publishers.tsv"), readDataFile("merge/fillers.txt")),
  };
}
