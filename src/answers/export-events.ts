import type { EventRecord } from "../contract/event-record.ts";
import type { ExportQuery } from "../contract/queries/export-query.ts";
import { ThawError } from "../errors.ts";
import { streamEvents } from "../store/read-events.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { filterOf } from "./event-filter.ts";

/** The events of a query as lines of a format, without line breaks; `extension` is that of its files. Throws `usage`. */
export async function exportEvents(
  query: ExportQuery,
  parts: AnswerParts,
): Promise<{ extension: string; lines: Iterable<string> }> {
  const to = query.to ?? "jsonl";
  const format = parts.formats.get(to);
  if (format?.export === undefined) throw new ThawError("usage", `${to} cannot be written`, "to=jsonl or to=csv can");
  const records: EventRecord[] = [];
  for await (const chunk of streamEvents(parts.store, await filterOf(query, parts))) {
    for (const { record } of chunk) records.push(record);
  }
  return { extension: format.extension, lines: format.export(records, { all: query.all === true }) };
}
