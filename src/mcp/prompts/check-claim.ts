import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Desk } from "../../answers/desk.ts";
import { eventsPage } from "../../answers/list-events.ts";
import type { EventSummary } from "../../contract/answers/event-summary.ts";
import type { EventRecord } from "../../contract/event-record.ts";
import { promptText } from "../prompt-text.ts";
import { quoted } from "../quoted-event.ts";
import { mendable } from "../resource-error.ts";
import { eventWords } from "../words.ts";

const LIKE_IT = 10;
const MOST_MILLISECONDS = 20_000;

/** A claim against the store: it is coded as a text, and the events of the same actors come with the prompt. */
export function addCheckClaim(server: McpServer, desk: Desk): void {
  const argsSchema = z.object({
    claim: z.string().trim().min(1).max(2000).describe("a sentence such as: North Korea fired a missile over Japan"),
    published: z.iso.date().optional().describe("the day it was said"),
  });
  server.registerPrompt(
    "check-claim",
    {
      title: "Check a claim",
      description: "What the store's reports say for and against a claim, in their own words",
      argsSchema,
    },
    ({ claim, published = null }, { mcpReq }) =>
      mendable(async () => {
        const signal = AbortSignal.any([mcpReq.signal, AbortSignal.timeout(MOST_MILLISECONDS)]);
        const { events: coded } = await desk.code({ text: claim, title: null, published }, signal);
        const found = await eventsLike(coded, desk);
        const events = await quoted(found, desk.parts);
        return promptText(
          `Check this claim against the reports of the store: ${JSON.stringify(claim)}`,
          [
            "Answer with one of: supported, contradicted, disputed, or not in the store; then why, in at most five sentences.",
            "Quote only what stands below in quotation marks, or what thaw_get_evidence gives, word for word, with its source and the event id in square brackets.",
            "An event marked negation is a denial; future, hypothetical and claimed events are no acts. One owner alone is one voice.",
            "If nothing below fits, ask thaw_search_events in other words before you answer; a store knows only what it was given (thaw_list_sources).",
          ],
          events.length === 0 ? "No event of these actors is in the store." : events.map(eventWords).join("\n"),
        );
      }),
  );
}

/** Events of the same first actor and recipient, those of the same type first. */
async function eventsLike(coded: readonly EventRecord[], { parts }: Desk): Promise<EventSummary[]> {
  const found = new Map<string, EventSummary>();
  for (const { actor, recipient, event } of coded) {
    const [who, whom] = [actor[0]?.code ?? null, recipient[0]?.code ?? null];
    if (who === null) continue;
    const pair = { actor: who, ...(whom === null ? {} : { recipient: whom }), limit: LIKE_IT };
    for (const query of [{ ...pair, type: event }, pair]) {
      const { events } = await eventsPage(query, parts);
      for (const one of events.slice(0, LIKE_IT - found.size)) found.set(one.id, one);
    }
  }
  return [...found.values()];
}
