import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { changes } from "../../answers/changes.ts";
import type { Desk } from "../../answers/desk.ts";
import type { RelationRow } from "../../contract/answers/relations.ts";
import { Since } from "../../contract/queries/period-query.ts";
import type { AnswerParts } from "../../answers/answer-parts.ts";
import { promptText } from "../prompt-text.ts";
import { quoted } from "../quoted-event.ts";
import { mendable } from "../resource-error.ts";
import { counted, eventWords, signed, withNotes } from "../words.ts";

const RELATIONS = 15;

/** What thawed and what froze since a day, with the events that moved it. */
export function addWeeklyChanges(server: McpServer, { parts }: Desk): void {
  const argsSchema = z.object({ since: Since.optional().describe("a day, or 7d, 4w (default: 7d)") });
  server.registerPrompt(
    "weekly-changes",
    {
      title: "What changed this week",
      description: "What thawed and what froze, each with the events that moved it",
      argsSchema,
    },
    ({ since = "7d" }) =>
      mendable(async () => {
        const table = await changes({ since, limit: RELATIONS }, parts);
        const known = table.relations.filter(({ state }) => state !== "unknown");
        const lines = await Promise.all(known.map((row) => told(row, parts)));
        return promptText(
          `Tell what changed between countries since ${table.since ?? since}: first what froze, then what thawed, a sentence a relation.`,
          [
            "Use only the relations below. End each sentence with the event ids it rests on, in square brackets.",
            "Quote only what stands here in quotation marks, word for word, with its source.",
            "A relation that is not listed is not known to be calm: do not say so.",
          ],
          withNotes(
            lines.length === 0 ? ["Not enough data: no relation has events enough for a verdict."] : lines.flat(),
            table.notes,
          ),
        );
      }),
  );
}

async function told(row: RelationRow, parts: AnswerParts): Promise<string> {
  const { actor, recipient, state, change, low, high, after } = row;
  const events = await quoted(row.moved_by, parts);
  return [
    `${actor.name} > ${recipient.name}: ${state}, mean ${signed(change)} (95% ${signed(low)} to ${signed(high)}), ${counted(after.events, "event")} of ${counted(after.owners, "owner")}`,
    ...events.map(eventWords),
  ].join("\n");
}
