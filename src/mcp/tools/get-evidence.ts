import { z } from "zod";
import { findEvent, reportsWithWords } from "../../answers/evidence.ts";
import { nextCursor, pageOf } from "../../answers/page-cursor.ts";
import { Evidence, type ReportEvidence } from "../../contract/answers/evidence.ts";
import { DEFAULT_LIMIT, EventId, pageShape } from "../arguments.ts";
import { tool, type Tool } from "../tool.ts";
import { counted, sourceWords, withNotes } from "../words.ts";

export const getEvidence: Tool = tool({
  name: "thaw_get_evidence",
  title: "The words behind an event",
  description:
    "The sentence of each report of an event, with the exact spans of actor, recipient, trigger, date, place, cue and speaker, cut out of the kept articles. " +
    "Only these words may be quoted. Reports with the same `group` print one text: they are one voice.",
  input: z.strictObject({ id: EventId, ...pageShape }),
  output: Evidence.extend({
    query: z.record(z.string(), z.unknown()),
    next_cursor: z.string().nullable(),
    notes: z.array(z.string()),
  }),
  answer: async ({ id, limit = DEFAULT_LIMIT, cursor }, { parts }) => {
    const page = pageOf({ limit, cursor });
    const found = await findEvent(id, parts);
    const all = await reportsWithWords(found, parts);
    // The words of an imported row stand in no article that anybody could look at.
    const told = found.source === "thaw" ? all : all.map(withoutWords);
    const reports = told.slice(page.offset, page.offset + page.limit);
    const wordless = told.filter(({ verified }) => !verified).length;
    const notes =
      wordless === 0 ? [] : [`${wordless} of ${told.length} reports have no words: the store keeps no text of theirs`];
    return {
      data: {
        query: { id, limit: page.limit },
        event: found.record.id,
        total: told.length,
        next_cursor: nextCursor(page, reports.length, told.length),
        reports,
        notes,
      },
      text: withNotes([`${counted(told.length, "report")} of ${found.record.id}`, ...reports.flatMap(line)], notes),
    };
  },
});

function withoutWords(report: ReportEvidence): ReportEvidence {
  return { ...report, sentence: null, marks: [], verified: false };
}

function line({ sentence, ...report }: ReportEvidence): string[] {
  return sentence === null ? [] : [`${JSON.stringify(sentence.text)} (${sourceWords(report)})`];
}
