import type { ReviewDecision, ReviewItem, ReviewQueue } from "../contract/answers/review.ts";
import type { CorrectionDone } from "../contract/answers/correction.ts";
import type { ReviewQuery } from "../contract/queries/review-query.ts";
import { PLOVER_SCALE } from "../relations/scale.ts";
import { readCorrections, type Correction } from "../store/correction.ts";
import type { EventFilter } from "../store/event-filter.ts";
import { findInfluence } from "../store/find-influence.ts";
import { eventsByIds, listEvents, type ListedEvent } from "../store/list-events.ts";
import { eventsOfReports, reportsByIds } from "../store/read-evidence.ts";
import { countEvents, type Page } from "../store/read-events.ts";
import { agreements, disputed, judgements, type Judgement } from "./agreement.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { correct, undoCorrection } from "./correct.ts";
import { echo } from "./echo.ts";
import { correctionEntry } from "./event-detail.ts";
import { filterOf } from "./event-filter.ts";
import { dayOf, summaryOf } from "./event-summary.ts";
import { reportEvidence } from "./evidence.ts";
import { pageOf } from "./page-cursor.ts";
import { spanOf } from "./relation-span.ts";

const DEFAULT_ITEMS = 20;
/** Influence is looked for in the time asked for, else in the last year. */
const DEFAULT_SINCE = "1y";

type Why = ReviewItem["why"];

/** Events in the order in which they come up, each with why. */
interface Candidate {
  readonly event: ListedEvent;
  readonly why: Why;
}

/** The queue of one person. Throws `usage`. */
export async function reviewQueue(query: ReviewQuery, parts: AnswerParts): Promise<ReviewQueue> {
  const page = pageOf(query, DEFAULT_ITEMS);
  const corrections = await readCorrections(parts.store.connection);
  const judged = [...new Set(corrections.map(({ event }) => event))];
  const all = judgements(corrections, await eventsOfReports(parts.store, judged));
  const own = new Set(all.filter(({ by }) => by === query.by).flatMap(({ event, ids }) => [event, ...ids]));
  const filter = await filterOf(query, parts);
  const order = query.order ?? "uncertainty";
  const open: EventFilter = { ...filter, notIds: [...own] };
  const [total, left] = [await countEvents(parts.store, filter), await countEvents(parts.store, open)];
  const found = await candidates(order, open, page, { query, all, own, parts });
  const { cursor: _, ...asked } = query;
  return {
    query: echo(asked, { since: filter.since, limit: page.limit }),
    order,
    total,
    done: total - left,
    // What was judged leaves the queue, so the next page begins at the same place; the cursor is for what was skipped.
    next_cursor: found.length < page.limit ? null : `o${(page.offset + found.length).toString(36)}`,
    items: await itemsOf(found, corrections, parts),
    coders: codersOf(all),
    agreement: agreements(all),
  };
}

interface QueueContext {
  readonly query: ReviewQuery;
  readonly all: readonly Judgement[];
  readonly own: ReadonlySet<string>;
  readonly parts: AnswerParts;
}

async function candidates(
  order: Why["order"],
  open: EventFilter,
  page: Page,
  { query, all, own, parts }: QueueContext,
): Promise<Candidate[]> {
  switch (order) {
    case "uncertainty": {
      const events = await listEvents(parts.store, open, "confidence", page);
      return events.map((event) => ({
        event,
        why: {
          order,
          score: event.record.confidence,
          words: `the reader is ${Math.round(event.record.confidence * 100)}% sure of it`,
        },
      }));
    }
    case "influence":
      return influential(open, page, query, parts);
    case "disagreement":
      return inDispute(
        disputed(all.filter(({ event }) => !own.has(event))).slice(page.offset, page.offset + page.limit),
        all,
        parts,
      );
  }
}

async function influential(
  open: EventFilter,
  page: Page,
  query: ReviewQuery,
  parts: AnswerParts,
): Promise<Candidate[]> {
  const span = await spanOf(query, parts.store, DEFAULT_SINCE);
  const bounds = { ...(span.from === null ? {} : { from: span.from }), ...(span.to === null ? {} : { to: span.to }) };
  const strongest = await findInfluence(parts.store, open, { scale: PLOVER_SCALE, ...bounds }, page);
  const events = await eventsByIds(
    parts.store,
    strongest.map(({ id }) => id),
  );
  const byId = new Map(events.map((event) => [event.record.id, event]));
  return strongest.flatMap(({ id, actor, recipient, moves }): Candidate[] => {
    const event = byId.get(id);
    const words = `it moves the mean of ${actor} > ${recipient} by ${moves.toFixed(2)}`;
    return event === undefined ? [] : [{ event, why: { order: "influence", score: Math.abs(moves), words } }];
  });
}

/** A rejected event is none any more: it is shown as its first report has it. */
async function inDispute(
  ids: readonly string[],
  all: readonly Judgement[],
  { store }: AnswerParts,
): Promise<Candidate[]> {
  const events = new Map((await eventsByIds(store, ids)).map((event) => [event.record.id, event]));
  const gone = await reportsByIds(
    store,
    ids.filter((id) => !events.has(id)),
  );
  for (const { record, article } of gone) {
    const evidence = reportEvidence({ record, event: null, owner: null, article }, 0).sentence?.text ?? "";
    events.set(record.id, {
      record,
      source: "thaw",
      reports: 1,
      owners: 1,
      claimed: false,
      day: dayOf(record),
      evidence,
    });
  }
  return ids.flatMap((id): Candidate[] => {
    const event = events.get(id);
    const said = all.filter((one) => one.event === id);
    const words = said.map(({ by, says }) => `${by}: ${says.split(" ")[0] ?? says}`).join(", ");
    return event === undefined ? [] : [{ event, why: { order: "disagreement", score: said.length, words } }];
  });
}

async function itemsOf(
  found: readonly Candidate[],
  corrections: readonly Correction[],
  { store }: AnswerParts,
): Promise<ReviewItem[]> {
  const reports = await reportsByIds(
    store,
    found.map(({ event }) => event.record.id),
  );
  return found.map(({ event, why }) => {
    const { record } = event;
    const ids = new Set([record.id, ...record.aliases]);
    const report = reports.find((one) => one.record.id === record.id && one.record.article === record.article);
    return {
      event: summaryOf(event),
      record,
      evidence: report === undefined ? null : reportEvidence(report, 0),
      why,
      verdicts: corrections.filter((one) => ids.has(one.event)).map(correctionEntry),
    };
  });
}

function codersOf(all: readonly Judgement[]): ReviewQueue["coders"] {
  const counts = new Map<string, number>();
  for (const { by } of all) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts]
    .map(([by, verdicts]) => ({ by, verdicts }))
    .toSorted((a, b) => b.verdicts - a.verdicts || (a.by < b.by ? -1 : 1));
}

/** Carries out a decision of the queue. Throws as `correct` and `undoCorrection` do. */
export async function decide(decision: ReviewDecision, made: string, parts: AnswerParts): Promise<CorrectionDone> {
  const { event, verdict, set, by } = decision;
  return verdict === "undo" ? undoCorrection(event, { by }, parts) : correct(event, { verdict, set, by }, made, parts);
}
