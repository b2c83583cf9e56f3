import { z } from "zod";
import { CorrectionEntry } from "./correction.ts";
import { ReportEvidence } from "./evidence.ts";
import { EventSummary } from "./event-summary.ts";
import { NamedRecord } from "./named-record.ts";

/** In which order events come up: the least sure first, those that move a relation most first, or those on which two people differ. */
export const REVIEW_ORDERS = ["uncertainty", "influence", "disagreement"] as const;

/** An event to be judged, with its words and why it comes now. */
export const ReviewItem = z
  .object({
    event: EventSummary,
    record: NamedRecord,
    evidence: ReportEvidence.nullable(),
    /** Why it is shown: a number by which the queue is sorted, and the same in words. */
    why: z.object({ order: z.enum(REVIEW_ORDERS), score: z.number(), words: z.string() }),
    verdicts: z.array(CorrectionEntry),
  })
  .meta({ id: "ReviewItem" });

export type ReviewItem = z.infer<typeof ReviewItem>;

/** How far two people agree on the events that both judged. `kappa` (Cohen) is null where it is not defined. */
export const Agreement = z
  .object({
    coders: z.tuple([z.string(), z.string()]),
    both: z.int(),
    same: z.int(),
    kappa: z.number().nullable(),
  })
  .meta({ id: "Agreement" });

export type Agreement = z.infer<typeof Agreement>;

/** The queue of one person: what that person has judged already does not come again. */
export const ReviewQueue = z
  .object({
    query: z.record(z.string(), z.unknown()),
    order: z.enum(REVIEW_ORDERS),
    /** Events of the filter. */
    total: z.int(),
    /** Of these, judged by this person. */
    done: z.int(),
    next_cursor: z.string().nullable(),
    items: z.array(ReviewItem),
    coders: z.array(z.object({ by: z.string(), verdicts: z.int() })),
    agreement: z.array(Agreement),
  })
  .meta({ id: "ReviewQueue" });

export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** A decision of the queue. `undo` takes back the last verdict of this person on the event. A skip needs no request. */
export const ReviewDecision = z
  .object({
    event: z.string().regex(/^[0-9a-f]{16}$/),
    verdict: z.enum(["accept", "reject", "set", "undo"]),
    set: z.record(z.string(), z.string()).default({}),
    by: z.string().trim().min(1).max(80),
  })
  .meta({ id: "ReviewDecision" });

export type ReviewDecision = z.infer<typeof ReviewDecision>;
