import { join } from "node:path";
import type { CorpusText } from "../markup/parse-text.ts";
import { CORPUS_FOLDER, markupFiles, readFiles } from "./read-corpus.ts";

/** `--plain ID...`: prints texts in markup shape without labels, traps and definitions. Returns the exit code. */
export function printPlain(ids: readonly string[]): number {
  const { texts } = readFiles(markupFiles(join(CORPUS_FOLDER, "texts")));
  const missing = ids.filter((id) => texts.every((text) => text.id !== id));
  for (const id of missing)
    console.error(`"${id}", no text of corpus/texts has this id; see the lines that begin with #`);
  if (missing.length > 0) return 1;
  for (const id of ids) {
    const text = texts.find((each) => each.id === id);
    if (text !== undefined) console.log(plainText(text));
  }
  return 0;
}

/** One text in markup shape with nothing marked. */
export function plainText(text: CorpusText): string {
  const header = [`# ${text.id}`, `published: ${text.published}`, `genre: ${text.genre}`, `region: ${text.region}`];
  if (text.title !== null) header.push(`title: ${escapeBrackets(text.title.text)}`);
  const body = text.sentences.flatMap((sentence, index) => {
    const isNew = index > 0 && text.sentences[index - 1]?.paragraph !== sentence.paragraph;
    return isNew ? ["", escapeBrackets(sentence.text)] : [escapeBrackets(sentence.text)];
  });
  return `${[...header, "", ...body].join("\n")}\n`;
}

function escapeBrackets(words: string): string {
  return words.replace(/[[\]]/g, "\\$&");
}
