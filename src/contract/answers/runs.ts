import { z } from "zod";
import { Day } from "../event-record.ts";

/** A run that changed the store. `started` is ISO 8601, UTC. */
export const RunHead = z
  .object({
    id: z.string(),
    started: z.string(),
    command: z.string(),
    /** Version of Thaw. */
    thaw: z.string().nullable(),
    articles: z.int(),
    paths: z.array(z.string()),
    /** Events that the articles of the run have now. */
    events: z.int(),
    /** Articles of the run that gave no event. */
    silent: z.int(),
    /** When the oldest and the newest of its articles were published. */
    first: Day.nullable(),
    last: Day.nullable(),
  })
  .meta({ id: "RunHead" });

export type RunHead = z.infer<typeof RunHead>;

/** Runs, newest first. */
export const RunsAnswer = z.object({ runs: z.array(RunHead) }).meta({ id: "RunsAnswer" });

export type RunsAnswer = z.infer<typeof RunsAnswer>;

/** What a run was made of and what came of it, as `thaw verify` reads it: hashes are SHA-256 in hex. */
export const RunManifest = z
  .object({
    thaw: z.string(),
    files: z.record(z.string(), z.string()),
    paths: z.array(z.string()),
    date: z.string().nullable(),
    articles: z.array(z.object({ article: z.string(), hash: z.string(), records: z.string() })),
  })
  .meta({ id: "RunManifest" });

export type RunManifest = z.infer<typeof RunManifest>;

/** Two runs side by side: files that differ, and articles whose records do. */
export const RunDifference = z
  .object({
    a: z.string(),
    b: z.string(),
    thaw: z.tuple([z.string(), z.string()]),
    files: z.array(z.object({ file: z.string(), change: z.enum(["added", "removed", "changed"]) })),
    articles: z.array(z.object({ article: z.string(), change: z.enum(["added", "removed", "text", "records"]) })),
    same: z.int(),
  })
  .meta({ id: "RunDifference" });

export type RunDifference = z.infer<typeof RunDifference>;
