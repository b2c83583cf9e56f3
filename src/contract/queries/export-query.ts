import { z } from "zod";
import { EventQuery } from "./event-query.ts";
import { Flag } from "./period-query.ts";

/** The forms that events can be had in over HTTP. */
export const EXPORT_FORMS = [
  "jsonl",
  "plover",
  "polecat",
  "gdelt",
  "gdelt1",
  "gdelt2",
  "icews",
  "csv",
  "geojson",
  "graphml",
] as const;

/** Events in another format. */
export const ExportQuery = EventQuery.extend({
  to: z.enum(EXPORT_FORMS).optional().describe("default: jsonl"),
  all: Flag.optional().describe("yes: negated and hypothetical events too"),
});

export type ExportQuery = z.infer<typeof ExportQuery>;
