import { z } from "zod";

/** Where a piece of evidence stands: [start, end) in UTF-16 code units of the article's text or title. */
export const Span = z
  .strictObject({
    start: z.int().min(0),
    end: z.int().min(0),
    in: z.enum(["text", "title"]).default("text"),
  })
  .refine((span) => span.end > span.start, { error: "a span ends after it starts" })
  .meta({ id: "Span", description: "[start, end) in UTF-16 code units of the article's text or title" });

export type Span = z.infer<typeof Span>;
