import type { EventRecord } from "../contract/event-record.ts";
import type { EventFilter } from "../store/event-filter.ts";
import { eventsByIds, type ListedEvent } from "../store/list-events.ts";
import { reportsByIds, type StoredReport } from "../store/read-evidence.ts";
import type { Judgement } from "./agreement.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { dayOf } from "./event-summary.ts";
import { reportEvidence } from "./evidence.ts";

/** What was judged: by whom it is hidden from or known to one person. */
export interface JudgedEvents {
  /** Ids of events and reports that this person judged. */
  readonly own: ReadonlySet<string>;
  /** Events that only others judged: their words must not be seen yet, neither as a verdict nor as a changed record. */
  readonly others: ReadonlySet<string>;
  /** Rejected events of the filter that this person did not judge, as they were coded. */
  readonly gone: readonly ListedEvent[];
  /** Rejected events of the filter that this person judged. */
  readonly ownGone: number;
}

/** Divides what was judged by what `by` may see of it. */
export async function judgedEvents(
  all: readonly Judgement[],
  by: string | undefined,
  filter: EventFilter,
  parts: Pick<AnswerParts, "store">,
): Promise<JudgedEvents> {
  const own = new Set(all.filter((one) => one.by === by).flatMap(({ event, ids }) => [event, ...ids]));
  const judged = [...new Set(all.map(({ event }) => event))];
  const rejected = judged.filter((id) => all.some(({ event, says }) => event === id && says === "reject"));
  const there = new Set((await eventsByIds(parts.store, rejected)).map(({ record }) => record.id));
  const gone = await codedEvents(
    rejected.filter((id) => !there.has(id)),
    parts,
  );
  const asked = gone.filter(({ record }) => isAsked(record, filter));
  return {
    own,
    others: new Set(judged.filter((id) => !own.has(id))),
    gone: asked.filter(({ record }) => !own.has(record.id)),
    ownGone: asked.filter(({ record }) => own.has(record.id)).length,
  };
}

/** Reports as events of their own, as they were coded, before any correction. */
export async function codedEvents(
  ids: readonly string[],
  { store }: Pick<AnswerParts, "store">,
): Promise<ListedEvent[]> {
  return ids.length === 0 ? [] : (await reportsByIds(store, ids)).map(asEvent);
}

function asEvent({ record, article }: StoredReport): ListedEvent {
  const evidence = reportEvidence({ record, event: null, owner: null, article }, 0).sentence?.text ?? record.text ?? "";
  return { record, source: "thaw", reports: 1, owners: 1, claimed: false, day: dayOf(record), evidence };
}

/** The store answers for events alone; of a rejected one these fields are compared here. A filter of any other field leaves it out. */
const COMPARED: ReadonlySet<string> = new Set(["since", "until", "type", "auxiliary", "actor", "recipient"]);

function isAsked(record: EventRecord, filter: EventFilter): boolean {
  if (Object.keys(filter).some((field) => !COMPARED.has(field))) return false;
  const { since, until, type, auxiliary, actor, recipient } = filter;
  const day = dayOf(record);
  const marks = record.auxiliary.length === 0 ? ["none"] : record.auxiliary;
  return [
    since === undefined || (day !== null && day >= since),
    until === undefined || (day !== null && day < until),
    type === undefined || record.event.some((one) => type.includes(one)),
    auxiliary === undefined || marks.some((mark) => auxiliary.includes(mark)),
    actor === undefined || record.actor.some(({ code }) => code === actor),
    recipient === undefined || record.recipient.some(({ code }) => code === recipient),
  ].every(Boolean);
}
