import type { CodedText, CodeRequest } from "../contract/answers/coded-text.ts";
import type { CodedArticle } from "../pipeline/run.ts";
import { evidenceMarks, wordsAt } from "./evidence-marks.ts";
import { dayOf, eventSummary } from "./event-summary.ts";

/** A posted text with its events and their pieces of the text. */
export function codedText({ text, title, published }: CodeRequest, coded: CodedArticle): CodedText {
  const words = { text, title };
  return {
    text,
    title,
    published,
    events: coded.events.map((record) => ({
      summary: eventSummary(record, {
        source: "thaw",
        reports: 1,
        owners: 1,
        claimed: false,
        day: dayOf(record),
        evidence: record.spans === null ? "" : (wordsAt(record.spans.evidence, words) ?? ""),
      }),
      record,
      marks: evidenceMarks(record, words),
    })),
    skipped: coded.skipped.map(({ stage, reason, span }) => ({ stage, reason, span })),
    notes:
      published === null && coded.events.some(({ date }) => date === null)
        ? ["without the day of publication, words such as Tuesday date nothing"]
        : [],
  };
}
