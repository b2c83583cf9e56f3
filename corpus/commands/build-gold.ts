import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problemsOf, summary } from "./check.ts";
import { compileText } from "../compilation/compile-text.ts";
import type { CorpusText, ParsedFile } from "../markup/parse-text.ts";
import { problemText, type Problem } from "../markup/problem.ts";
import type { SentenceBounds } from "../validation/check-text.ts";
import { CORPUS_FOLDER, markupFiles, readFiles } from "./read-corpus.ts";

/** Where the gold articles stand, from the root of the repository. */
export const GOLD_FOLDER = "evaluation/gold";

/** The halves of the gold: dev may be looked at while tuning, test never. */
export const GOLD_HALVES = ["dev", "test"] as const;

export type GoldHalf = (typeof GOLD_HALVES)[number];

/** A gold article has 5 to 9 sentences with its title, so 4 to 8 without it. */
const SENTENCES_PER_ARTICLE: SentenceBounds = { from: 4, to: 8 };

/** The markup file of a half. */
export function goldSource(half: GoldHalf): string {
  return join(GOLD_FOLDER, "texts", `${half}.txt`);
}

/** The gold file of a half, which `thaw eval` reads. */
export function goldTarget(half: GoldHalf): string {
  return join(GOLD_FOLDER, half, "articles.jsonl");
}

/** `--gold`: validates the gold articles and writes them as JSONL. Exit code 1 with faults; then nothing is written. */
export function buildGold(): number {
  const parsed = GOLD_HALVES.map((half) => ({ half, ...readFiles([goldSource(half)]) }));
  const problems = goldProblems(parsed);
  if (problems.length > 0) {
    for (const problem of problems) console.log(problemText(problem));
    console.log(`${problems.length} problems; nothing was written`);
    return 1;
  }
  for (const { half, texts } of parsed) {
    mkdirSync(join(GOLD_FOLDER, half), { recursive: true });
    writeFileSync(goldTarget(half), goldLines(texts));
    console.log(`${goldTarget(half)}: ${texts.length} articles\n${summary(texts)}`);
  }
  return 0;
}

/** Faults of gold articles by themselves, among each other and against the corpus, which must not hold a sentence of theirs. */
export function goldProblems(parsed: readonly ParsedFile[]): Problem[] {
  const texts = parsed.flatMap((file) => file.texts);
  const files = new Set<string>(GOLD_HALVES.map(goldSource));
  const corpus = readFiles(markupFiles(join(CORPUS_FOLDER, "texts"))).texts;
  const all = { texts: [...corpus, ...texts], problems: parsed.flatMap((file) => file.problems) };
  return problemsOf(all, SENTENCES_PER_ARTICLE).filter((problem) => files.has(problem.file));
}

/** JSONL of {article, events}, the gold form of `thaw eval`. */
export function goldLines(texts: readonly CorpusText[]): string {
  return texts
    .map((text) => {
      const { article, events } = compileText(text);
      return `${JSON.stringify({ article, events })}\n`;
    })
    .join("");
}
