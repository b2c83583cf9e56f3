import type { EventRecord } from "../../contract/event-record.ts";
import type { ComparableReport } from "../comparable-report.ts";
import { APART, type Feature } from "./feature.ts";

/** The same words of the same text, printed in two places: one id, one act. */
const SAME_ID = 10;

/** Two records of one sentence are two acts by the coder's own decision, in a reprint as in the article itself. */
export const article: Feature = {
  name: "article",
  points: ({ report: a }, { report: b }) => {
    const sameArticle = a.record.article === b.record.article;
    if (!sameArticle && (a.textHash === null || a.textHash !== b.textHash)) return 0;
    if (!sameArticle && a.record.id === b.record.id) return SAME_ID;
    return sameSentence(a.record, b.record) ? APART : 0;
  },
  show: ({ report }: ComparableReport) => report.record.article,
};

function sameSentence({ spans: a }: EventRecord, { spans: b }: EventRecord): boolean {
  if (a === null || b === null) return false;
  const [one, other] = [a.evidence, b.evidence];
  return one.in === other.in && one.start < other.end && other.start < one.end;
}
