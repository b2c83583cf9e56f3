import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { decode } from "./decode.ts";
import { articleOf, type Origin, type Rejected, type Remark, type SourceItem } from "./article.ts";
import { dayOrNull, type FieldMap } from "./article-fields.ts";
import { detectFormat, type InputFormat } from "./format.ts";
import { readCsv } from "./read-csv.ts";
import { readHtml } from "./read-html.ts";
import { readJsonl } from "./read-jsonl.ts";
import { readMarkdown } from "./read-markdown.ts";

/** Longest article, in UTF-16 code units: the longest books of the field's archives stay below; a longer line is a broken export. */
export const MAX_ARTICLE_CHARS = 2_000_000;

/** Largest input file in bytes: what one JavaScript string can hold, with room to spare. */
export const MAX_FILE_BYTES = 400_000_000;

const ARTICLE_EXTENSIONS = new Set([
  ".txt",
  ".text",
  ".md",
  ".markdown",
  ".json",
  ".jsonl",
  ".ndjson",
  ".csv",
  ".tsv",
  ".html",
  ".htm",
]);

export interface InputOptions {
  map?: FieldMap;
  /** Forces the format; by default the content tells. */
  format?: InputFormat;
  /** What `-` reads. */
  stdin?: AsyncIterable<Uint8Array>;
  onRemark?: (remark: Remark) => void;
}

/**
 * Articles of a file, of every article file below a folder (in the order of their names), or of standard input (`-`).
 * Whatever cannot be read comes out as `Rejected`, in its place among the others.
 */
export async function* readInput(path: string, options: InputOptions = {}): AsyncGenerator<SourceItem> {
  if (path === "-") {
    yield* readBytes(await collect(options.stdin ?? []), null, options);
    return;
  }
  const about = await stat(path).catch((error: Error) => error);
  if (about instanceof Error) yield missing(path, about);
  else if (about.isDirectory()) yield* readFolder(path, options);
  else yield* readFileItems(path, options);
}

async function* readFolder(folder: string, options: InputOptions): AsyncGenerator<SourceItem> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: Error) => error);
  if (entries instanceof Error) {
    yield missing(folder, entries);
    return;
  }
  // A link counts as the file it may lead to: where it leads nowhere, that is told.
  const files = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name));
  const known = files.filter((file) => ARTICLE_EXTENSIONS.has(extname(file).toLowerCase()));
  const others = files.filter((file) => !known.includes(file));
  if (others.length > 0) {
    const message = `${others.length} files of other kinds left aside (${others
      .slice(0, 3)
      .map((file) => basename(file))
      .join(", ")}${others.length > 3 ? " ..." : ""}); name one to read it all the same`;
    options.onRemark?.({ origin: { file: folder, line: null }, message });
  }
  if (known.length === 0) {
    yield reject(
      { file: folder, line: null },
      "read",
      "the folder holds no article file",
      `article files end in ${[...ARTICLE_EXTENSIONS].join(" ")}`,
    );
  }
  for (const file of known.toSorted()) yield* readFileItems(file, options);
}

async function* readFileItems(path: string, options: InputOptions): AsyncGenerator<SourceItem> {
  const origin = { file: path, line: null };
  const about = await stat(path).catch((error: Error) => error);
  if (about instanceof Error) {
    yield missing(path, about);
    return;
  }
  if (about.size > MAX_FILE_BYTES) {
    yield reject(
      origin,
      "read",
      `the file has ${about.size} bytes, more than ${MAX_FILE_BYTES}`,
      "split it, or pipe it in parts",
    );
    return;
  }
  const bytes = await readFile(path).catch((error: unknown) => error);
  if (bytes instanceof Uint8Array) yield* readBytes(bytes, path, options);
  else yield missing(path, bytes);
}

/** The articles of one input already in memory; `file` is null for standard input. */
export function* readBytes(bytes: Uint8Array, file: string | null, options: InputOptions = {}): Generator<SourceItem> {
  const origin = { file: file ?? "-", line: null };
  const decoded = decode(bytes);
  if ("problem" in decoded) {
    yield reject(origin, "decode", decoded.problem, "convert it to plain text first");
    return;
  }
  if (decoded.encoding === "windows-1252") {
    options.onRemark?.({
      origin,
      message: "not valid UTF-8: read as Windows-1252; convert it to UTF-8 if letters look wrong",
    });
  }
  if (decoded.text.trim() === "") {
    yield reject(origin, "parse", "the input is empty", "give a file with text in it");
    return;
  }
  for (const item of parseText(decoded.text, file, origin, options)) yield withinLimit(item);
}

function* parseText(text: string, file: string | null, origin: Origin, options: InputOptions): Generator<SourceItem> {
  const format = options.format ?? detectFormat(text, file ?? "");
  const map = options.map ?? {};
  switch (format) {
    case "jsonl":
      yield* readJsonl(text, origin.file, map);
      return;
    case "csv":
      yield* readCsv(text, origin.file, map);
      return;
    case "html":
      yield text.length > MAX_ARTICLE_CHARS * 4 ? tooLong(origin, text.length) : readHtml(text, origin);
      return;
    case "markdown":
      yield text.length > MAX_ARTICLE_CHARS ? tooLong(origin, text.length) : readMarkdown(text, origin);
      return;
    case "text":
      yield articleOf({ text, published: dayInName(file), origin });
  }
}

/** A day written in a file's own name ("2018-06-12-summit.txt") is a stated date; nothing else of a file dates it. */
function dayInName(file: string | null): string | null {
  const stated = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(file === null ? "" : basename(file));
  return dayOrNull(stated?.[1] ?? null);
}

function withinLimit(item: SourceItem): SourceItem {
  return "rejected" in item || item.text.length <= MAX_ARTICLE_CHARS ? item : tooLong(item.origin, item.text.length);
}

function tooLong(origin: Origin, length: number): Rejected {
  return reject(
    origin,
    "parse",
    `the article has ${length} characters, more than ${MAX_ARTICLE_CHARS}`,
    "split it into articles; a whole archive on one line is a broken export",
  );
}

function missing(path: string, error: unknown): Rejected {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  const reason = code === "ENOENT" ? "there is no such file or folder" : `it cannot be read (${code})`;
  return reject({ file: path, line: null }, "read", reason, "check the path and its permissions");
}

function reject(origin: Origin, stage: Rejected["stage"], reason: string, hint: string): Rejected {
  return { rejected: true, article: null, origin, stage, reason, hint };
}

async function collect(stream: AsyncIterable<Uint8Array> | readonly Uint8Array[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
