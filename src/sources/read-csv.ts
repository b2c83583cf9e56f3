import { parse } from "csv-parse/sync";
import type { Rejected, SourceItem } from "./article.ts";
import { articleFromFields, FIELD_KEYS, type FieldMap } from "./article-fields.ts";

/** Articles from CSV or TSV with a header line; comma, semicolon or tab, told by the header. */
export function* readCsv(text: string, file: string | null, map: FieldMap): Generator<SourceItem> {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [",", ";", "\t"].reduce((best, mark) => (count(header, mark) > count(header, best) ? mark : best));
  let columns: string[] = [];
  // Filled row by row, so that an unclosed quote far down costs only what comes after it.
  const rows: { record: Record<string, string>; line: number }[] = [];
  let problem: string | null = null;
  try {
    parse(text, {
      columns: (names: string[]) => (columns = names.map((name) => name.trim().toLowerCase())),
      delimiter,
      bom: true,
      on_record: (record: Record<string, string>, { lines }: { lines: number }) => {
        rows.push({ record, line: lines });
        return null;
      },
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  const lowered = lowerCased(map);
  const textKeys: readonly string[] = lowered.text === undefined ? FIELD_KEYS.text : [lowered.text];
  if (!textKeys.some((key) => columns.includes(key)) && columns.length > 0) {
    yield withoutText(file, textKeys, columns);
    return;
  }
  for (const { record, line } of rows) yield articleFromFields(record, { file, line }, lowered);
  if (problem !== null) yield unreadable(file, problem);
}

function lowerCased(map: FieldMap): FieldMap {
  return Object.fromEntries(Object.entries(map).map(([field, key]) => [field, key.toLowerCase()]));
}

function count(header: string, mark: string): number {
  return header.split(mark).length;
}

function withoutText(file: string | null, wanted: readonly string[], found: readonly string[]): Rejected {
  return {
    rejected: true,
    article: null,
    origin: { file, line: 1 },
    stage: "parse",
    reason: `the table has no column of text: wanted one of ${wanted.join(", ")}, found ${found.slice(0, 20).join(", ")}`,
    hint: "name the column with --map text=COLUMN",
  };
}

function unreadable(file: string | null, problem: string): Rejected {
  return {
    rejected: true,
    article: null,
    origin: { file, line: null },
    stage: "parse",
    reason: `the table cannot be read: ${problem.slice(0, 160)}`,
    hint: "quote cells that hold quotes or line breaks, as RFC 4180 has it",
  };
}
