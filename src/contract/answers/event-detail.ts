import { z } from "zod";
import { Day } from "../event-record.ts";
import { NamedRecord } from "./named-record.ts";
import { ArticleHead } from "./article-answer.ts";
import { CorrectionEntry } from "./correction.ts";
import { ReportEvidence } from "./evidence.ts";
import { EventSummary } from "./event-summary.ts";

/** A value that reports give a field, and how many stand behind it. */
export const FieldAlternative = z
  .object({
    /** As the record has it; null where reports state none. */
    value: z.unknown(),
    owners: z.int(),
    reports: z.int(),
    /** Ids of the reports that give it. */
    ids: z.array(z.string()),
  })
  .meta({ id: "FieldAlternative" });

/** What reports say of one field, best supported first. */
export const FieldSupport = z
  .object({
    field: z.string(),
    alternatives: z.array(FieldAlternative),
    /** Two of the values cannot both be true. */
    contradicted: z.boolean(),
  })
  .meta({ id: "FieldSupport" });

export type FieldSupport = z.infer<typeof FieldSupport>;

/** Why two reports stand in one event: features compared, both values in words, points; above 0 speaks for one act. */
export const MergeReason = z
  .object({
    left: z.string(),
    right: z.string(),
    by_hand: z.boolean(),
    points: z.number(),
    reasons: z.array(
      z.object({ feature: z.string(), left: z.string(), right: z.string(), points: z.number().nullable() }),
    ),
  })
  .meta({ id: "MergeReason" });

export type MergeReason = z.infer<typeof MergeReason>;

/** The event as another format writes it: named columns and rows; none where the format does not take the event, and `why` says so. */
export const EventForm = z
  .object({
    format: z.string(),
    title: z.string(),
    /** Empty for JSON forms: their rows hold one cell, the JSON. */
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    why: z.string().nullable(),
  })
  .meta({ id: "EventForm" });

export type EventForm = z.infer<typeof EventForm>;

/** All that is known of one event: its record, the article that gave the record with its marks, the reports, why they were merged. */
export const EventDetail = z
  .object({
    id: z.string(),
    summary: EventSummary,
    record: NamedRecord,
    owners: z.array(z.string()),
    /** The article of the record with its text; null for imported rows. `text` is null where only hashes were kept. */
    article: ArticleHead.extend({ text: z.string().nullable() }).nullable(),
    reports: z.array(ReportEvidence),
    fields: z.array(FieldSupport),
    merged: z.array(MergeReason),
    corrections: z.array(CorrectionEntry),
    forms: z.array(EventForm),
    /** The day before which nothing of it was reported. */
    first_reported: Day.nullable(),
  })
  .meta({ id: "EventDetail" });

export type EventDetail = z.infer<typeof EventDetail>;
