import { ResourceTemplate, type McpServer } from "@modelcontextprotocol/server";
import type { Desk } from "../../answers/desk.ts";
import { eventSentence } from "../../answers/event-sentence.ts";
import { eventsPage } from "../../answers/list-events.ts";
import { jsonContents, variable } from "../resource-contents.ts";
import { mendable } from "../resource-error.ts";
import { eventAnswer } from "../tools/get-event.ts";

const LISTED = 20;

/** thaw://event/{id}: as thaw_get_event answers. The newest events are listed. */
export function addEventResource(server: McpServer, { parts }: Desk): void {
  const list = async () => {
    const { events } = await eventsPage({ limit: LISTED }, parts);
    return { resources: events.map((event) => ({ uri: `thaw://event/${event.id}`, name: eventSentence(event) })) };
  };
  server.registerResource(
    "event",
    new ResourceTemplate("thaw://event/{id}", { list }),
    {
      title: "An event",
      description: "One merged event with its quote, reports and corrections",
      mimeType: "application/json",
    },
    (uri, variables) => mendable(async () => jsonContents(uri, await eventAnswer(variable(variables, "id"), parts))),
  );
}
