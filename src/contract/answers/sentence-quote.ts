import { z } from "zod";

/** The sentence behind an event, for lists. `trigger` is [start, end) in `text`; null where the trigger stands outside of it. */
export const SentenceQuote = z
  .object({
    text: z.string(),
    trigger: z.tuple([z.int().min(0), z.int().min(0)]).nullable(),
  })
  .meta({ id: "SentenceQuote" });

export type SentenceQuote = z.infer<typeof SentenceQuote>;
