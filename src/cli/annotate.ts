import { readFile } from "node:fs/promises";
import { ThawError } from "../errors.ts";
import { createAnnotator, type Annotator } from "../pipeline/create-annotator.ts";
import { LAYERS, type Annotation, type Layer } from "../pipeline/annotate.ts";
import { isRejected } from "../sources/article.ts";
import { readInput } from "../sources/read-input.ts";
import { EXIT } from "./exit.ts";
import { choiceOption, dayOption } from "./options.ts";
import { settingsOption } from "./settings-option.ts";

type Raw = Readonly<Record<string, string | boolean>>;

/** `thaw annotate`: every layer of an article, one JSON object a line, or CoNLL-U; `--conllu` tags and parses given tokens. */
export async function annotate(paths: readonly string[], raw: Raw): Promise<number> {
  const annotator = await createAnnotator((await settingsOption(raw))?.own);
  try {
    if (typeof raw["conllu"] === "string") return await parseConllu(raw["conllu"], annotator);
    if (paths.length === 0)
      throw new ThawError("usage", "nothing to annotate", "name a file, a folder, - or --conllu FILE");
    return await annotateInputs(paths, raw, annotator);
  } finally {
    await annotator.close();
  }
}

async function annotateInputs(paths: readonly string[], raw: Raw, annotator: Annotator): Promise<number> {
  const form = choiceOption("--to", raw["to"], ["json", "conllu"], "json");
  const layers = form === "conllu" ? new Set<Layer>(["tokens", "syntax"]) : layersOf(raw["layers"]);
  const date = dayOption("--date", raw["date"]);
  let annotated = 0;
  for (const path of paths) {
    for await (const item of readInput(path, { stdin: process.stdin })) {
      if (isRejected(item)) {
        console.error(
          `thaw: ${item.origin.file ?? "-"}${item.origin.line === null ? "" : `:${item.origin.line}`}: ${item.reason}\n  ${item.hint}`,
        );
        continue;
      }
      const annotation = await annotator.annotate({ ...item, published: item.published ?? date }, layers);
      process.stdout.write(form === "conllu" ? toConllu(annotation) : `${JSON.stringify(annotation)}\n`);
      annotated++;
    }
  }
  return annotated > 0 ? EXIT.ok : EXIT.nothingCoded;
}

function layersOf(value: unknown): Set<Layer> {
  if (typeof value !== "string") return new Set(LAYERS);
  return new Set(value.split(",").map((layer) => choiceOption("--layers", layer.trim(), LAYERS, "tokens")));
}

function toConllu(annotation: Annotation): string {
  const rows = new Map<number, string[]>();
  for (const token of annotation.tokens ?? []) {
    const sentence = rows.get(token.sentence) ?? [];
    rows.set(token.sentence, sentence);
    sentence.push(
      [
        sentence.length + 1,
        token.text,
        token.lemma ?? "_",
        token.upos ?? "_",
        "_",
        "_",
        token.head ?? "_",
        token.deprel ?? "_",
        "_",
        `start=${token.start}|end=${token.end}`,
      ].join("\t"),
    );
  }
  return [...rows.values()].map((sentence) => `${sentence.join("\n")}\n\n`).join("");
}

/** Gold tokens in (every column but FORM may be `_`), CoNLL-U out; comments, ranges and empty nodes are kept as they stand. */
async function parseConllu(file: string, annotator: Annotator): Promise<number> {
  const content = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new ThawError("input-missing", `--conllu ${file} cannot be read`, "name a CoNLL-U file", { cause });
  });
  for (const block of content.split(/\r?\n\r?\n/)) {
    if (block.trim() === "") continue;
    const lines = block.split(/\r?\n/).filter((line) => line !== "");
    const words = lines.flatMap((line) => (isWord(line) ? [line.split("\t")[1] ?? "_"] : []));
    const syntax = await annotator.parse(words);
    let at = 0;
    const parsed = lines.map((line) => {
      if (!isWord(line)) return line;
      const [id = "", form = ""] = line.split("\t");
      const word = syntax[at++];
      return [
        id,
        form,
        word?.lemma ?? "_",
        word?.upos ?? "_",
        "_",
        "_",
        word?.head ?? 0,
        word?.deprel ?? "_",
        "_",
        "_",
      ].join("\t");
    });
    process.stdout.write(`${parsed.join("\n")}\n\n`);
  }
  return EXIT.ok;
}

function isWord(line: string): boolean {
  return /^\d+\t/.test(line);
}
