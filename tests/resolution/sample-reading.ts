import { join } from "node:path";
import type { Mention, SentenceGraph } from "../../src/language/sentence-graph.ts";
import { loadKnowledge, type Knowledge } from "../../src/resolution/knowledge.ts";
import type { ArticleReading } from "../../src/resolution/resolve-events.ts";
import { articleOf } from "../../src/sources/article.ts";
import { splitSentences } from "../../src/text/split-sentences.ts";

export const knowledge: Knowledge = loadKnowledge(join(import.meta.dirname, "..", ".."));

const PRONOUN = /^(?:he|she|it|they|him|her|them|his|its|their|we|our|i|who|whose)$/iu;

/** A text with its mentions in order, as a reader would give it: "*" before the words says that the mention takes part in an event, "@" that it is a place. */
export function sampleReading(text: string, marks: readonly string[], published: string | null = null): ArticleReading {
  const article = articleOf({ text, published });
  const sentences = splitSentences(article);
  let from = 0;
  const found = marks.map((mark) => {
    const words = mark.replace(/^[*@]/u, "");
    const start = text.indexOf(words, from);
    if (start < 0) throw new RangeError(`${words} is not in the text`);
    from = start + words.length;
    const kind = mark.startsWith("@")
      ? "place"
      : PRONOUN.test(words)
        ? "pronoun"
        : /\p{Lu}/u.test(words)
          ? "name"
          : "role";
    const mention: Mention = { span: { start, end: start + words.length }, kind, score: 1 };
    return { mention, takesPart: mark.startsWith("*") };
  });
  const graphs = sentences.map((sentence): SentenceGraph => {
    const own = found.filter(({ mention: { span } }) => sentence.start <= span.start && span.start < sentence.end);
    return {
      triggers: [],
      names: [],
      mentions: own.map(({ mention }) => mention),
      edges: own
        .filter(({ takesPart }) => takesPart)
        .map(({ mention }, trigger) => ({ trigger, role: "actor", span: mention.span, score: 1 })),
    };
  });
  return { article, sentences, graphs, events: [] };
}
