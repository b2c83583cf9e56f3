import type { Writable } from "node:stream";
import { styleText } from "node:util";
import type { EventRecord } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";
import { CSV_HEADER, toCsvLine } from "../formats/csv.ts";
import { isExported, toPlover } from "../formats/plover.ts";
import { createCoder, type Coder } from "../pipeline/create-coder.ts";
import { asRejected } from "../pipeline/run.ts";
import type { Article, Rejected, Remark } from "../sources/article.ts";
import { isRejected } from "../sources/article.ts";
import { FIELD_KEYS, type ArticleField, type FieldMap } from "../sources/article-fields.ts";
import { INPUT_FORMATS } from "../sources/format.ts";
import { readInput } from "../sources/read-input.ts";
import { choiceOption, dayOption, shareOption } from "./options.ts";
import { EXIT } from "./exit.ts";
import { closeOutput, openOutput, writeText } from "./output.ts";
import { prettyArticle } from "./pretty.ts";
import { progressLine } from "./progress.ts";
import { ownOf, settingsOption } from "./settings-option.ts";

const FORMS = ["pretty", "jsonl", "csv", "plover"] as const;
type Form = (typeof FORMS)[number];

interface CodeOptions {
  date: string | null;
  form: Form;
  out: string | null;
  minConfidence: number;
  quiet: boolean;
}

interface Counts {
  coded: number;
  events: number;
  undated: number;
  /** Events that the form asked for does not take. */
  leftOut: number;
  rejected: Rejected[];
}

/** `thaw code`: codes every article of the paths and writes the records; returns the exit code. */
export async function code(paths: readonly string[], raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  if (typeof raw["pairs"] === "string") return (await import("./code-pairs.ts")).codePairs(raw["pairs"]);
  if (paths.length === 0)
    throw new ThawError("usage", "nothing to code", "name a file or folder, or - for standard input");
  const options = codeOptions(raw);
  const format =
    raw["inputFormat"] === undefined
      ? undefined
      : choiceOption("--input-format", raw["inputFormat"], INPUT_FORMATS, "text");
  const map = fieldMap(raw["map"]);
  const say = (remark: Remark): void => {
    if (!options.quiet) console.error(`thaw: ${place(remark.origin)}${remark.message}`);
  };
  const inputs = { map, stdin: process.stdin, onRemark: say, ...(format === undefined ? {} : { format }) };
  const coder = await createCoder(ownOf(await settingsOption(raw)));
  const output = await openOutput(options.out, paths);
  const counts: Counts = { coded: 0, events: 0, undated: 0, leftOut: 0, rejected: [] };
  if (options.form === "csv") await writeText(output, `${CSV_HEADER}\n`);
  for (const path of paths) {
    for await (const item of readInput(path, inputs)) {
      if (isRejected(item)) reject(item, counts);
      else await codeOne(item, coder, options, output, counts);
      if (!options.quiet) progressLine(`${counts.coded} articles, ${counts.events} events`);
    }
  }
  await coder.close();
  await closeOutput(output);
  summary(counts, options);
  return exitCode(counts);
}

function codeOptions(raw: Readonly<Record<string, string | boolean>>): CodeOptions {
  return {
    date: dayOption("--date", raw["date"]),
    form: choiceOption("--to", raw["to"], FORMS, raw["out"] === undefined && process.stdout.isTTY ? "pretty" : "jsonl"),
    out: typeof raw["out"] === "string" ? raw["out"] : null,
    minConfidence: shareOption("--min-confidence", raw["minConfidence"], 0),
    quiet: raw["quiet"] === true,
  };
}

async function codeOne(
  item: Article,
  coder: Coder,
  options: CodeOptions,
  output: Writable,
  counts: Counts,
): Promise<void> {
  const article = { ...item, published: item.published ?? options.date };
  const coded = await coder.code(article);
  const refused = asRejected(article, coded);
  if (refused !== null) {
    reject(refused, counts);
    return;
  }
  const events = coded.events.filter((event) => event.confidence >= options.minConfidence);
  counts.coded++;
  counts.events += events.length;
  if (article.published === null) counts.undated++;
  if (options.form === "plover") counts.leftOut += events.filter((event) => !isExported(event)).length;
  await writeText(output, render(article, events, options.form, output));
}

function render(article: Article, events: readonly EventRecord[], form: Form, output: Writable): string {
  switch (form) {
    case "pretty":
      return prettyArticle(article, events, output === process.stdout && process.stdout.isTTY);
    case "jsonl":
      return lines(events.map((event) => JSON.stringify(event)));
    case "csv":
      return lines(events.map(toCsvLine));
    case "plover":
      return lines(events.filter(isExported).map((event) => JSON.stringify(toPlover(event))));
  }
}

function lines(rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join("");
}

/** Mutates `counts`; the message names file, line, rule and the way out. */
function reject(rejected: Rejected, counts: Counts): void {
  counts.rejected.push(rejected);
  progressLine("");
  console.error(`thaw: ${place(rejected.origin)}${rejected.reason}\n  ${rejected.hint}`);
}

function place({ file, line }: Remark["origin"]): string {
  if (file === null) return "";
  return line === null ? `${file}: ` : `${file}:${line}: `;
}

function summary(counts: Counts, options: CodeOptions): void {
  progressLine("");
  if (options.quiet) return;
  const rejected = counts.rejected.length === 0 ? "" : `, ${counts.rejected.length} rejected`;
  console.error(
    styleText("dim", `thaw: ${counts.coded} articles coded${rejected}, ${counts.events} events`, {
      stream: process.stderr,
    }),
  );
  if (counts.leftOut > 0) {
    console.error(
      `thaw: ${counts.leftOut} events left out: PLOVER takes none that is negated, hypothetical or undated\n  --to jsonl has them all`,
    );
  }
  if (counts.undated > 0) {
    console.error(
      `thaw: ${counts.undated} articles state no publication date: "last week" and the like stay undated\n  give --date YYYY-MM-DD`,
    );
  }
}

/** A path that is not there is a failure when it was all there was; otherwise nothing coded means exit 3. */
function exitCode(counts: Counts): number {
  if (counts.coded > 0) return EXIT.ok;
  return counts.rejected.length > 0 && counts.rejected.every(({ stage }) => stage === "read")
    ? EXIT.failure
    : EXIT.nothingCoded;
}

function fieldMap(value: unknown): FieldMap {
  if (typeof value !== "string") return {};
  const names = Object.keys(FIELD_KEYS);
  const pairs = value.split(",").map((pair) => pair.split("=").map((part) => part.trim()));
  for (const [field = "", key = ""] of pairs) {
    if (names.includes(field) && key !== "") continue;
    throw new ThawError(
      "usage",
      `--map ${value} names no field of an article in "${field}=${key}"`,
      `--map takes FIELD=KEY,...; fields are ${names.join(", ")}`,
    );
  }
  // Every first part was found among the names of fields above.
  return Object.fromEntries(pairs.map(([field, key]) => [field as ArticleField, key ?? ""]));
}
