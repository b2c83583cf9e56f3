import { z } from "zod";

/** A day, or so many days, weeks, months or years before the newest report of the store. */
export const Since = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2}|\d{1,4}[dwmy])$/, { error: "a day such as 2025-08-26, or 7d, 4w, 6m, 2y" })
  .refine((text) => !text.includes("-") || !Number.isNaN(Date.parse(text)), { error: "a day that exists" });

/** "1", "true", "yes" or "0", "false", "no". */
export const Flag = z.enum(["1", "true", "yes", "0", "false", "no"]).transform((word) => /^(?:1|true|yes)$/.test(word));

/** A period, [since, until). */
export const PeriodQuery = z.object({
  since: Since.optional().describe("from this day on; or 7d, 4w, 6m, 2y before the newest report"),
  until: z.iso.date().optional().describe("before this day"),
});

export type PeriodQuery = z.infer<typeof PeriodQuery>;

/** A part of a list. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).optional().describe("at most so many (default 50)"),
  cursor: z.string().max(200).optional().describe("next_cursor of the page before"),
});

export type PageQuery = z.infer<typeof PageQuery>;
