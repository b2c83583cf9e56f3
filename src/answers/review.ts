import type { ReviewDecision, ReviewItem, ReviewQueue } from "../contract/answers/review.ts";
import type { CorrectionDone } from "../contract/answers/correction.ts";
import type { ReviewQuery } from "../contract/queries/review-query.ts";
import { ownerOf } from "../merge/publisher-table.ts";
import { PLOVER_SCALE } from "../relations/scale.ts";
import { readCorrections, type Correction } from "../store/correction.ts";
import type { EventFilter } from "../store/event-filter.ts";
import { findInfluence } from "../store/find-influence.ts";
import { eventsByIds, listEvents, type ListedEvent } from "../store/list-events.ts";
import { eventsOfReports, reportsByIds, type StoredReport } from "../store/read-evidence.ts";
import { countEvents, type Page } from "../store/read-events.ts";
import { agreements, disputed, judgements, type Judgement } from "./agreement.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { correct, undoCorrection } from "./correct.ts";
import { echo } from "./echo.ts";
import { correctionEntry } from "./event-detail.ts";
import { filterOf } from "./event-filter.ts";
import { summaryOf } from "./event-summary.ts";
import { reportEvidence } from "./evidence.ts";
import { pageOf } from "./page-cursor.ts";
import { spanOf } from "./relation-span.ts";
import { codedEvents, judgedEvents, type JudgedEvents } from "./review-verdicts.ts";

const DEFAULT_ITEMS = 20;
/** Influence is looked for in the time asked for, else in the last year. */
const DEFAULT_SINCE = "1y";

type Why = ReviewItem["why"];

/** Events in the order in which they come up, each with why. */
interface Candidate {
  readonly event: ListedEvent;
  readonly why: Why;
}

/**
 * The queue of one person. What another person said of an event is not told, nor is the event shown as that person left it, before this one has judged it:
 * agreement of two people means something only where each judged alone. The order `disagreement` shows all words on events that two judged differently.
 * Throws `usage`.
 */
export async function reviewQueue(query: ReviewQuery, parts: AnswerParts): Promise<ReviewQueue> {
  const page = pageOf(query, DEFAULT_ITEMS);
  const corrections = await readCorrections(parts.store.connection);
  const told = [...new Set(corrections.map(({ event }) => event))];
  const all = judgements(corrections, await eventsOfReports(parts.store, told));
  const filter = await filterOf(query, parts);
  const judged = await judgedEvents(all, query.by, filter, parts);
  const order = query.order ?? "uncertainty";
  const open: EventFilter = { ...filter, notIds: [...judged.own] };
  const [total, left] = [await countEvents(parts.store, filter), await countEvents(parts.store, open)];
  const found = await candidates(order, open, page, { query, all, judged, parts });
  const { cursor: _, ...asked } = query;
  return {
    query: echo(asked, { since: filter.since, limit: page.limit }),
    order,
    total: total + judged.gone.length + judged.ownGone,
    done: total - left + judged.ownGone,
    // What was judged leaves the queue, so the next page begins at the same place; the cursor is for what was skipped.
    next_cursor: found.length < page.limit ? null : `o${(page.offset + found.length).toString(36)}`,
    items: await itemsOf(found, order === "disagreement" ? corrections : [], judged.others, parts),
    coders: codersOf(all),
    agreement: agreements(all),
  };
}

interface QueueContext {
  readonly query: ReviewQuery;
  readonly all: readonly Judgement[];
  readonly judged: JudgedEvents;
  readonly parts: AnswerParts;
}

async function candidates(
  order: Why["order"],
  open: EventFilter,
  page: Page,
  { query, all, judged, parts }: QueueContext,
): Promise<Candidate[]> {
  const { offset, limit } = page;
  // Rejected events are no rows of the store: they come in between where their confidence puts them, so the list is cut after that.
  const whole: Page = judged.gone.length === 0 ? page : { offset: 0, limit: offset + limit };
  const cut = (list: readonly Candidate[]): Candidate[] =>
    judged.gone.length === 0 ? [...list] : list.slice(offset, offset + limit);
  const gone = judged.gone.map(asUnsure);
  switch (order) {
    case "uncertainty": {
      const events = await listEvents(parts.store, open, "confidence", whole);
      return cut([...events.map(asUnsure), ...gone].toSorted((a, b) => a.why.score - b.why.score));
    }
    case "influence": {
      const strongest = await influential(open, whole, query, parts);
      // What was rejected moves no relation, so it comes last.
      return cut(strongest.length < whole.limit ? [...strongest, ...gone] : strongest);
    }
    case "disagreement": {
      const others = disputed(all).filter((id) => !judged.own.has(id));
      return inDispute(others.slice(offset, offset + limit), all, parts);
    }
  }
}

function asUnsure(event: ListedEvent): Candidate {
  const { confidence } = event.record;
  const words = `the reader is ${Math.round(confidence * 100)}% sure of it`;
  return { event, why: { order: "uncertainty", score: confidence, words } };
}

async function influential(
  open: EventFilter,
  page: Page,
  query: ReviewQuery,
  parts: AnswerParts,
): Promise<Candidate[]> {
  const span = await spanOf(query, parts, DEFAULT_SINCE);
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
  parts: Pick<AnswerParts, "store">,
): Promise<Candidate[]> {
  const events = new Map((await eventsByIds(parts.store, ids)).map((event) => [event.record.id, event]));
  const gone = await codedEvents(
    ids.filter((id) => !events.has(id)),
    parts,
  );
  for (const event of gone) events.set(event.record.id, event);
  return ids.flatMap((id): Candidate[] => {
    const event = events.get(id);
    const said = all.filter((one) => one.event === id);
    const words = said.map(({ by, says }) => `${by}: ${says.split(" ")[0] ?? says}`).join(", ");
    return event === undefined ? [] : [{ event, why: { order: "disagreement", score: said.length, words } }];
  });
}

/** `told` are the corrections that may be seen; events of `hidden` are shown as they were coded, not as somebody corrected them. */
async function itemsOf(
  found: readonly Candidate[],
  told: readonly Correction[],
  hidden: ReadonlySet<string>,
  { store, merge }: AnswerParts,
): Promise<ReviewItem[]> {
  const reports = await reportsByIds(
    store,
    found.map(({ event }) => event.record.id),
  );
  return found.map(({ event, why }) => {
    const ids = new Set([event.record.id, ...event.record.aliases]);
    const report = reports.find(
      (one) => one.record.id === event.record.id && one.record.article === event.record.article,
    );
    const isHidden = why.order !== "disagreement" && hidden.has(event.record.id);
    const record = isHidden && report !== undefined ? report.record : event.record;
    return {
      event: summaryOf({ ...event, record }),
      record,
      evidence: report === undefined ? null : reportEvidence({ ...report, owner: ownerOfReport(report, merge) }, 0),
      why,
      verdicts: told.filter((one) => ids.has(one.event)).map(correctionEntry),
    };
  });
}

/** A report of a rejected event has lost its owner, which must not give away that it was rejected. */
function ownerOfReport({ owner, article }: StoredReport, { publishers }: AnswerParts["merge"]): string | null {
  const publisher = article?.publisher ?? null;
  return owner ?? (publisher === null ? null : ownerOf(publisher, null, publishers));
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
