import type { EventRecord } from "../contract/event-record.ts";
import type { DroppedTrigger } from "../events/code-events.ts";
import type { WordSyntax } from "../language/reader/parse-words.ts";
import type { SentenceGraph } from "../language/sentence-graph.ts";
import { articleOf } from "../sources/article.ts";
import type { Sentence } from "../text/sentence.ts";
import type { AnnotationParts } from "./annotate.ts";
import { stages } from "./stages.ts";

/** One sentence with all that was seen and decided on the way to its events. */
export interface ExplainedSentence {
  sentence: Sentence;
  words: (WordSyntax & { text: string; lemma: string })[];
  graph: SentenceGraph;
  dropped: readonly DroppedTrigger[];
  events: EventRecord[];
}

/** Codes a text as an article of its own and keeps what each stage said. `published` is its day, or null. */
export async function explainText(
  text: string,
  published: string | null,
  parts: AnnotationParts,
): Promise<ExplainedSentence[]> {
  const article = articleOf({ text, published });
  const sentences = stages.split(article);
  const graphs = await stages.read(sentences, parts);
  const coded = stages.code(sentences, graphs, parts);
  const records = stages.record(article, stages.resolve(article, sentences, graphs, coded, parts), parts);
  const explained: ExplainedSentence[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const tokens = sentence.tokens.map((token) => token.text);
    const syntax = await parts.reader.parse(tokens);
    explained.push({
      sentence,
      words: syntax.map((word, at) => ({
        ...word,
        text: tokens[at] ?? "",
        lemma: parts.lemmas.lemmaOf(tokens[at] ?? "", word.upos),
      })),
      graph: graphs[index] ?? { triggers: [], edges: [], mentions: [], names: [] },
      dropped: coded[index]?.dropped ?? [],
      events: records.filter((record) => record.text_info?.sequence === sentence.index),
    });
  }
  return explained;
}
