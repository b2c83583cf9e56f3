import { z } from "zod";
import { REVIEW_ORDERS } from "../answers/review.ts";
import { EventQuery } from "./event-query.ts";
import { PageQuery } from "./period-query.ts";

/** What there is to judge. */
export const ReviewQuery = EventQuery.extend({
  ...PageQuery.shape,
  by: z.string().trim().min(1).max(80).optional().describe("who judges: what this person judged does not come again"),
  order: z.enum(REVIEW_ORDERS).optional().describe("default: uncertainty"),
});

export type ReviewQuery = z.infer<typeof ReviewQuery>;
