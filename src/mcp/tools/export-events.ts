import { z } from "zod";
import { exportEvents as exported } from "../../answers/export-events.ts";
import { eventsPage } from "../../answers/list-events.ts";
import { EXPORT_FORMS } from "../../contract/queries/export-query.ts";
import { eventShape, eventsQuery, pageShape } from "../arguments.ts";
import { tool, type Tool } from "../tool.ts";
import { withNotes } from "../words.ts";

export const exportEvents: Tool = tool({
  name: "thaw_export_events",
  title: "Events in another format",
  description:
    "A page of events as PLOVER, POLECAT, GDELT, ICEWS, CSV, GeoJSON or GraphML lines. For a whole store use `thaw export` on the command line.",
  input: z.strictObject({
    ...eventShape,
    to: z.enum(EXPORT_FORMS).optional().describe("default: csv"),
    all: z.boolean().optional().describe("true: negated and hypothetical events too"),
    ...pageShape,
  }),
  output: z.object({
    query: z.record(z.string(), z.unknown()),
    to: z.enum(EXPORT_FORMS),
    extension: z.string(),
    total: z.int(),
    next_cursor: z.string().nullable(),
    /** Events of the page, of which the format may leave some out. */
    events: z.int(),
    lines: z.array(z.string()),
    notes: z.array(z.string()),
  }),
  answer: async ({ to = "csv", all = false, ...asked }, { parts }) => {
    const page = await eventsPage({ ...eventsQuery(asked), sort: "oldest" }, parts);
    const ids = page.events.map(({ id }) => id).join(",");
    const { extension, lines } = ids === "" ? { extension: to, lines: [] } : await exported({ ids, to, all }, parts);
    const rows = [...lines];
    const marked = page.events.filter(({ auxiliary }) =>
      auxiliary.some((mark) => mark === "negation" || mark === "hypothetical"),
    );
    const notes = [
      ...page.notes,
      ...(!all && marked.length > 0
        ? [`${marked.length} negated or hypothetical events may be left out: all=true asks for them`]
        : []),
      ...(page.next_cursor === null
        ? []
        : [`${page.total} events meet the conditions: this is a page of ${page.events.length}`]),
    ];
    return {
      data: {
        query: { ...page.query, to, all },
        to,
        extension,
        total: page.total,
        next_cursor: page.next_cursor,
        events: page.events.length,
        lines: rows,
        notes,
      },
      text: withNotes(rows, notes),
    };
  },
});
