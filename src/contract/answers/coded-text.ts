import { z } from "zod";
import { Day } from "../event-record.ts";
import { NamedRecord } from "./named-record.ts";
import { EvidenceMark } from "./evidence.ts";
import { EventSummary } from "./event-summary.ts";

/** A text to be coded. Nothing of it is kept. */
export const CodeRequest = z
  .object({
    text: z.string().min(1).max(100_000),
    title: z.string().max(1000).nullable().default(null),
    published: Day.nullable().default(null),
  })
  .meta({ id: "CodeRequest" });

export type CodeRequest = z.infer<typeof CodeRequest>;

/** An event of the text: the whole record, and its pieces of the text. */
export const CodedTextEvent = z
  .object({ summary: EventSummary, record: NamedRecord, marks: z.array(EvidenceMark) })
  .meta({ id: "CodedTextEvent" });

export type CodedTextEvent = z.infer<typeof CodedTextEvent>;

/** Something that gave no event, and the rule or reason; span null for the whole text. */
export const SkippedPart = z
  .object({
    stage: z.enum(["language", "events"]),
    reason: z.string(),
    span: z.object({ start: z.int(), end: z.int(), in: z.enum(["text", "title"]) }).nullable(),
  })
  .meta({ id: "SkippedPart" });

/** What was made of a posted text. */
export const CodedText = z
  .object({
    text: z.string(),
    title: z.string().nullable(),
    published: Day.nullable(),
    events: z.array(CodedTextEvent),
    skipped: z.array(SkippedPart),
    notes: z.array(z.string()),
  })
  .meta({ id: "CodedText" });

export type CodedText = z.infer<typeof CodedText>;
