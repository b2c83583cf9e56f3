import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { EventRecord } from "../contract/event-record.ts";
import type { ArticleSignature } from "../merge/article-signature.ts";
import type { Report } from "../merge/report.ts";
import { keysJson, keysOf, stringsOf } from "./append-rows.ts";
import { readCorrections } from "./correction.ts";
import { indexCorrections, replay, type CorrectionIndex } from "./replay-corrections.ts";

/** A report as merging sees it, with the number that stands for it in the store. */
export interface KeyedReport {
  readonly key: bigint;
  readonly report: Report;
}

/** Reads coded reports with corrections replayed; a rejected one is not there. */
export interface ReportReader {
  byKeys(keys: Iterable<bigint>): Promise<KeyedReport[]>;
  byArticles(articles: readonly string[]): Promise<KeyedReport[]>;
}

const COLUMNS = "r.report, r.record, r.evidence, a.publisher, a.url, a.hash, a.signature, a.credit";
const SOURCE = "report_row r JOIN article_row a USING (article)";

/** The reader of a store as it is now. */
export async function createReportReader(connection: DuckDBConnection): Promise<ReportReader> {
  const corrections = indexCorrections(await readCorrections(connection));
  // A correction means a record of its own text, so the ids of corrected texts are all that its replay must know.
  const named = await connection.runAndReadAll(
    `SELECT r.id FROM ${SOURCE} WHERE r.source = 'thaw' AND a.hash IN (SELECT hash FROM correction)`,
  );
  const ids = new Set(named.getRows().map(([id]) => String(id)));
  const read = async (condition: string, value: string): Promise<KeyedReport[]> => {
    const rows = await connection.runAndReadAll(
      `SELECT ${COLUMNS} FROM ${SOURCE} WHERE r.source = 'thaw' AND ${condition}`,
      [value],
    );
    return rows.getRows().flatMap((row) => keyedReport(row, corrections, ids) ?? []);
  };
  return {
    byKeys: (keys) => read(`r.report IN ${keysOf("$1")}`, keysJson(keys)),
    byArticles: (articles) => read(`r.article IN ${stringsOf("$1")}`, JSON.stringify(articles)),
  };
}

function keyedReport(
  row: readonly DuckDBValue[],
  corrections: CorrectionIndex,
  ids: ReadonlySet<string>,
): KeyedReport | null {
  const [key, json, evidence, publisher, url, hash, signature, credit] = row;
  // What this store wrote passed the schema when it was coded.
  const reading = JSON.parse(String(json)) as EventRecord;
  const textHash = textOrNull(hash);
  const record = replay(reading, corrections.find(reading, textHash, ids));
  if (record === null) return null;
  return {
    key: key as bigint, // a UBIGINT column comes as bigint
    report: {
      record,
      evidence: String(evidence),
      publisher: textOrNull(publisher),
      url: textOrNull(url),
      textHash,
      signature: signatureOf(textOrNull(signature)),
      credit: textOrNull(credit),
    },
  };
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
