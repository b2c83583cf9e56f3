import { z } from "zod";
import { Flag, PageQuery, PeriodQuery } from "./period-query.ts";

/** The names of the scales; a client's own weights go on top of the first. */
export const SCALE_NAMES = ["plover", "goldstein"] as const;

/** Lengths of periods, as relations know them. */
export const PERIODS = ["day", "week", "month", "quarter", "year"] as const;

/** How events are weighed and counted. */
export const WeighingQuery = PeriodQuery.extend({
  scale: z.enum(SCALE_NAMES).optional().describe("default: plover"),
  weights: z
    .string()
    .max(2000)
    .regex(/^[A-Z]+(?: [a-z-]+)?:-?\d{1,2}(?:\.\d{1,3})?(?:,[A-Z]+(?: [a-z-]+)?:-?\d{1,2}(?:\.\d{1,3})?)*$/, {
      error: "TYPE:weight or TYPE mode:weight, joined by commas, such as AID:6,ASSAULT drone:-9.5",
    })
    .optional()
    .describe("own weights in place of the PLOVER scale's: AID:6,ASSAULT drone:-9.5"),
  claimed: Flag.optional().describe("yes: count what only a party in conflict with the actor claims, too"),
  source: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe("only what came from there: thaw, icews ... for imported rows, or a publisher or its owner"),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).optional().describe("of the intervals (default 0)"),
});

export type WeighingQuery = z.infer<typeof WeighingQuery>;

/** The series of a relation. */
export const DyadQuery = WeighingQuery.extend({
  by: z.enum(PERIODS).optional().describe("default: month"),
  half_life: z.coerce.number().int().min(1).max(36_500).optional().describe("days; adds a smoothed score"),
  directed: Flag.optional().describe("yes: only from the first side to the second"),
  dots: z.coerce
    .number()
    .int()
    .min(0)
    .max(5000)
    .optional()
    .describe("events to show as dots, a direction (default 500)"),
});

export type DyadQuery = z.infer<typeof DyadQuery>;

/** What thawed and what froze. */
export const ChangesQuery = WeighingQuery.extend({
  ...PageQuery.shape,
  min_events: z.coerce
    .number()
    .int()
    .min(0)
    .max(100_000)
    .optional()
    .describe("relations with so many events since then"),
  min_owners: z.coerce.number().int().min(0).max(100_000).optional().describe("... and so many independent owners"),
  side: z.string().trim().min(1).max(60).optional().describe("only relations of this side (PRK)"),
  state: z.enum(["thawing", "freezing", "steady", "unknown"]).optional(),
});

export type ChangesQuery = z.infer<typeof ChangesQuery>;

/** Relations there are. */
export const DyadsQuery = WeighingQuery.extend({
  ...PageQuery.shape,
  side: z.string().trim().min(1).max(60).optional().describe("only relations of this side (PRK)"),
  min_events: z.coerce.number().int().min(0).max(100_000).optional(),
});

export type DyadsQuery = z.infer<typeof DyadsQuery>;

/** The graph of a time. */
export const NetworkQuery = WeighingQuery.extend({
  limit: z.coerce.number().int().min(1).max(1000).optional().describe("edges at most (default 200)"),
  side: z.string().trim().min(1).max(60).optional().describe("only edges of this side and among its partners"),
});

export type NetworkQuery = z.infer<typeof NetworkQuery>;
