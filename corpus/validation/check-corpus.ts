import type { CorpusText } from "../markup/parse-text.ts";
import type { Problem } from "../markup/problem.ts";

/** Faults between texts: an id used twice, a sentence written twice. Each is reported at its second place. */
export function checkCorpus(texts: readonly CorpusText[]): Problem[] {
  const problems: Problem[] = [];
  const idAt = new Map<string, string>();
  const sentenceAt = new Map<string, string>();
  for (const text of texts) {
    const firstId = idAt.get(text.id);
    if (firstId !== undefined) {
      problems.push({
        file: text.file,
        line: text.line,
        value: text.id,
        rule: `the id is taken at ${firstId}`,
        wayOut: "give the text another number",
      });
    } else idAt.set(text.id, `${text.file}:${text.line}`);
    for (const sentence of text.sentences) {
      const key = sentenceKey(sentence.text);
      const first = sentenceAt.get(key);
      if (first !== undefined) {
        problems.push({
          file: text.file,
          line: sentence.line,
          value: sentence.text.slice(0, 60),
          rule: `the sentence stands already at ${first}`,
          wayOut: "write it anew",
        });
      } else sentenceAt.set(key, `${text.file}:${sentence.line}`);
    }
  }
  return problems;
}

/** A sentence without case, punctuation and spacing: equal keys are one sentence written twice. */
export function sentenceKey(sentence: string): string {
  return (
    sentence
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  );
}
