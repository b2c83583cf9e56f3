import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problemsOf } from "./check.ts";
import { coverageDocument, coverageTable } from "../coverage/coverage-report.ts";
import { compileText } from "../compilation/compile-text.ts";
import type { CorpusText } from "../markup/parse-text.ts";
import { problemText } from "../markup/problem.ts";
import { coverageLines, isShort } from "../coverage/quota.ts";
import { SPLITS, splitTexts, type Split } from "../compilation/split.ts";
import { recurringWords } from "../coverage/recurring-words.ts";
import { tallyTexts } from "../coverage/tally.ts";
import { CORPUS_FOLDER, markupFiles, readFiles, readIrregularForms } from "./read-corpus.ts";

/**
 * No arguments: validates all of corpus/texts, prints the coverage table, writes corpus/coverage.md and
 * corpus/compiled/{train,dev,test}.jsonl. Exit code 1 with faults (then nothing is written), 4 when a quota is missed.
 */
export function buildCorpus(): number {
  const parsed = readFiles(markupFiles(join(CORPUS_FOLDER, "texts")));
  const problems = problemsOf(parsed);
  if (problems.length > 0) {
    for (const problem of problems) console.log(problemText(problem));
    console.log(`${problems.length} problems; nothing was written`);
    return 1;
  }
  const splits = splitOf(parsed.texts);
  writeSplits(parsed.texts, splits);
  const tally = tallyTexts(parsed.texts, readIrregularForms());
  const lines = coverageLines(tally);
  writeFileSync(
    join(CORPUS_FOLDER, "coverage.md"),
    coverageDocument(tally, splits, recurringWords(parsed.texts.map(wordsOf), 20)),
  );
  console.log(coverageTable(lines));
  const short = lines.filter(isShort);
  console.log(
    `${tally.texts} texts, ${tally.sentences} sentences, ${tally.events} events; ${short.length} lines below quota`,
  );
  return short.length === 0 ? 0 : 4;
}

/** Which split each text belongs to. */
export function splitOf(texts: readonly CorpusText[]): Map<string, Split> {
  return splitTexts(texts.map((text) => ({ id: text.id, words: wordsOf(text) })));
}

function wordsOf(text: CorpusText): string {
  return [text.title?.text ?? "", ...text.sentences.map((sentence) => sentence.text)].join(" ");
}

function writeSplits(texts: readonly CorpusText[], splits: ReadonlyMap<string, Split>): void {
  mkdirSync(join(CORPUS_FOLDER, "compiled"), { recursive: true });
  for (const split of SPLITS) {
    const lines = texts
      .filter((text) => splits.get(text.id) === split)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((text) => `${JSON.stringify(compileText(text))}\n`);
    writeFileSync(join(CORPUS_FOLDER, "compiled", `${split}.jsonl`), lines.join(""));
  }
}
