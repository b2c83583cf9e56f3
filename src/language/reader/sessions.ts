import { InferenceSession, Tensor } from "onnxruntime-node";
import type { EncodedWords } from "./encode-words.ts";
import type { ModelFiles } from "./model-files.ts";
import type { Scores } from "./tensor.ts";

/** One thread a session: two workers with one thread each beat one worker with two. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionProviders: ["cpu"],
};

/** What the event heads say of the words of one pass. */
export interface EventScores {
  words: number;
  names: Scores;
  mentions: Scores;
  trigger: Scores;
  mode: Scores;
  auxiliary: Scores;
  edges: Float32Array;
}

const EVENT_OUTPUTS = ["names", "mentions", "trigger", "mode", "auxiliary", "edges"] as const;

/** What the syntax graph says of the words of one pass. */
export interface SyntaxScores {
  words: number;
  upos: Scores;
  /** For each word the score of each head: 0 is the root, n is word n - 1. */
  arcs: Scores;
  /** Relation scores for each word's best head. */
  relations: Scores;
}

/** Words of a marked pair, as indexes of the pass. */
export interface MarkedPair {
  actor: readonly number[];
  recipient: readonly number[];
}

/** The model's graphs, each opened when first used. One sentence a run: its scores never depend on its neighbours. */
export interface Sessions {
  events(pass: EncodedWords): Promise<EventScores>;
  /** The encoder's states alone, for measuring what the heads add. */
  encode(pass: EncodedWords): Promise<void>;
  syntax(pass: EncodedWords): Promise<SyntaxScores>;
  /** One score a pair type. */
  pair(pass: EncodedWords, pair: MarkedPair): Promise<Scores>;
  close(): Promise<void>;
}

export async function openSessions(files: ModelFiles): Promise<Sessions> {
  const reader = await InferenceSession.create(files.graph("reader.onnx"), OPTIONS);
  const opened = new Map<"syntax.onnx" | "pairs.onnx", Promise<InferenceSession>>();
  const open = (name: "syntax.onnx" | "pairs.onnx"): Promise<InferenceSession> => {
    const session = opened.get(name) ?? InferenceSession.create(files.graph(name), OPTIONS);
    opened.set(name, session);
    return session;
  };
  return {
    async events(pass) {
      const out = await reader.run(inputsOf(pass, NO_MARKS), [...EVENT_OUTPUTS]);
      const rows = (name: (typeof EVENT_OUTPUTS)[number]): Scores => scoresOf(out[name]);
      return {
        words: pass.first.length,
        names: rows("names"),
        mentions: rows("mentions"),
        trigger: rows("trigger"),
        mode: rows("mode"),
        auxiliary: rows("auxiliary"),
        edges: rows("edges").data,
      };
    },
    async encode(pass) {
      await reader.run(inputsOf(pass, NO_MARKS), ["hidden"]);
    },
    async syntax(pass) {
      const { hidden, states } = await reader.run(inputsOf(pass, NO_MARKS), ["hidden", "states"]);
      const root = new Tensor("float32", rootState(hidden), [1, rootState(hidden).length]);
      const out = await (await open("syntax.onnx")).run({ states: states ?? root, root });
      return {
        words: pass.first.length,
        upos: scoresOf(out["upos"]),
        arcs: scoresOf(out["arcs"]),
        relations: scoresOf(out["relations"]),
      };
    },
    async pair(pass, pair) {
      const actor = maskOf(pass, pair.actor);
      const recipient = maskOf(pass, pair.recipient);
      const marks = actor.map((value, at) => Math.min(2, value + 2 * (recipient[at] ?? 0)));
      const { hidden } = await reader.run(inputsOf(pass, marks), ["hidden"]);
      const floats = (values: readonly number[]): Tensor =>
        new Tensor("float32", Float32Array.from(values), [1, values.length]);
      const out = await (
        await open("pairs.onnx")
      ).run({ hidden: hidden ?? floats(actor), actor: floats(actor), recipient: floats(recipient) });
      return scoresOf(out["pair"]);
    },
    async close() {
      await reader.release();
      for (const session of opened.values()) await (await session).release();
    },
  };
}

/** The state of the first piece stands for the root of the tree. */
function rootState(hidden: Tensor | undefined): Float32Array {
  const { data, columns } = scoresOf(hidden);
  return data.slice(0, columns);
}

const NO_MARKS: readonly number[] = [];

/** 1 at every piece of the words, else 0. */
function maskOf(pass: EncodedWords, words: readonly number[]): number[] {
  const mask = pass.ids.map(() => 0);
  for (const word of words) {
    const end = pass.first[word + 1] ?? pass.ids.length - 1;
    for (let at = pass.first[word] ?? end; at < end; at++) mask[at] = 1;
  }
  return mask;
}

function inputsOf(pass: EncodedWords, marks: readonly number[]): Record<string, Tensor> {
  return {
    ids: integers(pass.ids, pass.ids.length),
    cases: integers(pass.cases, pass.cases.length),
    marks: integers(marks, pass.ids.length),
    first: integers(pass.first, pass.first.length),
  };
}

/** The values and, up to `length`, zeros. Four of these a sentence: a plain loop costs a tenth of `BigInt64Array.from`. */
function integers(values: readonly number[], length: number): Tensor {
  const data = new BigInt64Array(length);
  for (let at = 0; at < values.length; at++) data[at] = BigInt(values[at] ?? 0);
  return new Tensor("int64", data, [1, length]);
}

function scoresOf(tensor: Tensor | undefined): Scores {
  if (tensor === undefined || !(tensor.data instanceof Float32Array)) throw new TypeError("the model gave no scores");
  return { data: tensor.data, columns: tensor.dims.at(-1) ?? 1 };
}
