import type { Mention, SentenceGraph, TextSpan } from "../../language/sentence-graph.ts";
import type { Sentence } from "../../text/sentence.ts";

/** A mention in its place in the article. */
export interface PlacedMention {
  mention: Mention;
  sentence: Sentence;
  text: string;
  /** True when it is an actor, recipient or source of some trigger: such mentions are the likelier antecedents. */
  takesPart: boolean;
}

/** All mentions of an article in reading order. */
export function placedMentions(
  sentences: readonly Sentence[],
  graphs: readonly SentenceGraph[],
  textOf: (sentence: Sentence, span: TextSpan) => string,
): PlacedMention[] {
  return sentences.flatMap((sentence, index) => {
    const graph = graphs[index];
    if (graph === undefined) return [];
    const inEdges = new Set(graph.edges.map((edge) => `${edge.span.start}:${edge.span.end}`));
    return graph.mentions.map((mention) => ({
      mention,
      sentence,
      text: textOf(sentence, mention.span),
      takesPart: inEdges.has(`${mention.span.start}:${mention.span.end}`),
    }));
  });
}
