import type { EventType } from "../../codebook/event-type.ts";
import type { Sentence } from "../../text/sentence.ts";
import { findTriggers, type TokenTrigger } from "../lexicon/find-triggers.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { isQuoted } from "../quotes.ts";
import type { Reader } from "../reader.ts";
import type {
  AuxiliaryReading,
  Edge,
  Mention,
  MentionKind,
  NameReading,
  NameType,
  SentenceGraph,
  TextSpan,
  TriggerReading,
} from "../sentence-graph.ts";
import { decodeEdges, type WordEdge } from "./decode-edges.ts";
import { decodeSpans, touchingAsOne, type TaggedRun } from "./decode-spans.ts";
import { encodeWords, type EncodedWords } from "./encode-words.ts";
import { openModel, type ReaderLabels } from "./model-files.ts";
import { parseWords, type WordSyntax } from "./parse-words.ts";
import { relateWords, type PairReading } from "./relate-words.ts";
import { openSessions, type EventScores, type MarkedPair } from "./sessions.ts";
import { best, sigmoid } from "./tensor.ts";
import { withLexicon } from "./with-lexicon.ts";
import { trimmed } from "./trim-run.ts";
import { withWordEnd } from "./word-end.ts";
import { createWordPieces } from "./word-pieces.ts";

/** The trained reader, with what it can do beside reading events. */
export interface NeuralReader extends Reader {
  /** Part of speech and dependency tree of words that are given, in the tags of Universal Dependencies. */
  parse(words: readonly string[]): Promise<WordSyntax[]>;
  /** The type between two marked mentions of a sentence, each a list of its words' indexes. */
  relate(words: readonly string[], pair: MarkedPair): Promise<PairReading>;
}

/**
 * Sentences that the encoder reads before any of them is decoded: what it keeps in the processor's cache is not driven out by the decoding in
 * between, which saves a twentieth of its time. More would only hold more scores in memory.
 */
const TOGETHER = 32;

/** The trained reader: one pass of a small encoder a sentence. Throws `model-invalid` when a model file is missing or changed. */
export async function createNeuralReader(folder: string, lexicon: Lexicon): Promise<NeuralReader> {
  const files = openModel(folder);
  const pieces = createWordPieces(files.vocabulary);
  const sessions = await openSessions(files);
  const passesOf = ({ tokens }: Sentence): EncodedWords[] =>
    encodeWords(
      tokens.map(({ text }) => text),
      pieces,
    ).filter((pass) => pass.first.length > 0);
  const scored = async (sentence: Sentence): Promise<ScoredSentence> => {
    const passes: ScoredPass[] = [];
    for (const pass of passesOf(sentence)) passes.push({ from: pass.from, scores: await sessions.events(pass) });
    return { sentence, passes };
  };
  return {
    name: files.name,
    async read(sentences, signal) {
      const graphs: SentenceGraph[] = [];
      for (let from = 0; from < sentences.length; from += TOGETHER) {
        const together: ScoredSentence[] = [];
        for (const sentence of sentences.slice(from, from + TOGETHER)) {
          signal?.throwIfAborted();
          together.push(await scored(sentence));
        }
        graphs.push(...together.map((one) => graphOf(one, lexicon, files.labels)));
      }
      return graphs;
    },
    parse: (words) => parseWords(words, pieces, sessions, files.labels),
    relate: (words, pair) => relateWords(words, pair, pieces, sessions, files.labels),
    close: () => sessions.close(),
  };
}

interface ScoredPass {
  /** The pass's first word in the sentence. */
  from: number;
  scores: EventScores;
}

interface ScoredSentence {
  sentence: Sentence;
  passes: readonly ScoredPass[];
}

function graphOf({ sentence, passes }: ScoredSentence, lexicon: Lexicon, labels: ReaderLabels): SentenceGraph {
  const known = findTriggers(sentence, lexicon);
  return joined(
    passes.map(({ from, scores }) => decode(sentence, from, withLexicon(scores, from, known, labels), known, labels)),
  );
}

/** The graph of one pass, whose first word is word `offset` of the sentence. */
function decode(
  sentence: Sentence,
  offset: number,
  scores: EventScores,
  known: readonly TokenTrigger[],
  labels: ReaderLabels,
): SentenceGraph {
  const span = ({ from, to }: { from: number; to: number }): TextSpan => ({
    start: sentence.tokens[offset + from]?.start ?? sentence.start,
    end: sentence.tokens[offset + to - 1]?.end ?? sentence.end,
  });
  const tokens = sentence.tokens.slice(offset, offset + scores.words);
  const whole = <Run extends { from: number; to: number }>(run: Run): Run => trimmed(withWordEnd(run, tokens), tokens);
  const mentionRuns = decodeSpans(scores.mentions, scores.words, labels.mention_tags).map(whole);
  const nameRuns = decodeSpans(scores.names, scores.words, labels.name_tags);
  const statusRuns = mentionRuns.filter((run) => run.label === "status");
  const isEmpty = ({ from, to }: { from: number; to: number }): boolean =>
    sentence.tokens.slice(offset + from, offset + to).every((token) => FUNCTION_WORD.test(token.text));
  const triggerRuns = touchingAsOne(
    decodeSpans(scores.trigger, scores.words, labels.trigger_tags).filter((run) => !isEmpty(run)),
  );
  const wordEdges = triggerRuns.map((run) =>
    decodeEdges(run, { data: scores.edges, words: scores.words }, labels.edge_roles, mentionRuns, isEmpty).map(whole),
  );
  const triggers = triggerRuns.map((run): TriggerReading => {
    const type = run.label as EventType; // The labels of the model are the codebook's own names.
    return {
      span: span(run),
      type,
      mode: modeOf(run, type, scores, labels),
      auxiliary: auxiliaryOf(run, scores, labels, statusRuns, span),
      quoted: isQuoted(sentence, offset + run.from),
      rule: isRaised(run, offset, known) ? "reader:trigger+lexicon" : "reader:trigger",
      score: run.score,
    };
  });
  const edges = wordEdges.flatMap((found, trigger) =>
    found.map((edge): Edge => ({ trigger, role: edge.role, span: span(edge), score: edge.score })),
  );
  return {
    triggers,
    edges,
    mentions: mentionsOf(sentence, offset, mentionRuns, nameRuns, wordEdges.flat(), span),
    // The labels of the model are NameType's own names.
    names: nameRuns.map((run): NameReading => ({ span: span(run), type: run.label as NameType, score: run.score })),
  };
}

