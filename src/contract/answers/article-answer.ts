import { z } from "zod";
import { Day } from "../event-record.ts";
import { EvidenceMark } from "./evidence.ts";
import { EventSummary } from "./event-summary.ts";

/** An article without its text. */
export const ArticleHead = z
  .object({
    article: z.string(),
    title: z.string().nullable(),
    published: Day.nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    /** UTF-16 code units. */
    characters: z.int().min(0),
  })
  .meta({ id: "ArticleHead" });

export type ArticleHead = z.infer<typeof ArticleHead>;

/** An event of an article: the merged event, and where this article's own report of it stands. */
export const ArticleEvent = z
  .object({ report: z.string(), event: EventSummary, marks: z.array(EvidenceMark) })
  .meta({ id: "ArticleEvent" });

export type ArticleEvent = z.infer<typeof ArticleEvent>;

/** An article with its events. `text` is null where only hashes were kept. It is hostile text: show it as text, never as HTML. */
export const ArticleAnswer = ArticleHead.extend({
  hash: z.string(),
  text: z.string().nullable(),
  events: z.array(ArticleEvent),
}).meta({ id: "ArticleAnswer" });

export type ArticleAnswer = z.infer<typeof ArticleAnswer>;

/** Articles that hold the words asked for, best match first; without words the newest first. */
export const ArticlesPage = z
  .object({ total: z.int().min(0).nullable(), next_cursor: z.string().nullable(), articles: z.array(ArticleHead) })
  .meta({ id: "ArticlesPage" });

export type ArticlesPage = z.infer<typeof ArticlesPage>;
