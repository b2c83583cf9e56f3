import { z } from "zod";

/** The verdicts that can be given on an event. */
export const VERDICTS = ["accept", "reject", "set"] as const;

/** A verdict by hand. `set` names fields and their new values as words ("type": "AGREE", "actor": "ISR:GOV,PSE"); an empty value empties the field. */
export const CorrectionRequest = z
  .object({
    verdict: z.enum(VERDICTS),
    set: z.record(z.string(), z.string()).default({}),
    by: z.string().trim().min(1).max(80),
  })
  .meta({ id: "CorrectionRequest" });

export type CorrectionRequest = z.infer<typeof CorrectionRequest>;

/** Takes back the last verdict that this person gave on the event. */
export const UndoRequest = z.object({ by: z.string().trim().min(1).max(80) }).meta({ id: "UndoRequest" });

export type UndoRequest = z.infer<typeof UndoRequest>;

/** A verdict as it is kept. */
export const CorrectionEntry = z
  .object({
    event: z.string(),
    verdict: z.enum(VERDICTS),
    /** Fields of the record and their new values. */
    changes: z.record(z.string(), z.unknown()),
    by: z.string(),
    /** ISO 8601, UTC. */
    made: z.string(),
  })
  .meta({ id: "CorrectionEntry" });

export type CorrectionEntry = z.infer<typeof CorrectionEntry>;

/** What a correction, an undo or an unmerge did. `event` is the id to show next: null where the event is gone (rejected). */
export const CorrectionDone = z
  .object({
    asked: z.string(),
    event: z.string().nullable(),
    /** Reports of the event that the verdict was kept for. */
    reports: z.int().min(0),
    /** Of an unmerge: ids of the events that its reports belong to now. */
    events: z.array(z.string()),
  })
  .meta({ id: "CorrectionDone" });

export type CorrectionDone = z.infer<typeof CorrectionDone>;

/** "This report is of another act." */
export const UnmergeRequest = z
  .object({ report: z.string().regex(/^[0-9a-f]{16}$/), by: z.string().trim().min(1).max(80) })
  .meta({ id: "UnmergeRequest" });

export type UnmergeRequest = z.infer<typeof UnmergeRequest>;
