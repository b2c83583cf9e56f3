import type { EventRecord } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";
import { appendRows, inTransaction } from "./append-rows.ts";
import { indexPending } from "./pending-events.ts";
import { readCorrections, writeCorrection, type Correction, type TriggerKey } from "./correction.ts";
import { importedFacts } from "./convert-old-events.ts";
import { eventRow } from "./event-cells.ts";
import { keyOf, reportKeyOf } from "./event-key.ts";
import type { Store } from "./open-store.ts";
import { getEvent } from "./read-events.ts";
import { replay } from "./replay-corrections.ts";
import { touchArticles } from "./touched.ts";
import { removeEvents, writeEvents } from "./write-events.ts";

/** What a person says of an event. `changes` gives the new values of a record's fields. */
export interface Verdict {
  readonly verdict: Correction["verdict"];
  readonly changes: (record: EventRecord) => Partial<EventRecord>;
  readonly who: string;
  /** ISO 8601, UTC. */
  readonly made: string;
}

interface BoundReport {
  readonly record: EventRecord;
  readonly trigger: TriggerKey | null;
}

/**
 * Keeps a verdict for every report of an event, by the hash of its article and the words of its trigger. Events of coded reports are stale after
 * it: derive them. An imported row is changed at once. Throws `event-missing`.
 */
export async function correctEvent(
  store: Store,
  event: string,
  verdict: Verdict,
): Promise<{ source: string; reports: number }> {
  const reports = await reportsOf(store, event);
  const [first] = reports;
  if (first === undefined) {
    throw new ThawError(
      "event-missing",
      `the store has no event ${event}`,
      "thaw events --json lists the ids of events",
    );
  }
  const corrections = reports.map(({ record, trigger }): Correction => ({
    trigger,
    event: record.id,
    verdict: verdict.verdict,
    changes: verdict.changes(record),
    who: verdict.who,
    made: verdict.made,
  }));
  const source = await sourceOf(store, event);
  await inTransaction(store.connection, async () => {
    for (const correction of corrections) await writeCorrection(store.connection, correction);
    const articles = [...new Set(reports.map(({ record }) => record.article))];
    if (source === "thaw") await touchArticles(store.connection, articles);
    else await rewriteImported(store, source, first.record);
  });
  return { source, reports: reports.length };
}

/** The reports of an event as they were coded or imported; of a rejected event too, so that it can be accepted again. */
async function reportsOf(store: Store, event: string): Promise<BoundReport[]> {
  const found = await getEvent(store, event);
  const id = found?.record.id ?? event;
  const rows = await store.connection.runAndReadAll(
    `SELECT r.record, a.hash FROM report_row r LEFT JOIN article_row a USING (article)
     WHERE r.id = $1 OR r.id IN (SELECT report FROM event_report WHERE event = $1) ORDER BY r.id, r.article`,
    [id],
  );
  const reports = rows
    .getRows()
    .map(([json, hash]) => bound(JSON.parse(String(json)) as EventRecord, typeof hash === "string" ? hash : null)); // ours
  return reports.length > 0 || found === null ? reports : [{ record: found.record, trigger: null }];
}

function bound(record: EventRecord, hash: string | null): BoundReport {
  if (record.spans === null || hash === null) return { record, trigger: null };
  const { start, end, in: field } = record.spans.trigger;
  return { record, trigger: { hash, in: field, start, end } };
}

async function sourceOf({ connection }: Store, event: string): Promise<string> {
  const rows = await connection.runAndReadAll(
    "SELECT source FROM event_row WHERE id = $1 UNION ALL SELECT source FROM report_row WHERE id = $1 LIMIT 1",
    [event],
  );
  return String(rows.getRows()[0]?.[0] ?? "thaw");
}

/** The row as it was imported is kept as a report, so that corrections can be replayed on it; the event is written anew. */
export async function rewriteImported({ connection }: Store, source: string, original: EventRecord): Promise<void> {
  const kept = await connection.runAndReadAll("SELECT 1 FROM report_row WHERE id = $1", [original.id]);
  if (kept.currentRowCount === 0) {
    await appendRows(connection, "report_row", [
      [
        original.id,
        original.article,
        source,
        original.text ?? "",
        JSON.stringify(original),
        reportKeyOf(original.id, original.article),
      ],
    ]);
  }
  const corrections = (await readCorrections(connection)).filter(
    ({ trigger, event }) => trigger === null && event === original.id,
  );
  const record = replay(original, corrections);
  const key = keyOf(original.id);
  await removeEvents(connection, key === null ? [] : [key]);
  if (record !== null) await writeEvents(connection, [eventRow(record, importedFacts(record, source))]);
  await indexPending(connection);
}
