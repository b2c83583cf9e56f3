import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { MergeDecision, ReportKey } from "../merge/merge-decision.ts";

/** A decision about two reports, with who made it and when (ISO 8601, UTC). */
export interface KeptDecision extends MergeDecision {
  readonly who: string;
  readonly made: string;
}

/** Decisions by hand, oldest first. */
export async function readDecisions(connection: DuckDBConnection): Promise<KeptDecision[]> {
  const rows = await connection.runAndReadAll(
    `SELECT verdict, strftime(made, '%Y-%m-%dT%H:%M:%SZ'), who, left_article, left_field, left_start, left_end, left_type,
       right_article, right_field, right_start, right_end, right_type FROM decision ORDER BY decision.made, rowid`,
  );
  return rows.getRows().map(([verdict, made, who, ...keys]) => ({
    verdict: verdict === "apart" ? "apart" : "together",
    made: String(made),
    who: String(who),
    left: reportKeyOf(keys.slice(0, 5)),
    right: reportKeyOf(keys.slice(5)),
  }));
}

/** Keeps decisions and marks the articles of both their reports: their events are stale. Within a transaction of the caller. */
export async function writeDecisions(connection: DuckDBConnection, decisions: readonly KeptDecision[]): Promise<void> {
  for (const { verdict, left, right, who, made } of decisions) {
    await connection.run(
      "INSERT INTO decision VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::TIMESTAMP)",
      [verdict, ...cellsOf(left), ...cellsOf(right), who, made],
    );
  }
}

/**
 * Takes back the last time that somebody kept a report apart from others. Returns the articles of those others, none where there was no such decision; mark
 * them as touched. Within a transaction of the caller.
 */
export async function withdrawApart(connection: DuckDBConnection, report: ReportKey, who: string): Promise<string[]> {
  const among = `verdict = 'apart' AND left_article = $1 AND left_field = $2 AND left_start = $3 AND left_end = $4
    AND left_type IS NOT DISTINCT FROM $5 AND who = $6`;
  const last = `${among} AND made = (SELECT max(made) FROM decision WHERE ${among})`;
  const values = [...cellsOf(report), who];
  const found = await connection.runAndReadAll(`SELECT DISTINCT right_article FROM decision WHERE ${last}`, values);
  await connection.run(`DELETE FROM decision WHERE ${last}`, values);
  return found.getRows().map(([article]) => String(article));
}

function cellsOf({ article, in: field, start, end, type }: ReportKey): DuckDBValue[] {
  return [article, field, start, end, type];
}

function reportKeyOf([article, field, start, end, type]: readonly DuckDBValue[]): ReportKey {
  return {
    article: String(article),
    in: field === "title" ? "title" : "text",
    start: Number(start),
    end: Number(end),
    type: typeof type === "string" ? type : null,
  };
}
