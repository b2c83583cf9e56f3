import { z } from "zod";
import { Day } from "../event-record.ts";

/** Where events came from: what was coded here (`thaw`), or a data set that was imported. */
export const SourceRow = z
  .object({ source: z.string(), events: z.int(), reports: z.int(), first: Day.nullable(), last: Day.nullable() })
  .meta({ id: "SourceRow" });

/** Who published articles. `owner` counts as one voice. `state` tells that a state controls it. */
export const PublisherRow = z
  .object({
    publisher: z.string(),
    name: z.string().nullable(),
    owner: z.string().nullable(),
    country: z.string().nullable(),
    state: z.boolean(),
    articles: z.int(),
    reports: z.int(),
    undated: z.int(),
    first: Day.nullable(),
    last: Day.nullable(),
  })
  .meta({ id: "PublisherRow" });

export type PublisherRow = z.infer<typeof PublisherRow>;

/** What the store was filled with. */
export const SourcesAnswer = z
  .object({
    sources: z.array(SourceRow),
    publishers: z.array(PublisherRow),
    articles: z.int(),
    /** Articles without a day of publication. */
    undated: z.int(),
    /** Articles whose text another one has, word for word. */
    duplicates: z.int(),
    /** Articles of which only hashes were kept. */
    hash_only: z.int(),
    languages: z.array(z.object({ language: z.string(), articles: z.int() })),
    /** Articles that gave no event. */
    silent: z.int(),
  })
  .meta({ id: "SourcesAnswer" });

export type SourcesAnswer = z.infer<typeof SourcesAnswer>;
