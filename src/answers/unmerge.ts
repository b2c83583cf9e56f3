import type { CorrectionDone, UnmergeRequest } from "../contract/answers/correction.ts";
import { ThawError } from "../errors.ts";
import { reportKey, unmergeReport } from "../merge/merge-decision.ts";
import { inTransaction } from "../store/append-rows.ts";
import { deriveEvents } from "../store/derive-events.ts";
import { withdrawApart, writeDecisions } from "../store/merge-decisions.ts";
import { eventsOfReports, reportsByIds } from "../store/read-evidence.ts";
import { touchArticles } from "../store/touched.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { findEvent } from "./evidence.ts";
import { mergeOf } from "./stored-merge.ts";

/**
 * "This report is of another act": keeps it apart from the other reports of the event, for every later coding. `made` is ISO 8601, UTC. Throws
 * `event-missing`, or `usage` for a report that the event does not have, or that is its only one.
 */
export async function unmerge(
  id: string,
  { report, by }: UnmergeRequest,
  made: string,
  parts: AnswerParts,
): Promise<CorrectionDone> {
  const found = await findEvent(id, parts);
  const merge = mergeOf(found.merge);
  const decisions = merge === null ? [] : unmergeReport({ ...merge, record: found.record }, report);
  if (decisions.length === 0) {
    const ids = merge?.reports.map((one) => one.id) ?? [];
    throw new ThawError(
      "usage",
      `report ${report} cannot be taken out of event ${found.record.id}`,
      ids.length > 1 ? `its reports are ${ids.join(", ")}` : "the event has one report: reject it instead",
    );
  }
  const { connection } = parts.store;
  const articles = [...new Set(decisions.flatMap(({ left, right }) => [left.article, right.article]))];
  await inTransaction(connection, async () => {
    await writeDecisions(
      connection,
      decisions.map((decision) => ({ ...decision, who: by, made })),
    );
    await touchArticles(connection, articles);
  });
  return derived(id, [found.record.id, ...found.record.aliases], parts);
}

/**
 * Takes back the last decision of this person that kept the report apart from the others of its event, so that both are merged as they were. Throws
 * `event-missing` where there is none.
 */
export async function remerge(id: string, { report, by }: UnmergeRequest, parts: AnswerParts): Promise<CorrectionDone> {
  const { connection } = parts.store;
  const keys = (await reportsByIds(parts.store, [report])).flatMap(({ record }) => reportKey(record) ?? []);
  let undone = 0;
  await inTransaction(connection, async () => {
    for (const key of keys) {
      const articles = await withdrawApart(connection, key, by);
      undone += articles.length;
      if (articles.length > 0) await touchArticles(connection, [key.article, ...articles]);
    }
  });
  if (undone === 0) {
    throw new ThawError(
      "event-missing",
      `${by} did not keep report ${report} apart from others`,
      "give the name and the report that it was taken out with",
    );
  }
  return derived(id, [id, report], parts);
}

/** Derives events anew and tells which ones the reports belong to now. */
async function derived(id: string, reports: readonly string[], parts: AnswerParts): Promise<CorrectionDone> {
  await deriveEvents(parts.store, parts.merge);
  const events = [...new Set((await eventsOfReports(parts.store, reports)).values())].toSorted();
  return { asked: id, event: events.includes(id) ? id : (events[0] ?? null), reports: 1, events };
}
