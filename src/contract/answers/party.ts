import { z } from "zod";

/** An actor or recipient as lists show it: code and sector of the codebook, the known name, else the words of the text. */
export const Party = z
  .object({
    code: z.string().nullable(),
    sector: z.string().nullable(),
    name: z.string(),
    /** Wikidata id. */
    identifier: z.string().nullable(),
    /** The office on the day of the event, where one was read. */
    office: z.string().nullable(),
  })
  .meta({ id: "Party" });

export type Party = z.infer<typeof Party>;
