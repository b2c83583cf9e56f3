import { z } from "zod";
import { eventDetail } from "../../answers/event-detail.ts";
import { ArticleHead } from "../../contract/answers/article-answer.ts";
import { EventDetail } from "../../contract/answers/event-detail.ts";
import { EventRecord } from "../../contract/event-record.ts";
import type { AnswerParts } from "../../answers/answer-parts.ts";
import { EventId } from "../arguments.ts";
import { quoted, QuotedEvent, quoteNotes } from "../quoted-event.ts";
import { tool, type Tool } from "../tool.ts";
import { counted, eventWords, withNotes } from "../words.ts";

const { size, count, date_basis, trace } = EventRecord.shape;

/** All that is known of an event, without the article's whole text and without other formats. */
export const EventAnswer = z.object({
  query: z.record(z.string(), z.unknown()),
  event: QuotedEvent,
  size,
  count,
  date_basis,
  trace: trace.describe("which rule or model decided what, in order"),
  owners: EventDetail.shape.owners,
  first_reported: EventDetail.shape.first_reported,
  article: ArticleHead.nullable(),
  reports: z.array(
    z.object({
      report: z.string(),
      article: z.string(),
      publisher: z.string().nullable(),
      owner: z.string().nullable(),
      group: z.int(),
    }),
  ),
  fields: EventDetail.shape.fields,
  merged: EventDetail.shape.merged,
  corrections: EventDetail.shape.corrections,
  notes: z.array(z.string()),
});

export type EventAnswer = z.infer<typeof EventAnswer>;

/** Throws `event-missing`. */
export async function eventAnswer(id: string, parts: AnswerParts): Promise<EventAnswer> {
  const { record, summary, article, reports, ...detail } = await eventDetail(id, parts);
  const [event] = await quoted([summary], parts);
  if (event === undefined) throw new RangeError("one event gives one quoted event");
  return {
    query: { id },
    event,
    size: record.size,
    count: record.count,
    date_basis: record.date_basis,
    trace: record.trace,
    owners: detail.owners,
    first_reported: detail.first_reported,
    article: article === null ? null : ArticleHead.parse(article),
    reports: reports.map(({ report, article: name, publisher, owner, group }) => ({
      report,
      article: name,
      publisher,
      owner,
      group,
    })),
    fields: detail.fields,
    merged: detail.merged,
    corrections: detail.corrections,
    notes: [
      ...(id === detail.id ? [] : [`${id} is a report of the merged event ${detail.id}`]),
      ...quoteNotes([event]),
    ],
  };
}

export const getEvent: Tool = tool({
  name: "thaw_get_event",
  title: "One event",
  description:
    "One merged event: its record with the rule behind each field, the reports that tell of it, what they say differently, why they were merged, and corrections by hand. For the words themselves use thaw_get_evidence.",
  input: z.strictObject({ id: EventId }),
  output: EventAnswer,
  answer: async ({ id }, { parts }) => {
    const data = await eventAnswer(id, parts);
    const lines = [
      eventWords(data.event),
      `${counted(data.reports.length, "report")}, ${counted(data.event.owners, "independent owner")}, confidence ${data.event.confidence}`,
      ...data.fields.flatMap(({ field, contradicted }) =>
        contradicted ? [`reports contradict each other on ${field}`] : [],
      ),
    ];
    return { data, text: withNotes(lines, data.notes) };
  },
});
