/**
 * `node build/benchmarks/reading.js [sentences]`: sentences a second on one thread, the whole `code` path against the bare
 * encoder in the same run (in turns, so that a machine whose speed drifts harms both), resolution's share of the path, memory, and load
 * time. Processor time of this process, so that other work on the machine counts little. The sentences are those of the corpus, in
 * articles as they stand; the first of them warm both up, unmeasured.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encodeWords } from "#src/language/reader/encode-words.js";
import { openModel } from "#src/language/reader/model-files.js";
import { openSessions } from "#src/language/reader/sessions.js";
import { createWordPieces } from "#src/language/reader/word-pieces.js";
import { createCoder } from "#src/pipeline/create-coder.js";
import { loadParts, openReader } from "#src/pipeline/parts.js";
import { stages } from "#src/pipeline/stages.js";
import { articleOf, type Article } from "#src/sources/article.js";
import { englishShare } from "#src/text/detect-language.js";
import { splitSentences } from "#src/text/split-sentences.js";

const ROUNDS = 5;
/** Articles coded before measuring. */
const WARM_UP = 200;
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

/** Milliseconds of processor time so far. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const inputs = articles();
const sentences = inputs.flatMap((article) => splitSentences(article));

const loadStart = performance.now();
const coder = await createCoder();
await coder.code({ text: "Russia attacked Ukraine." });
const loadMs = performance.now() - loadStart;
await coder.close();

const reader = await openReader();
const parts = loadParts(reader, null);
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
let resolveMs = 0;
let bareMs = 0;

/** What `coder.code` does, with a look at the clock around resolution. */
async function code(article: Article): Promise<void> {
  englishShare(article.text);
  const split = stages.split(article);
  const graphs = await stages.read(split, parts);
  const coded = stages.code(split, graphs, parts);
  const start = spent();
  const resolved = stages.resolve(article, split, graphs, coded, parts);
  resolveMs += spent() - start;
  stages.record(article, resolved, parts);
}

for (const article of inputs.slice(0, WARM_UP)) await code(article);
resolveMs = 0;
for (let round = 0; round < ROUNDS; round++) {
  const part = <T>(all: readonly T[]): readonly T[] =>
    all.slice((round * all.length) / ROUNDS, ((round + 1) * all.length) / ROUNDS);
  const bareStart = spent();
  for (const pass of part(passes)) await sessions.encode(pass);
  bareMs += spent() - bareStart;
  const codeStart = spent();
  for (const article of part(inputs)) await code(article);
  codeMs += spent() - codeStart;
}
const perSecond = (ms: number): string => ((1000 * sentences.length) / ms).toFixed(0);
const share = (part: number): string => `${((100 * part) / codeMs).toFixed(1)}%`;
console.log(
  `sentences                     ${sentences.length} (${(passes.reduce((sum, pass) => sum + pass.ids.length, 0) / passes.length).toFixed(1)} pieces each)`,
);
console.log(`bare encoder, sentences/s     ${perSecond(bareMs)}`);
console.log(`whole code path, sentences/s  ${perSecond(codeMs)}`);
console.log(`code path / bare encoder      ${share(bareMs)}`);
console.log(`resolution in the code path   ${share(resolveMs)}`);
console.log(`resident memory, MB           ${(process.memoryUsage.rss() / 1e6).toFixed(0)}`);
console.log(`load to first event, ms       ${loadMs.toFixed(0)}`);
await reader.close();
await sessions.close();
