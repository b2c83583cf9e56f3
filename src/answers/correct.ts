import type { CorrectionDone, CorrectionRequest, UndoRequest } from "../contract/answers/correction.ts";
import { ThawError } from "../errors.ts";
import { correctEvent } from "../store/correct-event.ts";
import { deriveEvents, isStale } from "../store/derive-events.ts";
import { getEvent } from "../store/read-events.ts";
import { withdrawCorrection } from "../store/withdraw-correction.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { correctionChanges } from "./correction-changes.ts";

/** Keeps a verdict on an event for every later coding. `made` is ISO 8601, UTC. Throws `event-missing`, or `usage` for a field or value that is none. */
export async function correct(
  id: string,
  { verdict, set, by }: CorrectionRequest,
  made: string,
  parts: AnswerParts,
): Promise<CorrectionDone> {
  if (verdict === "set" && Object.keys(set).length === 0) {
    throw new ThawError(
      "usage",
      "the verdict is set, but no field is",
      'name fields, such as {"set": {"type": "AID"}}',
    );
  }
  const done = await correctEvent(parts.store, id, {
    verdict,
    changes: (record) => (verdict === "set" ? correctionChanges(record, Object.entries(set)) : {}),
    who: by,
    made,
  });
  await deriveAgain(parts);
  const found = await getEvent(parts.store, id);
  const event = found?.record.id ?? null;
  return { asked: id, event, reports: done.reports, events: event === null ? [] : [event] };
}

/** Takes back the last verdict that somebody gave on an event, a rejected one too. Throws `event-missing` where there is none to take back. */
export async function undoCorrection(id: string, { by }: UndoRequest, parts: AnswerParts): Promise<CorrectionDone> {
  const before = await getEvent(parts.store, id);
  const ids = before === null ? [id] : [before.record.id, ...before.record.aliases, id];
  const reports = await withdrawCorrection(parts.store, [...new Set(ids)], by);
  if (reports === 0) {
    throw new ThawError(
      "event-missing",
      `${by} gave no verdict on ${id} that could be taken back`,
      "give the name and the event that the verdict was given with",
    );
  }
  await deriveAgain(parts);
  const event = (await getEvent(parts.store, id))?.record.id ?? null;
  return { asked: id, event, reports, events: event === null ? [] : [event] };
}

async function deriveAgain({ store, merge }: AnswerParts): Promise<void> {
  if (await isStale(store)) await deriveEvents(store, merge);
}