/** True where the lexicon knows the words of a trigger for its type, and so raised its score. */
function isRaised(run: TaggedRun, offset: number, known: readonly TokenTrigger[]): boolean {
  return known.some(
    ({ from, to, entry }) => entry.type === run.label && from < offset + run.to && offset + run.from < to,
  );
}

function modeOf(run: TaggedRun, type: EventType, scores: EventScores, labels: ReaderLabels): string | null {
  const column = best(scores.mode, run.from, (label) => labels.mode_labels[label]?.startsWith(`${type}/`) === true);
  const mode = labels.mode_labels[column]?.slice(type.length + 1) ?? "-";
  return mode === "-" ? null : mode;
}

function auxiliaryOf(
  run: TaggedRun,
  scores: EventScores,
  labels: ReaderLabels,
  status: readonly TaggedRun[],
  span: (run: TaggedRun) => TextSpan,
): AuxiliaryReading[] {
  const cue = status.toSorted((a, b) => gap(a, run) - gap(b, run))[0];
  return labels.auxiliaries.flatMap((mark, column): AuxiliaryReading[] => {
    const score = sigmoid(scores.auxiliary.data[run.from * scores.auxiliary.columns + column] ?? -Infinity);
    return score > 0.5 ? [{ mark, cue: cue === undefined ? null : span(cue) }] : [];
  });
}

function gap(a: TaggedRun, b: TaggedRun): number {
  return Math.max(a.from - b.to, b.from - a.to, 0);
}

/** Words that tell no act by themselves. */
const FUNCTION_WORD =
  /^(?:\P{L}+|a|an|the|of|in|on|at|to|into|by|with|from|for|as|and|or|but|that|which|who|is|was|were|be|been|has|have|had|will|would|not)$/iu;

const PRONOUN =
  /^(?:he|she|they|him|her|them|his|their|theirs|it|its|both|who|which|himself|herself|themselves|itself|we|our|us|i|my)$/i;

/** Mentions by the mention head, and what edges point at beside them. */
function mentionsOf(
  sentence: Sentence,
  offset: number,
  runs: readonly TaggedRun[],
  names: readonly TaggedRun[],
  edges: readonly WordEdge[],
  span: (run: { from: number; to: number }) => TextSpan,
): Mention[] {
  const pointed = edges
    .filter((edge) => edge.role !== "time" && edge.role !== "cue")
    .map(({ from, to, role, score }): TaggedRun => ({ from, to, score, label: role === "place" ? "place" : "entity" }));
  const own = runs.filter((run) => run.label === "entity" || run.label === "place");
  const all = [...own, ...pointed.filter((edge) => !own.some((run) => run.from === edge.from && run.to === edge.to))];
  const unique = all.filter(
    (run, index) => all.findIndex((other) => other.from === run.from && other.to === run.to) === index,
  );
  return unique
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map((run) => ({ span: span(run), kind: kindOf(sentence, offset, run, names), score: run.score }));
}

function kindOf(sentence: Sentence, offset: number, run: TaggedRun, names: readonly TaggedRun[]): MentionKind {
  if (run.label === "place") return "place";
  const [first, ...rest] = sentence.tokens.slice(offset + run.from, offset + run.to);
  if (rest.length === 0 && PRONOUN.test(first?.text ?? "")) return "pronoun";
  const inside = names.filter((name) => name.from < run.to && name.to > run.from).map((name) => name.label);
  if (inside.some((label) => label === "person" || label === "organisation" || label === "place")) return "name";
  return inside.includes("nationality") && run.to - run.from === 1 ? "nationality" : "role";
}

/** Passes of one over-long sentence as one graph. */
function joined(parts: readonly SentenceGraph[]): SentenceGraph {
  let triggers = 0;
  const edges: Edge[] = [];
  for (const part of parts) {
    edges.push(...part.edges.map((edge) => ({ ...edge, trigger: edge.trigger + triggers })));
    triggers += part.triggers.length;
  }
  return {
    triggers: parts.flatMap((part) => part.triggers),
    edges,
    mentions: parts.flatMap((part) => part.mentions),
    names: parts.flatMap((part) => part.names),
  };
}
