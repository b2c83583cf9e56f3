import { z } from "zod";
import { Day } from "../event-record.ts";

/** What a marked piece of an article stands for. `speaker` is who is quoted, `speech` the word that says so, `cue` gave an auxiliary. */
export const MARK_ROLES = [
  "actor",
  "recipient",
  "trigger",
  "date",
  "place",
  "cue",
  "speaker",
  "speech",
  "evidence",
] as const;

/** A span of an article with its words: `text` is exactly what stands at [start, end), in UTF-16 code units of the text or title. */
export const EvidenceMark = z
  .object({
    role: z.enum(MARK_ROLES),
    start: z.int().min(0),
    end: z.int().min(0),
    in: z.enum(["text", "title"]),
    text: z.string(),
    /** Which actor or recipient of the record, from 0; null for other roles. */
    index: z.int().min(0).nullable(),
  })
  .meta({ id: "EvidenceMark" });

export type EvidenceMark = z.infer<typeof EvidenceMark>;

/** What one article says of an event, in its own words. `sentence` and `marks` are empty where the store keeps no text. */
export const ReportEvidence = z
  .object({
    report: z.string(),
    event: z.string(),
    article: z.string(),
    title: z.string().nullable(),
    published: Day.nullable(),
    publisher: z.string().nullable(),
    /** Whose words they are: of a reprint, its origin. */
    owner: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    /** Reports of one event with the same number print one text. */
    group: z.int().min(0),
    sentence: z
      .object({ text: z.string(), start: z.int().min(0), end: z.int().min(0), in: z.enum(["text", "title"]) })
      .nullable(),
    marks: z.array(EvidenceMark),
    /** True where the article's text is kept: every mark was cut out of it for this answer. */
    verified: z.boolean(),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: "ReportEvidence" });

export type ReportEvidence = z.infer<typeof ReportEvidence>;

/** All reports of an event with their words, the report that gave the record first. */
export const Evidence = z
  .object({ event: z.string(), total: z.int().min(0), reports: z.array(ReportEvidence) })
  .meta({ id: "Evidence" });

export type Evidence = z.infer<typeof Evidence>;
