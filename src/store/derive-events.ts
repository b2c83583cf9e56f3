import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { EventRecord } from "../contract/event-record.ts";
import type { ArticleSignature } from "../merge/article-signature.ts";
import type { MergeKnowledge } from "../merge/merge-knowledge.ts";
import { mergeReports } from "../merge/merge-reports.ts";
import type { MergedEvent } from "../merge/merged-event.ts";
import type { Report } from "../merge/report.ts";
import { appendRows, inTransaction } from "./append-rows.ts";
import { readCorrections } from "./correction.ts";
import { entityCells, eventCells } from "./event-cells.ts";
import type { Store } from "./open-store.ts";
import { indexCorrections, replay, type CorrectionIndex } from "./replay-corrections.ts";
import { indexWords } from "./search.ts";
import { readSetting, writeSetting } from "./setting.ts";

/** True when reports were written whose events were not derived yet, as a killed process leaves them. */
export async function isStale({ connection }: Store): Promise<boolean> {
  return (await readSetting(connection, "stale")) === "yes";
}

/**
 * Makes the events of all coded reports anew, with corrections replayed, and the search index; one transaction. Imported rows keep their events.
 */
export async function deriveEvents({ connection }: Store, knowledge: MergeKnowledge): Promise<void> {
  const corrections = indexCorrections(await readCorrections(connection));
  const reports = await readReports(connection, corrections);
  const { events } = mergeReports(reports, { knowledge });
  const evidence = new Map(reports.map((report) => [report.record.id, report.evidence]));
  await inTransaction(connection, async () => {
    await connection.run("DELETE FROM entity_row WHERE event IN (SELECT id FROM event_row WHERE source = 'thaw')");
    await connection.run("DELETE FROM event_row WHERE source = 'thaw'");
    await connection.run("DELETE FROM event_report");
    await appendRows(
      connection,
      "event_row",
      events.map((event) => cellsOf(event, evidence)),
    );
    await appendRows(
      connection,
      "entity_row",
      events.flatMap(({ record }) => entityCells(record)),
    );
    await appendRows(connection, "event_report", events.flatMap(reportCells));
    await indexWords(connection);
    await writeSetting(connection, "stale", "no");
  });
}

function cellsOf(event: MergedEvent, evidence: ReadonlyMap<string, string>): ReturnType<typeof eventCells> {
  const { record, ...merge } = event;
  const words = [event.id, ...event.aliases].map((id) => evidence.get(id) ?? "");
  return eventCells(record, {
    source: "thaw",
    claimed: event.claimed,
    reports: event.reports.length,
    owners: event.owners.length,
    evidence: [...new Set(words)].join(" "),
    merge: JSON.stringify(merge),
  });
}

function reportCells(event: MergedEvent): (string | null)[][] {
  return event.reports.map(({ id, article, publisher, owner }) => [event.id, id, article, publisher, owner]);
}

async function readReports(connection: DuckDBConnection, corrections: CorrectionIndex): Promise<Report[]> {
  const rows = await connection.runAndReadAll(`
    SELECT r.record, r.evidence, a.publisher, a.url, a.hash, a.signature, a.credit
    FROM report_row r JOIN article_row a USING (article) WHERE r.source = 'thaw' ORDER BY r.id, r.article`);
  const coded = rows.getRowObjects().map((row) => ({
    row,
    // What this store wrote passed the schema when it was coded.
    record: JSON.parse(String(row["record"])) as EventRecord,
  }));
  const ids = new Set(coded.map(({ record }) => record.id));
  return coded.flatMap(({ row, record: reading }) => {
    const textHash = textOrNull(row["hash"]);
    const record = replay(reading, corrections.find(reading, textHash, ids));
    if (record === null) return [];
    return [
      {
        record,
        evidence: String(row["evidence"]),
        publisher: textOrNull(row["publisher"]),
        url: textOrNull(row["url"]),
        textHash,
        signature: signatureOf(textOrNull(row["signature"])),
        credit: textOrNull(row["credit"]),
      },
    ];
  });
}

function textOrNull(value: DuckDBValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function signatureOf(json: string | null): ArticleSignature | null {
  if (json === null) return null;
  // Written by `writeArticles` alone.
  const { hashes, shingles } = JSON.parse(json) as { hashes: number[]; shingles: number };
  return { hashes: Uint32Array.from(hashes), shingles };
}
