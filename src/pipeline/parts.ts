import { join } from "node:path";
import { buildContexts } from "../events/contexts.ts";
import { createNeuralReader, type NeuralReader } from "../language/reader/create-neural-reader.ts";
import { buildLexicon } from "../language/lexicon/lexicon.ts";
import type { Reader } from "../language/reader.ts";
import { loadKnowledge } from "../resolution/knowledge.ts";
import type { OwnKnowledge } from "../resolution/own-knowledge.ts";
import { VERSION } from "../version.ts";
import { PACKAGE_ROOT, readDataTable } from "./data-files.ts";
import type { Parts } from "./stages.ts";

/** Opens the reader that ships. Throws `model-invalid` when a file of it is missing or changed. */
export function openReader(): Promise<NeuralReader> {
  const tables = ["triggers", "inflections"].map((name) => readDataTable(`lexicon/${name}.tsv`));
  const [triggers = [], inflections = []] = tables;
  return createNeuralReader(join(PACKAGE_ROOT, "models", "reader"), buildLexicon(triggers, inflections));
}

/** What the stages need, made once, with what a user knows beside the shipped tables. `now` is the clock for `coded_date` and `coded_time`; without it they stay null. */
export function loadParts(reader: Reader, now: Date | null, own: OwnKnowledge | null = null): Parts {
  return {
    reader,
    contexts: buildContexts(readDataTable("lexicon/contexts.tsv"), readDataTable("lexicon/context_weights.tsv")),
    knowledge: loadKnowledge(PACKAGE_ROOT, own),
    making: {
      coder: `thaw ${VERSION} (${reader.name})`,
      codedDate: now?.toISOString().slice(0, 10) ?? null,
      codedTime: now?.toISOString().slice(11, 19) ?? null,
    },
  };
}
