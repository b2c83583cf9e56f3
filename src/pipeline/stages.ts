import { codeEvents, type CodedSentence } from "../events/code-events.ts";
import { contextsOf, type ContextTable } from "../events/contexts.ts";
import type { EventRecord } from "../contract/event-record.ts";
import type { Reader } from "../language/reader.ts";
import type { SentenceGraph } from "../language/sentence-graph.ts";
import type { Knowledge } from "../resolution/knowledge.ts";
import { resolveEvents } from "../resolution/resolve-events.ts";
import type { ResolvedEvent } from "../resolution/resolved-event.ts";
import type { Article } from "../sources/article.ts";
import type { Sentence } from "../text/sentence.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { toRecord, type Making } from "./to-record.ts";

/** What the stages need and nobody can guess: made once, used for every article. */
export interface Parts {
  reader: Reader;
  contexts: ContextTable;
  knowledge: Knowledge;
  making: Making;
}

/** The programme on one screen: an article goes through the stages in this order, each knowing only what came before. */
export const stages = {
  /** Offsets are settled first: everything after points into the article. */
  split: (article: Article): Sentence[] => splitSentences(article),

  /** One pass of the reader over all sentences: words become triggers, mentions and edges. */
  read: (sentences: Sentence[], parts: Parts, signal?: AbortSignal): Promise<SentenceGraph[]> =>
    parts.reader.read(sentences, signal),

  /** What PLOVER decides by rule, sentence by sentence, on words alone. */
  code: (sentences: Sentence[], graphs: SentenceGraph[], parts: Parts): CodedSentence[] => {
    const tellContexts = contextsOf(sentences.map(({ text }) => text).join("\n"), parts.contexts);
    return sentences.map((sentence, index) => codeEvents(sentence, graphs[index] ?? EMPTY, tellContexts));
  },

  /** Who, when, where, over the whole article: later sentences name what earlier ones introduced. */
  resolve: (
    article: Article,
    sentences: Sentence[],
    graphs: SentenceGraph[],
    coded: CodedSentence[],
    parts: Parts,
  ): ResolvedEvent[] =>
    resolveEvents(
      { article, sentences, graphs, events: coded.flatMap((sentence) => sentence.events) },
      parts.knowledge,
    ),

  /** The record leaves the house in the contract's form. */
  record: (article: Article, events: ResolvedEvent[], parts: Parts): EventRecord[] =>
    events.map((event) => toRecord(event, article, parts.making)),
} as const;

const EMPTY: SentenceGraph = { triggers: [], edges: [], mentions: [], names: [] };
