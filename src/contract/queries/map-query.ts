import { z } from "zod";
import { EventQuery } from "./event-query.ts";

/** Where events happened. */
export const MapQuery = EventQuery.extend({
  limit: z.coerce.number().int().min(1).max(20_000).optional().describe("places at most (default 2000)"),
});

export type MapQuery = z.infer<typeof MapQuery>;
