import { z } from "zod";
import { Day } from "../event-record.ts";

/** Articles to be coded and kept, 25 at most at a time. */
export const ArticlesRequest = z
  .object({
    articles: z
      .array(
        z.object({
          id: z.string().max(300).nullable().default(null),
          title: z.string().max(1000).nullable().default(null),
          text: z.string().min(1).max(100_000),
          published: Day.nullable().default(null),
          publisher: z.string().max(300).nullable().default(null),
          url: z.url().max(2000).nullable().default(null),
          language: z.string().max(20).nullable().default(null),
        }),
      )
      .min(1)
      .max(25),
  })
  .meta({ id: "ArticlesRequest" });

export type ArticlesRequest = z.infer<typeof ArticlesRequest>;

/** What became of posted articles. */
export const AcceptedArticles = z
  .object({
    coded: z.int(),
    unchanged: z.int(),
    rejected: z.array(z.object({ article: z.string().nullable(), reason: z.string(), hint: z.string() })),
    events: z.int(),
  })
  .meta({ id: "AcceptedArticles" });

export type AcceptedArticles = z.infer<typeof AcceptedArticles>;
