import { ThawError } from "../errors.ts";
import { mergeByHand, unmergeReport, type MergeDecision } from "../merge/merge-decision.ts";
import type { MergedEvent } from "../merge/merged-event.ts";
import { inTransaction } from "./append-rows.ts";
import { writeDecisions } from "./merge-decisions.ts";
import type { Store } from "./open-store.ts";
import { getEvent } from "./read-events.ts";
import { touchArticles } from "./touched.ts";

/** Who decides, and when (ISO 8601, UTC). */
export interface Decider {
  readonly who: string;
  readonly made: string;
}

/** "These two are one event." Their events are stale after it: derive them. Throws `event-missing`, or `usage` where a row has no words to hold the decision. */
export async function mergeEventsByHand(store: Store, one: string, other: string, by: Decider): Promise<void> {
  const [left, right] = [await mergedEvent(store, one), await mergedEvent(store, other)];
  if (left.id === right.id) {
    throw new ThawError("usage", `${one} and ${other} are one event already`, "thaw explain EVENT lists its reports");
  }
  const decision = mergeByHand(left, right);
  if (decision === null) throw imported(one);
  await decide(store, [decision], by);
}

/**
 * "This report is of another event": keeps it apart from the others. Returns how many it is kept apart from. The events are stale after it. Throws `event-missing`, or
 * `usage` for a report that the event does not have, or that is its only one.
 */
export async function unmergeByHand(store: Store, event: string, report: string, by: Decider): Promise<number> {
  const found = await mergedEvent(store, event);
  const decisions = unmergeReport(found, report);
  if (decisions.length === 0) {
    const ids = found.reports.map(({ id }) => id);
    throw new ThawError(
      "usage",
      `report ${report} cannot be taken out of event ${found.id}`,
      ids.length > 1
        ? `its reports are ${ids.join(", ")}`
        : "the event has one report: thaw correct --reject it instead",
    );
  }
  await decide(store, decisions, by);
  return decisions.length;
}

async function decide(store: Store, decisions: readonly MergeDecision[], by: Decider): Promise<void> {
  const articles = [...new Set(decisions.flatMap(({ left, right }) => [left.article, right.article]))];
  await inTransaction(store.connection, async () => {
    await writeDecisions(
      store.connection,
      decisions.map((decision) => ({ ...decision, ...by })),
    );
    await touchArticles(store.connection, articles);
  });
}

async function mergedEvent(store: Store, id: string): Promise<MergedEvent> {
  const found = await getEvent(store, id);
  if (found === null) {
    throw new ThawError("event-missing", `the store has no event ${id}`, "thaw events --json lists the ids of events");
  }
  if (found.merge === null) throw imported(id);
  // Written by `deriveEvents` from a merged event, without its record.
  return { ...(found.merge as Omit<MergedEvent, "record">), record: found.record };
}

function imported(id: string): ThawError {
  return new ThawError(
    "usage",
    `${id} is an imported row, which is never merged`,
    "only events of articles that were coded here have reports",
  );
}
