import { z } from "zod";
import { changes } from "../../answers/changes.ts";
import { quotesOf } from "../../answers/quotes.ts";
import { RelationRow, RelationsTable } from "../../contract/answers/relations.ts";
import { ChangesQuery } from "../../contract/queries/relation-query.ts";
import { DEFAULT_LIMIT, pageShape, SideText, weighing, weighingShape } from "../arguments.ts";
import { QuotedEvent, withQuote } from "../quoted-event.ts";
import { tool, type Tool } from "../tool.ts";
import { counted, eventWords, signed, withNotes } from "../words.ts";

const Row = RelationRow.omit({ moved_by: true, spark: true }).extend({ moved_by: z.array(QuotedEvent) });

export const listChanges: Tool = tool({
  name: "thaw_list_changes",
  title: "What thawed and what froze",
  description:
    "Directed relations after a day against as long before it (90 days at least), the surest and largest changes first, each with the events that moved it. " +
    "State `unknown` means not enough data, never neutral.",
  input: z.strictObject({
    ...weighingShape,
    side: SideText.optional(),
    state: ChangesQuery.shape.state,
    min_events: z.number().int().min(0).max(100_000).optional().describe("relations with so many events since then"),
    min_owners: z.number().int().min(0).max(100_000).optional().describe("... and so many independent owners"),
    ...pageShape,
  }),
  output: RelationsTable.omit({ relations: true }).extend({ relations: z.array(Row) }),
  answer: async ({ side, state, min_events, min_owners, limit = DEFAULT_LIMIT, cursor, ...asked }, { parts }) => {
    const query = { ...weighing(asked), side, state, min_events, min_owners, limit, cursor };
    const table = await changes(query, parts);
    const quotes = await quotesOf(
      [...new Set(table.relations.flatMap((row) => row.moved_by.map(({ id }) => id)))],
      parts,
    );
    const relations = table.relations.map((row) => ({
      ...row,
      moved_by: row.moved_by.map((event) => withQuote(event, quotes.get(event.id) ?? null)),
    }));
    const head = `${relations.length} of ${table.total} relations, since ${table.since ?? "the beginning"}, ${table.scale} scale`;
    const data = { ...table, relations };
    return { data, text: withNotes([head, ...relations.flatMap(lines)], table.notes) };
  },
});

function lines({ actor, recipient, after, change, low, high, state, moved_by }: z.infer<typeof Row>): string[] {
  const name = `${actor.name} > ${recipient.name}`;
  if (state === "unknown") return [`${name}: not enough data (${counted(after.events, "event")})`];
  return [
    `${name}: ${state}, change ${signed(change)} (95% ${signed(low)} to ${signed(high)}), mean now ${signed(after.mean)}, ${counted(after.events, "event")}, ${counted(after.owners, "owner")}`,
    ...moved_by.slice(0, 1).map(eventWords),
  ];
}
