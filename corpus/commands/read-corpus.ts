import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ThawError } from "#src/errors.js";
import { parseIrregularForms, type IrregularForms } from "../coverage/trigger-lemma.ts";
import { parseFile, type ParsedFile } from "../markup/parse-text.ts";

/** Where the corpus stands, from the root of the repository, which is where npm runs scripts. */
export const CORPUS_FOLDER = "corpus";

/** The markup files of a folder, by name. Throws `input-missing` when there is no folder. */
export function markupFiles(folder: string): string[] {
  if (!existsSync(folder)) throw missing(folder, "a folder of markup files (*.txt) is expected");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads and joins markup files. Throws `input-missing` for a path that is not there. */
export function readFiles(files: readonly string[]): ParsedFile {
  const lost = files.find((file) => !existsSync(file));
  if (lost !== undefined) throw missing(lost, "a markup file is expected");
  const parsed = files.map((file) => parseFile(readFileSync(file, "utf8"), file));
  return { texts: parsed.flatMap(({ texts }) => texts), problems: parsed.flatMap(({ problems }) => problems) };
}

function missing(path: string, rule: string): ThawError {
  return new ThawError(
    "input-missing",
    `"${path}" does not exist: ${rule}`,
    "run from the repository's root and check the path",
  );
}

/** The table of irregular forms that the count of trigger lemmas needs. */
export function readIrregularForms(): IrregularForms {
  return parseIrregularForms(readFileSync(join(CORPUS_FOLDER, "irregular-forms.tsv"), "utf8"));
}
