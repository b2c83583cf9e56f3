import { z } from "zod";
import type { Rejected, SourceItem } from "./article.ts";
import { articleFromFields, type FieldMap } from "./article-fields.ts";

const JsonRecord = z.record(z.string(), z.unknown());

/** Articles from newline-delimited JSON, or from one JSON array or object; a broken line is rejected alone. */
export function* readJsonl(text: string, file: string | null, map: FieldMap): Generator<SourceItem> {
  const whole = text.trimStart();
  if (whole.startsWith("[") || /^\{\s*\n/.test(whole)) {
    const document = parse(text);
    if ("value" in document) {
      yield* readRecords(Array.isArray(document.value) ? document.value : [document.value], file, map);
      return;
    }
    if (!holdsRecordLine(text)) {
      yield brokenDocument(file, document.problem);
      return;
    }
  }
  let line = 0;
  for (const content of lines(text)) {
    line++;
    if (content.trim() === "") continue;
    const parsed = parse(content);
    if ("problem" in parsed) yield broken(file, line, parsed.problem);
    else yield fromValue(parsed.value, file, line, map);
  }
}

function* readRecords(values: readonly unknown[], file: string | null, map: FieldMap): Generator<SourceItem> {
  for (const [index, value] of values.entries()) yield fromValue(value, file, index + 1, map);
}

function fromValue(value: unknown, file: string | null, line: number, map: FieldMap): SourceItem {
  const record = JsonRecord.safeParse(value);
  if (!record.success) return broken(file, line, `a ${Array.isArray(value) ? "list" : typeof value}, not an object`);
  return articleFromFields(record.data, { file, line }, map);
}

function parse(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function broken(file: string | null, line: number, problem: string): Rejected {
  return {
    rejected: true,
    article: null,
    origin: { file, line },
    stage: "parse",
    reason: `the line is no JSON object: ${problem.slice(0, 120)}`,
    hint: 'each line holds one object such as {"text": "...", "date": "2018-06-12"}; mend or remove the line',
  };
}

/** Whether any line is an object by itself; if none is, the text is one broken document and not broken lines. */
function holdsRecordLine(text: string): boolean {
  for (const line of lines(text)) {
    const start = line.trimStart();
    if (start.startsWith("{") && "value" in parse(start)) return true;
  }
  return false;
}

function brokenDocument(file: string | null, problem: string): Rejected {
  return {
    rejected: true,
    article: null,
    origin: { file, line: null },
    stage: "parse",
    reason: `the file is one JSON document that breaks off or is malformed: ${problem.slice(0, 120)}`,
    hint: "mend it, or write one article a line (JSONL): then a broken line costs only itself",
  };
}

/** Lines of a text one by one: splitting a 50 MB file at once would double the memory. */
function* lines(text: string): Generator<string> {
  let from = 0;
  while (from <= text.length) {
    const at = text.indexOf("\n", from);
    const end = at === -1 ? text.length : at;
    yield text.slice(from, end);
    from = end + 1;
  }
}
