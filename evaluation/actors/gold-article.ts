import { readFileSync } from "node:fs";
import type { Mention, SentenceGraph } from "#src/language/sentence-graph.js";
import { articleOf, type Article } from "#src/sources/article.js";
import type { Sentence } from "#src/text/sentence.js";
import { splitSentences } from "#src/text/split-sentences.js";

/** A span of a compiled corpus article. */
export interface GoldSpan {
  start: number;
  end: number;
  in: "text" | "title";
}

/** An entity of the corpus: what the mentions of one chain are. A group has `members`, which are labels. */
export interface GoldEntity {
  label: string;
  code: string | null;
  sector: string | null;
  other_sectors: readonly string[];
  name: string;
  members?: readonly string[];
}

/** A mention with the label of its entity. */
export interface GoldMention extends GoldSpan {
  entity: string;
}

interface GoldArgument {
  code: string | null;
  sector: string | null;
  span: GoldSpan;
}

interface GoldEvent {
  date: string | null;
  enddate: string | null;
  actor: readonly GoldArgument[];
  recipient: readonly GoldArgument[];
  attribution: { span: GoldSpan | null } | null;
  spans: { trigger: GoldSpan };
}

interface CompiledLine {
  article: { id: string; title: string | null; text: string; date: string };
  mentions: readonly GoldMention[];
  entities: readonly GoldEntity[];
  places: readonly GoldSpan[];
  events: readonly GoldEvent[];
}

/** An article of the corpus as resolution would get it from a reader that misses no mention. */
export interface GoldArticle {
  article: Article;
  sentences: readonly Sentence[];
  graphs: readonly SentenceGraph[];
  mentions: readonly GoldMention[];
  entities: ReadonlyMap<string, GoldEntity>;
  events: readonly GoldEvent[];
}

/** Reads a part of corpus/compiled. */
export function readGoldArticles(file: string): GoldArticle[] {
  const lines = readFileSync(file, "utf8").split("\n");
  // `npm run corpus` writes the file and checks its shape.
  return lines.filter((line) => line !== "").map((line) => toArticle(JSON.parse(line) as CompiledLine));
}

function toArticle(line: CompiledLine): GoldArticle {
  const { id, title, text, date } = line.article;
  const article = articleOf({ id, title, text, published: date });
  const sentences = splitSentences(article);
  return {
    article,
    sentences,
    graphs: sentences.map((sentence) => graphOf(sentence, line, article)),
    mentions: line.mentions,
    entities: new Map(line.entities.map((entity) => [entity.label, entity])),
    events: line.events,
  };
}

/** The sentence that a span begins in. */
export function isIn(span: GoldSpan, sentence: Sentence): boolean {
  return span.in === sentence.in && sentence.start <= span.start && span.start < sentence.end;
}

function graphOf(sentence: Sentence, line: CompiledLine, article: Article): SentenceGraph {
  const source = sentence.in === "title" ? (article.title ?? "") : article.text;
  const events = line.events.filter(({ spans }) => isIn(spans.trigger, sentence));
  const own = (spans: readonly GoldSpan[], kind: Mention["kind"] | null): Mention[] =>
    spans
      .filter((span) => isIn(span, sentence))
      .map(({ start, end }) => ({ span: { start, end }, kind: kind ?? kindOf(source.slice(start, end)), score: 1 }));
  return {
    triggers: [],
    edges: events.flatMap(({ actor, recipient, attribution }, trigger) => [
      ...actor.map(({ span }) => ({ trigger, role: "actor" as const, span, score: 1 })),
      ...recipient.map(({ span }) => ({ trigger, role: "recipient" as const, span, score: 1 })),
      ...(attribution?.span ? [{ trigger, role: "source" as const, span: attribution.span, score: 1 }] : []),
    ]),
    mentions: [...own(line.mentions, null), ...own(line.places, "place")].toSorted(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
    ),
    names: [],
  };
}

const PRONOUN =
  /^(?:he|she|they|him|her|hers|them|his|their|theirs|it|its|both|who|whose|which|himself|herself|themselves|itself|we|our|us|i|my|me|you|your)$/iu;

function kindOf(words: string): Mention["kind"] {
  if (PRONOUN.test(words)) return "pronoun";
  return /\p{Lu}/u.test(words) ? "name" : "role";
}
