import type { Evidence, ReportEvidence } from "../contract/answers/evidence.ts";
import type { EventRecord } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";
import type { MergedReport } from "../merge/merged-event.ts";
import { reportsOfEvent, type StoredReport } from "../store/read-evidence.ts";
import { getEvent } from "../store/read-events.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { evidenceMarks, wordsAt, type Words } from "./evidence-marks.ts";
import { mergeOf } from "./stored-merge.ts";

/** An event of the store with how it was merged. */
export type FoundEvent = NonNullable<Awaited<ReturnType<typeof getEvent>>>;

/** An event by its id or that of one of its reports. Throws `event-missing`. */
export async function findEvent(id: string, { store }: AnswerParts): Promise<FoundEvent> {
  const found = await getEvent(store, id);
  if (found !== null) return found;
  throw new ThawError(
    "event-missing",
    `the store has no event ${id}`,
    "the lists of events give ids: thaw events, GET /v1/events, thaw_search_events",
  );
}

/** All reports of an event with their words. Throws `event-missing`. */
export async function evidence(id: string, parts: AnswerParts): Promise<Evidence> {
  const found = await findEvent(id, parts);
  const reports = await reportsWithWords(found, parts);
  return { event: found.record.id, total: reports.length, reports };
}

/** The reports of an event, that of its record first; an imported row is its own report. */
export async function reportsWithWords(found: FoundEvent, parts: AnswerParts): Promise<ReportEvidence[]> {
  const { record } = found;
  const stored = await reportsOfEvent(parts.store, record.id);
  if (stored.length === 0) return [reportEvidence({ record, event: record.id, owner: null, article: null }, 0)];
  const groups = new Map(mergeOf(found.merge)?.reports.map((report: MergedReport) => [keyOf(report), report.group]));
  const isMain = ({ record: { id, article } }: StoredReport): boolean => id === record.id && article === record.article;
  return stored
    .toSorted((a, b) => Number(isMain(b)) - Number(isMain(a)))
    .map((report, place) => reportEvidence(report, groups.get(keyOf(report.record)) ?? place));
}

function keyOf({ id, article }: { readonly id: string; readonly article: string }): string {
  return `${id} ${article}`;
}

/** What one article says of an event. */
export function reportEvidence({ record, event, owner, article }: StoredReport, group: number): ReportEvidence {
  const source = article ?? citedArticle(record);
  const span = record.spans?.evidence ?? null;
  const text = span === null ? null : wordsAt(span, source);
  return {
    report: record.id,
    event: event ?? record.id,
    article: record.article,
    title: source.title,
    published: source.published,
    publisher: source.publisher,
    owner,
    url: source.url,
    language: source.language,
    group,
    sentence: span === null || text === null ? null : { text, start: span.start, end: span.end, in: span.in },
    marks: evidenceMarks(record, source),
    verified: text !== null,
    confidence: record.confidence,
  };
}

type Source = Words & Pick<ReportEvidence, "published" | "publisher" | "url" | "language">;

/** Of an imported row there is no article but what the row itself cites. */
function citedArticle({ text, reported, link, cite_info }: EventRecord): Source {
  const { title = null, publication = null, language = null } = cite_info ?? {};
  return { text, title, published: reported, publisher: publication, url: link, language };
}
