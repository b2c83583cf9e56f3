import type { EventRecord } from "../contract/event-record.ts";
import type { Lemmas } from "../language/lemma.ts";
import type { NeuralReader } from "../language/reader/create-neural-reader.ts";
import type { NameType, SentenceGraph } from "../language/sentence-graph.ts";
import { coreferenceChains, createActorStage } from "../resolution/actor-stage.ts";
import { findPlaces } from "../resolution/place/find-places.ts";
import { findTimes } from "../resolution/time/find-times.ts";
import type { Article } from "../sources/article.ts";
import type { Sentence } from "../text/sentence.ts";
import { stages, type Parts } from "./stages.ts";

/** The layers of an annotation, each to be had alone. */
export const LAYERS = ["tokens", "syntax", "names", "times", "places", "coreference", "events"] as const;

export type Layer = (typeof LAYERS)[number];

interface Bounds {
  start: number;
  end: number;
}

/** A token; `sentence` counts from 0, and `head` is 1-based within its sentence, 0 for the root, as in CoNLL-U. */
export interface AnnotatedToken extends Bounds {
  text: string;
  sentence: number;
  lemma?: string;
  upos?: string;
  head?: number;
  deprel?: string;
}

/** All layers asked for of one article's text, with offsets in UTF-16 units. */
export interface Annotation {
  id: string | null;
  tokens?: AnnotatedToken[];
  names?: (Bounds & { type: NameType })[];
  times?: (Bounds & { value: string; from: string | null; to: string | null; precision: string })[];
  places?: (Bounds & {
    name: string;
    role: "place" | "government";
    lat: number;
    lon: number;
    country_code: string | null;
    geonameid: string | null;
  })[];
  coreference?: Bounds[][];
  events?: EventRecord[];
}

/** What annotation needs beside the parts of coding. */
export interface AnnotationParts extends Parts {
  reader: NeuralReader;
  lemmas: Lemmas;
}

/** Annotates the text of an article (its title belongs to the events alone). */
export async function annotateArticle(
  article: Article,
  layers: ReadonlySet<Layer>,
  parts: AnnotationParts,
): Promise<Annotation> {
  const sentences = stages.split(article);
  const graphs = await stages.read(sentences, parts);
  const inText = sentences.flatMap((sentence, index) =>
    sentence.in === "text" ? [{ sentence, graph: graphs[index] }] : [],
  );
  const annotation: Annotation = { id: article.id };
  if (layers.has("tokens") || layers.has("syntax"))
    annotation.tokens = await tokensOf(
      inText.map(({ sentence }) => sentence),
      layers.has("syntax"),
      parts,
    );
  if (layers.has("names"))
    annotation.names = inText.flatMap(({ graph }) => graph?.names.map(({ span, type }) => ({ ...span, type })) ?? []);
  if (layers.has("times")) annotation.times = timesOf(article);
  if (layers.has("places")) annotation.places = placesOf(article, parts);
  if (layers.has("coreference")) annotation.coreference = chainsOf(article, sentences, graphs, parts);
  if (layers.has("events"))
    annotation.events = stages.record(
      article,
      stages.resolve(article, sentences, graphs, stages.code(sentences, graphs, parts), parts),
      parts,
    );
  return annotation;
}

async function tokensOf(
  sentences: readonly Sentence[],
  withSyntax: boolean,
  parts: AnnotationParts,
): Promise<AnnotatedToken[]> {
  const tokens: AnnotatedToken[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const syntax = withSyntax ? await parts.reader.parse(sentence.tokens.map((token) => token.text)) : [];
    for (const [at, { start, end, text }] of sentence.tokens.entries()) {
      const word = syntax[at];
      const lemma = word === undefined ? {} : { lemma: parts.lemmas.lemmaOf(text, word.upos) };
      tokens.push({ start, end, text, sentence: index, ...lemma, ...word });
    }
  }
  return tokens;
}

function timesOf(article: Article): NonNullable<Annotation["times"]> {
  return findTimes(article.text, { published: article.published }).map(
    ({ start, end, value, from, to, precision }) => ({ start, end, value, from, to, precision }),
  );
}

function placesOf(article: Article, parts: AnnotationParts): NonNullable<Annotation["places"]> {
  return findPlaces(article.text, { context: article.title ?? "" }, parts.knowledge.gazetteer).map(
    ({ start, end, name, role, lat, lon, country_code, geonameid }) => ({
      start,
      end,
      name,
      role,
      lat,
      lon,
      country_code,
      geonameid,
    }),
  );
}

function chainsOf(
  article: Article,
  sentences: Sentence[],
  graphs: SentenceGraph[],
  parts: AnnotationParts,
): Bounds[][] {
  const stage = createActorStage({ article, sentences, graphs, events: [] }, parts.knowledge);
  return coreferenceChains(stage)
    .map((chain) =>
      chain.filter((placed) => placed.sentence.in === "text").map((placed) => ({ ...placed.mention.span })),
    )
    .filter((chain) => chain.length > 1);
}
