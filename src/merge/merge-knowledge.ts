import { parsePublishers, type PublisherTable } from "./publisher-table.ts";

/** What merging knows of the world. */
export interface MergeKnowledge {
  readonly publishers: PublisherTable;
  /** Words that say nothing about which act is meant: articles, prepositions, days of the week, verbs of saying. */
  readonly fillers: ReadonlySet<string>;
}

/** From the texts of data/publishers.tsv and data/merge/fillers.txt (one word a line). */
export function parseMergeKnowledge(publishersTsv: string, fillersText: string): MergeKnowledge {
  return {
    publishers: parsePublishers(publishersTsv),
    fillers: new Set(fillersText.split(/\s+/).filter((word) => word !== "")),
  };
}
