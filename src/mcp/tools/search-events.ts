import { z } from "zod";
import { eventsPage } from "../../answers/list-events.ts";
import { EventsPage } from "../../contract/answers/events-page.ts";
import { EventsQuery } from "../../contract/queries/event-query.ts";
import { eventShape, eventsQuery, pageShape } from "../arguments.ts";
import { hiddenNotes } from "../hidden-notes.ts";
import { quoted, QuotedEvent, quoteNotes } from "../quoted-event.ts";
import { tool, type Tool } from "../tool.ts";
import { counted, eventWords, withNotes } from "../words.ts";

export const searchEvents: Tool = tool({
  name: "thaw_search_events",
  title: "Search events",
  description:
    "Events of the store (who did what to whom, when, where) that meet all conditions, each with its verified quote. Start here. " +
    "Negated, hypothetical and future events are among them and carry marks in `auxiliary`: an event with `negation` did not happen.",
  input: z.strictObject({ ...eventShape, sort: EventsQuery.shape.sort, ...pageShape }),
  output: EventsPage.omit({ events: true }).extend({ events: z.array(QuotedEvent) }),
  answer: async ({ sort, ...asked }, { parts }) => {
    const query = { ...eventsQuery(asked), sort };
    const page = await eventsPage(query, parts);
    const events = await quoted(page.events, parts);
    const notes = [...page.notes, ...(await hiddenNotes(query, page.total, parts)), ...quoteNotes(events)];
    const head = `${events.length} of ${counted(page.total, "event")}${page.next_cursor === null ? "" : ` (next_cursor ${page.next_cursor})`}`;
    return { data: { ...page, events, notes }, text: withNotes([head, ...events.map(eventWords)], notes) };
  },
});
