import { join, relative } from "node:path";
import { checkCorpus } from "../validation/check-corpus.ts";
import { checkText, SENTENCES_PER_TEXT, type SentenceBounds } from "../validation/check-text.ts";
import { problemText, type Problem } from "../markup/problem.ts";
import type { CorpusText, ParsedFile } from "../markup/parse-text.ts";
import { coverageLines } from "../coverage/quota.ts";
import { tallyTexts, type Tally } from "../coverage/tally.ts";
import { CORPUS_FOLDER, markupFiles, readFiles, readIrregularForms } from "./read-corpus.ts";

/** Every fault of what was read, in file and line order. */
export function problemsOf(parsed: ParsedFile, bounds: SentenceBounds = SENTENCES_PER_TEXT): Problem[] {
  const ofTexts = parsed.texts.flatMap((text) => checkText(text, bounds));
  const problems = [...parsed.problems, ...ofTexts, ...checkCorpus(parsed.texts)];
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** `--check FILE...`: prints the faults of these files (also against the rest of the corpus) and what they hold. Returns the exit code. */
export function check(files: readonly string[]): number {
  const own = files.map((file) => relative(".", file));
  const others = markupFiles(join(CORPUS_FOLDER, "texts")).filter((file) => !own.includes(file));
  const parsed = readFiles([...others, ...own]);
  const problems = problemsOf(parsed).filter((problem) => own.includes(problem.file));
  for (const problem of problems) console.log(problemText(problem));
  const texts = parsed.texts.filter((text) => own.includes(text.file));
  console.log(summary(texts));
  console.log(problems.length === 0 ? "no problems" : `${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}

/** What some texts hold, in a few lines. */
export function summary(texts: readonly CorpusText[]): string {
  const tally = tallyTexts(texts, readIrregularForms());
  const lines = coverageLines(tally);
  const whole = lines.slice(0, 13).map(({ name, count }) => `${count} ${name}`);
  const lemmas = lines.filter(
    ({ name, count, bound }) => name.includes(": share of") && bound === "most" && count > 12,
  );
  return [
    `${tally.events} events; ${whole.join("; ")}`,
    `types: ${list(tally.types)}`,
    `modes: ${list(tally.modes)}`,
    `auxiliaries: ${list(tally.auxiliaries)}; traps: ${list(tally.trapKinds)}`,
    `lemmas above 12% of a type: ${lemmas.map(({ name, count }) => `${name} ${count}`).join("; ") || "none"}`,
  ].join("\n");
}

function list(counts: Tally["types"]): string {
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}
