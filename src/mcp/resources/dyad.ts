import { ResourceTemplate, type McpServer } from "@modelcontextprotocol/server";
import { actorsPage } from "../../answers/actors.ts";
import type { Desk } from "../../answers/desk.ts";
import { dyadsPage } from "../../answers/network.ts";
import { dyadOutline } from "../dyad-outline.ts";
import { jsonContents, variable } from "../resource-contents.ts";
import { mendable } from "../resource-error.ts";

const LISTED = 20;
const PERIODS = 24;
/** The actors with most events, among which a side that is typed is looked for. */
const SEARCHED = 500;

/** thaw://dyad/{a}/{b}: as thaw_get_dyad answers. The relations with most events are listed, and sides are completed from the store. */
export function addDyadResource(server: McpServer, { parts }: Desk): void {
  const list = async () => {
    const { dyads } = await dyadsPage({ limit: LISTED }, parts);
    return {
      resources: dyads.map(({ actor, recipient, events }) => ({
        uri: `thaw://dyad/${encodeURIComponent(actor.id)}/${encodeURIComponent(recipient.id)}`,
        name: `${actor.name} and ${recipient.name} (${events} events one way)`,
      })),
    };
  };
  const side = async (typed: string): Promise<string[]> => {
    const { actors } = await actorsPage({ limit: SEARCHED }, parts);
    const [start, part] = [typed.toUpperCase(), typed.toLowerCase()];
    const fits = actors.filter(({ id, name }) => id.startsWith(start) || name.toLowerCase().includes(part));
    return fits.map(({ id }) => id);
  };
  server.registerResource(
    "dyad",
    new ResourceTemplate("thaw://dyad/{a}/{b}", { list, complete: { a: side, b: side } }),
    {
      title: "A relation",
      description: "How two sides deal with each other, by month, newest first",
      mimeType: "application/json",
    },
    (uri, variables) =>
      mendable(async () => {
        const [a, b] = [variable(variables, "a"), variable(variables, "b")];
        return jsonContents(uri, await dyadOutline(a, b, { limit: PERIODS }, parts));
      }),
  );
}
