import type { DuckDBConnection } from "@duckdb/node-api";
import { claimedIds } from "../merge/claims.ts";
import { placeDecisions } from "../merge/merge-decision.ts";
import type { MergeKnowledge } from "../merge/merge-knowledge.ts";
import { byReport, comparableReports, mergeAlong } from "../merge/merge-reports.ts";
import type { MergedEvent } from "../merge/merged-event.ts";
import { appendRows, inTransaction, keysJson, keysOf, stringsOf } from "./append-rows.ts";
import { createReportReader, type KeyedReport, type ReportReader } from "./coded-reports.ts";
import { eventRow, type EventRow } from "./event-cells.ts";
import { keyOf, reportKeyOf } from "./event-key.ts";
import { readDecisions, type KeptDecision } from "./merge-decisions.ts";
import { updateEdges } from "./merge-edges.ts";
import { regionOf } from "./merge-region.ts";
import type { Store } from "./open-store.ts";
import { indexPending, PENDING } from "./pending-events.ts";
import { readSetting, writeSetting } from "./setting.ts";
import { touchAll, touchedReports } from "./touched.ts";
import { removeEvents, writeEvents } from "./write-events.ts";

/** True when something was written that events, search and relations do not follow yet, as a killed process leaves it. */
export async function isStale({ connection }: Store): Promise<boolean> {
  if ((await readSetting(connection, "stale")) === "yes") return true;
  return (await connection.runAndReadAll(`SELECT 1 FROM ${PENDING} LIMIT 1`)).currentRowCount > 0;
}

/**
 * Brings the events of coded reports in step with what was touched since the last time (articles, corrections, decisions), with search and relations; one
 * transaction. The result is that of merging all reports anew; `everything` does merge all of them anew. Imported rows keep their events.
 */
export async function deriveEvents(
  { connection }: Store,
  knowledge: MergeKnowledge,
  { everything = false }: { everything?: boolean } = {},
): Promise<void> {
  await inTransaction(connection, async () => {
    if (everything) await touchAll(connection);
    await deriveTouched(connection, knowledge);
    await indexPending(connection);
    await connection.run("DELETE FROM touched");
    await writeSetting(connection, "stale", "no");
  });
}

async function deriveTouched(connection: DuckDBConnection, knowledge: MergeKnowledge): Promise<void> {
  const { keys, ids, articles } = await touchedReports(connection);
  if (articles.length === 0) return;
  const reader = await createReportReader(connection);
  const now = await reader.byArticles(articles);
  const gone = new Set([...keys, ...now.map(({ key }) => key)]);
  await markClaims(connection, now, gone);
  const moved = await updateEdges(connection, { gone, now }, reader, knowledge);
  const twins = await reportsWithIds(connection, [...ids, ...now.map(({ report }) => report.record.id)]);
  const decisions = await readDecisions(connection);
  const region = await regionOf(connection, [...gone, ...moved, ...twins], await joinedPairs(decisions, reader));
  const old = await connection.runAndReadAll(
    `SELECT DISTINCT event FROM event_source WHERE report IN ${keysOf("$1")}`,
    [keysJson(region.reports)],
  );
  await removeEvents(
    connection,
    old.getRows().map(([event]) => event as bigint), // a UBIGINT column
  );
  const reports = (await reader.byKeys(region.reports)).toSorted((a, b) => byReport(a.report, b.report));
  const places = new Map(reports.map(({ key }, place) => [key, place]));
  const { events } = mergeAlong(
    comparableReports(
      reports.map(({ report }) => report),
      knowledge,
    ),
    region.edges.flatMap(({ one, other, points }) => {
      const [left, right] = [places.get(one), places.get(other)];
      return left === undefined || right === undefined ? [] : [{ left, right, points, byHand: false }];
    }),
    { knowledge, decisions, claimed: await claimedAmong(connection, reports) },
  );
  await writeMerged(connection, events, reports);
}

async function writeMerged(
  connection: DuckDBConnection,
  events: readonly MergedEvent[],
  reports: readonly KeyedReport[],
): Promise<void> {
  const evidence = new Map(reports.map(({ report }) => [report.record.id, report.evidence]));
  await writeEvents(
    connection,
    events.map((event) => rowOf(event, evidence)),
  );
  await appendRows(
    connection,
    "event_source",
    events.flatMap((event) =>
      event.reports.map(({ id, article, publisher, owner }) => [
        keyOf(event.id),
        reportKeyOf(id, article),
        id,
        article,
        publisher,
        owner,
      ]),
    ),
  );
}

function rowOf(event: MergedEvent, evidence: ReadonlyMap<string, string>): EventRow {
  const { record, ...merge } = event;
  const words = [event.id, ...event.aliases].map((id) => evidence.get(id) ?? "");
  return eventRow(record, {
    source: "thaw",
    claimed: event.claimed,
    reports: event.reports.length,
    owners: event.owners,
    evidence: [...new Set(words)].join(" "),
    merge: JSON.stringify(merge),
  });
}

/** Whether a report is only a claim is seen among all reports of its article, which were touched together. */
async function markClaims(
  connection: DuckDBConnection,
  now: readonly KeyedReport[],
  gone: ReadonlySet<bigint>,
): Promise<void> {
  await connection.run(`DELETE FROM claimed_report WHERE report IN ${keysOf("$1")}`, [keysJson(gone)]);
  const byArticle = new Map<string, KeyedReport[]>();
  for (const one of now) {
    const siblings = byArticle.get(one.report.record.article);
    if (siblings === undefined) byArticle.set(one.report.record.article, [one]);
    else siblings.push(one);
  }
  const claims = [...byArticle.values()].flatMap((siblings) => {
    const ids = claimedIds(siblings.map(({ report }) => report.record));
    return siblings.filter(({ report }) => ids.has(report.record.id));
  });
  await appendRows(
    connection,
    "claimed_report",
    claims.map(({ key }) => [key]),
  );
}

/** Ids of these reports that are a claim in some article. */
async function claimedAmong(connection: DuckDBConnection, reports: readonly KeyedReport[]): Promise<Set<string>> {
  const rows = await connection.runAndReadAll(
    `SELECT r.id FROM claimed_report c JOIN report_row r USING (report) WHERE r.id IN ${stringsOf("$1")}`,
    [JSON.stringify(reports.map(({ report }) => report.record.id))],
  );
  return new Set(rows.getRows().map(([id]) => String(id)));
}

/** Reports with one of these ids: prints of one text are claims together. */
async function reportsWithIds(connection: DuckDBConnection, ids: readonly string[]): Promise<bigint[]> {
  const rows = await connection.runAndReadAll(
    `SELECT report FROM report_row WHERE source = 'thaw' AND id IN ${stringsOf("$1")}`,
    [JSON.stringify([...new Set(ids)])],
  );
  return rows.getRows().map(([report]) => report as bigint); // a UBIGINT column
}

/** The pairs of reports that decisions put together. */
async function joinedPairs(decisions: readonly KeptDecision[], reader: ReportReader): Promise<[bigint, bigint][]> {
  const together = decisions.filter(({ verdict }) => verdict === "together");
  if (together.length === 0) return [];
  const reports = await reader.byArticles([
    ...new Set(together.flatMap(({ left, right }) => [left.article, right.article])),
  ]);
  const { placed } = placeDecisions(
    reports.map(({ report }) => report.record),
    together,
  );
  return placed.flatMap(({ left, right }) => {
    const [one, other] = [reports[left]?.key, reports[right]?.key];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
}
