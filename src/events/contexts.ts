import { CONTEXTS, type Context } from "../codebook/context.ts";
import type { EventType } from "../codebook/event-type.ts";

/** One line of data/lexicon/contexts.tsv: a pattern of words that tells a context. */
interface ContextPattern {
  context: Context;
  pattern: RegExp;
}

/** What tells a context: patterns of our own, and what words, types and modes weigh for it in log odds (training/contexts/). */
export interface ContextTable {
  patterns: readonly ContextPattern[];
  bias: Weights;
  weights: ReadonlyMap<string, Weights>;
}

/** [index in CONTEXTS, log odds] of the contexts that a feature speaks for or against. */
type Weights = readonly (readonly [number, number])[];

/** Contexts of one event of the article, given its sentence, type and mode; in the codebook's order. */
export type TellContexts = (sentence: string, type: EventType, mode: string | null) => Context[];

type Row = Readonly<Record<string, string>>;

/** Log odds above which an event has a further context beside the likeliest one; chosen on the corpus's development part. */
const FURTHER = -0.5;

/** First letters by which longer words are known, as in training/contexts/fit_contexts.py. */
const STEM = 6;

const WORD = /[a-z]+(?:['’-][a-z]+)*/g;

/** Builds the table from the rows of contexts.tsv and context_weights.tsv in data/lexicon/. */
export function buildContexts(patternRows: readonly Row[], weightRows: readonly Row[]): ContextTable {
  const weights = new Map(weightRows.map((row) => [row["feature"] ?? "", weightsOf(row["weights"] ?? "")]));
  return { patterns: patternsOf(patternRows), bias: weights.get("bias") ?? [], weights };
}

/** Words of one context make one alternation. */
function patternsOf(rows: readonly Row[]): ContextPattern[] {
  return CONTEXTS.flatMap((context) => {
    const words = rows
      .filter((row) => row["context"] === context)
      .map((row) => (row["word"] ?? "").replaceAll(" ", "[ -]"));
    return words.length === 0 ? [] : [{ context, pattern: new RegExp(`\\b(?:${words.join("|")})\\b`, "i") }];
  });
}

function weightsOf(cell: string): Weights {
  return cell
    .split(" ")
    .map((pair): [number, number] => {
      const [name = "", weight = "0"] = pair.split(":");
      return [CONTEXTS.findIndex((context) => context === name), Number(weight)];
    })
    .filter(([at]) => at >= 0);
}

/**
 * Reads an article's words once and tells the contexts of its events: the likeliest by the words of sentence and article, the type and the mode, any
 * further one that is about as likely as not, and those too rare to have weights whose pattern the sentence holds.
 */
export function contextsOf(article: string, table: ContextTable): TellContexts {
  const whole = scoresOf(article, "a", "q", table, new Float64Array(CONTEXTS.length));
  add(whole, table.bias);
  const bySentence = new Map<string, Float64Array>();
  return (sentence, type, mode) => {
    const known = bySentence.get(sentence) ?? scoresOf(sentence, "s", "r", table, whole.slice());
    bySentence.set(sentence, known);
    const scores = known.slice();
    add(scores, table.weights.get(`t:${type}`));
    if (mode !== null) add(scores, table.weights.get(`t:${type}/${mode}`));
    return chosen(scores, sentence, table);
  };
}

function scoresOf(text: string, word: string, pattern: string, table: ContextTable, onto: Float64Array): Float64Array {
  const features = new Set<string>();
  for (const [found] of text.toLowerCase().matchAll(WORD))
    features.add(found.length <= STEM ? found : `${found.slice(0, STEM)}*`);
  for (const feature of features) add(onto, table.weights.get(`${word}:${feature}`));
  for (const entry of table.patterns)
    if (entry.pattern.test(text)) add(onto, table.weights.get(`${pattern}:${entry.context}`));
  return onto;
}

function add(scores: Float64Array, weights: Weights | undefined): void {
  for (const [at, weight] of weights ?? []) scores[at] = (scores[at] ?? 0) + weight;
}

function chosen(scores: Float64Array, sentence: string, table: ContextTable): Context[] {
  const weighed = new Set(table.bias.map(([at]) => at));
  const rare = new Set(
    table.patterns
      .filter(({ context, pattern }) => !weighed.has(CONTEXTS.indexOf(context)) && pattern.test(sentence))
      .map(({ context }) => context),
  );
  let likeliest = -1;
  for (const at of weighed) if (likeliest < 0 || (scores[at] ?? 0) > (scores[likeliest] ?? 0)) likeliest = at;
  return CONTEXTS.filter(
    (context, at) => rare.has(context) || (weighed.has(at) && (at === likeliest || (scores[at] ?? 0) > FURTHER)),
  );
}
