import type { CorrectionDone, UnmergeRequest } from "../contract/answers/correction.ts";
import { ThawError } from "../errors.ts";
import { unmergeReport } from "../merge/merge-decision.ts";
import { inTransaction } from "../store/append-rows.ts";
import { deriveEvents } from "../store/derive-events.ts";
import { writeDecisions } from "../store/merge-decisions.ts";
import { eventsOfReports } from "../store/read-evidence.ts";
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
  await deriveEvents(parts.store, parts.merge);
  const reports = [found.record.id, ...found.record.aliases];
  const events = [...new Set((await eventsOfReports(parts.store, reports)).values())].toSorted();
  return {
    asked: id,
    event: events.includes(found.record.id) ? found.record.id : (events[0] ?? null),
    reports: 1,
    events,
  };
}
