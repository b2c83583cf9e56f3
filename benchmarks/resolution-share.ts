/**
 * `node build/benchmarks/resolution-share.js [articles]`: the share of the coding time that each stage takes, on one thread, over articles
 * of the corpus (400 by default). Processor time of this process, so that other work on the machine does not count.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "#src/pipeline/data-files.js";
import { loadParts, openReader } from "#src/pipeline/parts.js";
import { stages } from "#src/pipeline/stages.js";
import { articleOf } from "#src/sources/article.js";

const WARM_UP = 400;
const wanted = Number(process.argv[2] ?? 400);
const lines = readFileSync(join(PACKAGE_ROOT, "corpus", "compiled", "train.jsonl"), "utf8")
  .trim()
  .split("\n");
const articles = lines.slice(0, wanted + WARM_UP).map((line) => {
  // Written by `npm run corpus`.
  const { article } = JSON.parse(line) as { article: { text: string; title: string | null; date: string } };
  return articleOf({ text: article.text, title: article.title, published: article.date });
});

const spent = new Map<string, number>();

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timed<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
  const start = cpuMs();
  const result = await work();
  spent.set(stage, (spent.get(stage) ?? 0) + cpuMs() - start);
  return result;
}

const reader = await openReader();
const parts = loadParts(reader, null);
for (const [index, article] of articles.entries()) {
  if (index === WARM_UP) spent.clear();
  const sentences = await timed("split", () => stages.split(article));
  const graphs = await timed("read", () => stages.read(sentences, parts));
  const coded = await timed("code", () => stages.code(sentences, graphs, parts));
  const resolved = await timed("resolve", () => stages.resolve(article, sentences, graphs, coded, parts));
  await timed("record", () => stages.record(article, resolved, parts));
}
await reader.close();
const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
for (const [stage, ms] of spent)
  console.log(
    `${stage.padEnd(8)} ${((100 * ms) / total).toFixed(1).padStart(5)}%  ${(ms / wanted).toFixed(2)} ms an article`,
  );
