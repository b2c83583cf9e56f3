import type { DuckDBValue } from "@duckdb/node-api";
import type { EventRecord } from "../contract/event-record.ts";
import { readCorrections } from "./correction.ts";
import type { Store } from "./open-store.ts";
import { indexCorrections, replay } from "./replay-corrections.ts";

/** An article that somebody went through, with its events as they left them: gold, in the form that `thaw eval` reads. */
export interface CorrectedArticle {
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly text: string;
    readonly published: string | null;
  };
  readonly events: readonly EventRecord[];
}

/** The articles with a correction whose text was kept, by id; all their events but the rejected ones. */
export async function readCorrected({ connection }: Store): Promise<CorrectedArticle[]> {
  const corrections = indexCorrections(await readCorrections(connection));
  const ids = await connection.runAndReadAll("SELECT id FROM report_row WHERE source = 'thaw'");
  const known = new Set(ids.getRows().map(([id]) => String(id)));
  const rows = await connection.runAndReadAll(`
    SELECT a.article, a.title, a.text, a.published::VARCHAR, a.hash, to_json(list(r.record ORDER BY r.rowid) FILTER (r.record IS NOT NULL))
    FROM article_row a LEFT JOIN report_row r ON r.article = a.article AND r.source = 'thaw'
    WHERE a.text IS NOT NULL AND a.hash IN (SELECT hash FROM correction) GROUP BY ALL ORDER BY a.article`);
  return rows.getRows().map(([id, title, text, published, hash, records]) => ({
    article: { id: String(id), title: textOrNull(title), text: String(text), published: textOrNull(published) },
    events: recordsOf(records).flatMap((record) => replay(record, corrections.find(record, String(hash), known)) ?? []),
  }));
}

/** A list of records as JSON texts; what the store wrote passed the schema. */
function recordsOf(json: DuckDBValue | undefined): EventRecord[] {
  const texts = typeof json === "string" ? (JSON.parse(json) as string[] | null) : null;
  return (texts ?? []).map((text) => JSON.parse(text) as EventRecord);
}

function textOrNull(value: DuckDBValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}
