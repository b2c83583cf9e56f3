import type { EventDetail } from "../contract/answers/event-detail.ts";
import { readCorrections, type Correction } from "../store/correction.ts";
import { readArticle, type StoredArticle } from "../store/read-evidence.ts";
import type { CorrectionEntry } from "../contract/answers/correction.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { findEvent, reportsWithWords } from "./evidence.ts";
import { eventForms } from "./event-forms.ts";
import { dayOf, eventSummary } from "./event-summary.ts";
import { fieldSupport, mergeOf, mergeReasons } from "./stored-merge.ts";

/** All that is known of an event. Throws `event-missing`. */
export async function eventDetail(id: string, parts: AnswerParts): Promise<EventDetail> {
  const found = await findEvent(id, parts);
  const { record, source, claimed, reports, owners } = found;
  const merge = mergeOf(found.merge);
  const told = await reportsWithWords(found, parts);
  const article = await readArticle(parts.store, record.article);
  const ids = new Set([record.id, ...record.aliases]);
  const corrections = await readCorrections(parts.store.connection);
  const days = told.flatMap(({ published }) => published ?? []).toSorted();
  return {
    id: record.id,
    summary: eventSummary(record, {
      source,
      claimed,
      reports,
      owners,
      day: dayOf(record),
      evidence: told[0]?.sentence?.text ?? record.text ?? "",
    }),
    record,
    owners: [...(merge?.owners ?? [])],
    article: article === null ? null : articleOf(article),
    reports: told,
    fields: fieldSupport(merge),
    merged: mergeReasons(merge),
    corrections: corrections.filter(({ event }) => ids.has(event)).map(correctionEntry),
    forms: eventForms(record, parts),
    first_reported: days[0] ?? record.reported,
  };
}

function articleOf(stored: StoredArticle): EventDetail["article"] {
  const { article, title, published, publisher, url, language, characters, text } = stored;
  return { article, title, published, publisher, url, language, characters, text };
}

/** A correction as it is shown. */
export function correctionEntry({ event, verdict, changes, who, made }: Correction): CorrectionEntry {
  return { event, verdict, changes, by: who, made };
}
