/**
 * `node build/benchmarks/reading.js [sentences]`: sentences a second on one thread, the whole `code` path against the bare
 * encoder in the same run (in turns, so that a machine whose speed drifts harms both), memory, and load time. The sentences are those
 * of the corpus, in articles as they stand.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encodeWords } from "#src/language/reader/encode-words.js";
import { openModel } from "#src/language/reader/model-files.js";
import { openSessions } from "#src/language/reader/sessions.js";
import { createWordPieces } from "#src/language/reader/word-pieces.js";
import { createCoder } from "#src/pipeline/create-coder.js";
import { articleOf, type Article } from "#src/sources/article.js";
import { splitSentences } from "#src/text/split-sentences.js";

const ROUNDS = 5;
const WANTED = Number(process.argv[2] ?? 5000);

function articles(): Article[] {
  const lines = readFileSync(join(process.cwd(), "corpus", "compiled", "train.jsonl"), "utf8")
    .trim()
    .split("\n");
  const all = lines.map((line) => {
    // Written by `npm run corpus`.
    const { article } = JSON.parse(line) as { article: { text: string; title: string | null; date: string } };
    return articleOf({ text: article.text, title: article.title, published: article.date });
  });
  const chosen: Article[] = [];
  let sentences = 0;
  for (let at = 0; sentences < WANTED; at++) {
    const article = all[at % all.length];
    if (article === undefined) break;
    chosen.push(article);
    sentences += splitSentences(article).length;
  }
  return chosen;
}

const inputs = articles();
const sentences = inputs.flatMap((article) => splitSentences(article));

const loadStart = performance.now();
const coder = await createCoder();
await coder.code({ text: "Russia attacked Ukraine." });
const loadMs = performance.now() - loadStart;

const files = openModel(join(process.cwd(), "models", "reader"));
const sessions = await openSessions(files);
const pieces = createWordPieces(files.vocabulary);
const passes = sentences.flatMap((sentence) =>
  encodeWords(
    sentence.tokens.map((token) => token.text),
    pieces,
  ),
);

let codeMs = 0;
let bareMs = 0;
for (let round = 0; round < ROUNDS; round++) {
  const part = <T>(all: readonly T[]): readonly T[] =>
    all.slice((round * all.length) / ROUNDS, ((round + 1) * all.length) / ROUNDS);
  const bareStart = performance.now();
  for (const pass of part(passes)) await sessions.encode(pass);
  bareMs += performance.now() - bareStart;
  const codeStart = performance.now();
  for (const article of part(inputs)) await coder.code(article);
  codeMs += performance.now() - codeStart;
}
const perSecond = (ms: number): string => ((1000 * sentences.length) / ms).toFixed(0);
console.log(
  `sentences                     ${sentences.length} (${(passes.reduce((sum, pass) => sum + pass.ids.length, 0) / passes.length).toFixed(1)} pieces each)`,
);
console.log(`bare encoder, sentences/s     ${perSecond(bareMs)}`);
console.log(`whole code path, sentences/s  ${perSecond(codeMs)}`);
console.log(`code path / bare encoder      ${((100 * bareMs) / codeMs).toFixed(1)}%`);
console.log(`resident memory, MB           ${(process.memoryUsage.rss() / 1e6).toFixed(0)}`);
console.log(`load to first event, ms       ${loadMs.toFixed(0)}`);
await coder.close();
await sessions.close();
