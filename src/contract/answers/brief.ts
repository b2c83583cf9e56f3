import { z } from "zod";
import { Day } from "../event-record.ts";
import { Quote } from "./quote.ts";
import { SideName } from "./relations.ts";

/** A sentence with its evidence: no sentence without an event. `quotes` are verified; they are missing for imported rows and where no text is kept. */
export const BriefStatement = z
  .object({
    text: z.string(),
    /** Ids of the events it rests on, 100 at most; `of` says how many there are. */
    events: z.array(z.string()).min(1),
    of: z.int().min(1),
    quotes: z.array(Quote.extend({ event: z.string() })),
  })
  .meta({ id: "BriefStatement" });

export type BriefStatement = z.infer<typeof BriefStatement>;

/** A part of a briefing. `lacking` says what cannot be said, and why: "not enough data". */
export const BriefSection = z
  .object({ title: z.string(), statements: z.array(BriefStatement), lacking: z.array(z.string()) })
  .meta({ id: "BriefSection" });

export type BriefSection = z.infer<typeof BriefSection>;

/** A briefing on two sides, both ways, over [since, until). */
export const Brief = z
  .object({
    query: z.record(z.string(), z.unknown()),
    title: z.string(),
    a: SideName,
    b: SideName,
    scale: z.string(),
    since: Day.nullable(),
    until: Day.nullable(),
    sections: z.array(BriefSection),
    notes: z.array(z.string()),
  })
  .meta({ id: "Brief" });

export type Brief = z.infer<typeof Brief>;
