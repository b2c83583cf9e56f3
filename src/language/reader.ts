import type { Sentence } from "../text/sentence.ts";
import type { SentenceGraph } from "./sentence-graph.ts";

/** Reads sentences into event graphs. One graph a sentence, in the order given; the same sentence gives the same graph. */
export interface Reader {
  /** Name and version, as it stands in the trace and as `coder` in the records. */
  readonly name: string;
  read(sentences: readonly Sentence[], signal?: AbortSignal): Promise<SentenceGraph[]>;
  /** Frees what the reader holds. */
  close(): Promise<void>;
}
