import { z } from "zod";
import { Day } from "../event-record.ts";

/** What is served. An empty store has 0 events. */
export const ServerStatus = z
  .object({
    version: z.string(),
    store: z.string(),
    read_only: z.boolean(),
    events: z.int(),
    reports: z.int(),
    articles: z.int(),
    first_day: Day.nullable(),
    /** Relative times ("90d") count from it. */
    newest_day: Day.nullable(),
    /** Grows with every change of the store; answers of one revision are the same. */
    revision: z.int(),
    /** Verdicts by hand. */
    corrections: z.int(),
  })
  .meta({ id: "ServerStatus" });

export type ServerStatus = z.infer<typeof ServerStatus>;

/** What the stream tells: `hello` once, then `changed` after each change of the store with the events that are new. */
export const StreamMessage = z
  .object({
    kind: z.enum(["hello", "changed"]),
    revision: z.int(),
    /** Ids of new events, 100 at most. */
    events: z.array(z.string()),
  })
  .meta({ id: "StreamMessage" });

export type StreamMessage = z.infer<typeof StreamMessage>;
