import { createLemmas } from "../language/lemma.ts";
import type { WordSyntax } from "../language/reader/parse-words.ts";
import type { Article } from "../sources/article.ts";
import type { OwnKnowledge } from "../resolution/own-knowledge.ts";
import { annotateArticle, type Annotation, type AnnotationParts, type Layer } from "./annotate.ts";
import { codeRelation, type CodedRelation, type Mark } from "./code-relation.ts";
import { readDataTable } from "./data-files.ts";
import { loadParts, openReader } from "./parts.ts";

/** All that the reader can tell beside events. */
export interface Annotator {
  readonly parts: AnnotationParts;
  annotate(article: Article, layers: ReadonlySet<Layer>): Promise<Annotation>;
  /** Lemma, tag, head and relation of given words. */
  parse(words: readonly string[]): Promise<(WordSyntax & { lemma: string })[]>;
  /**
   * The event between a marked actor and a marked recipient of one sentence. Throws RangeError where a mark covers no
   * word, or the marks stand too far apart to be read together.
   */
  codeRelation(text: string, actor: Mark, recipient: Mark): Promise<CodedRelation>;
  close(): Promise<void>;
}

/** Opens the reader with all its graphs, and what a user knows beside the shipped tables; throws `model-invalid` or `data-missing` when a shipped file is not whole. */
export async function createAnnotator(own: OwnKnowledge | null = null): Promise<Annotator> {
  const reader = await openReader();
  const lemmas = createLemmas(readDataTable("lexicon/lemmas.tsv"));
  const parts: AnnotationParts = { ...loadParts(reader, null, own), reader, lemmas };
  return {
    parts,
    annotate: (article, layers) => annotateArticle(article, layers, parts),
    parse: async (words) =>
      (await reader.parse(words)).map((word, at) => ({ ...word, lemma: lemmas.lemmaOf(words[at] ?? "", word.upos) })),
    codeRelation: (text, actor, recipient) => codeRelation(text, actor, recipient, reader),
    close: () => reader.close(),
  };
}
