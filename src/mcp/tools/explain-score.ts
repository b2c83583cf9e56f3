import { z } from "zod";
import { scoreAnswer } from "../../answers/dyad.ts";
import { nextCursor, pageOf } from "../../answers/page-cursor.ts";
import { Cause, ScoreAnswer, type ScoreTerm } from "../../contract/answers/dyad.ts";
import { DEFAULT_LIMIT, pageShape, SideText, weighing, weighingShape } from "../arguments.ts";
import { quotedCauses } from "../dyad-outline.ts";
import { QuotedEvent } from "../quoted-event.ts";
import { tool, type Tool } from "../tool.ts";
import { counted, eventWords, signed, withNotes } from "../words.ts";

export const explainScore: Tool = tool({
  name: "thaw_explain_score",
  title: "Why a score is what it is",
  description:
    "The score of one side towards another written out: so many events of each kind times their weight, adding up to the net, with the ids of the events and those that pull hardest. Nothing else is in a score.",
  input: z.strictObject({ actor: SideText, recipient: SideText, ...weighingShape, ...pageShape }),
  output: ScoreAnswer.omit({ strongest: true }).extend({
    total: z.int().describe("events that pull hardest, 20 at most, of which this is a page"),
    next_cursor: z.string().nullable(),
    strongest: z.array(Cause.extend({ event: QuotedEvent })),
  }),
  answer: async ({ actor, recipient, limit = DEFAULT_LIMIT, cursor, ...asked }, { parts }) => {
    const page = pageOf({ limit, cursor });
    const answer = await scoreAnswer(actor, recipient, weighing(asked), parts);
    const causes = answer.strongest.slice(page.offset, page.offset + page.limit);
    const strongest = await quotedCauses(causes, parts);
    const { sum } = answer;
    const head =
      sum.events === 0
        ? `${answer.actor.name} > ${answer.recipient.name}: no event counts`
        : `${answer.actor.name} > ${answer.recipient.name}, [${answer.from}, ${answer.to}), ${answer.scale} scale: net ${signed(sum.net)} of ${counted(sum.events, "event")}, mean ${signed(sum.mean)}`;
    return {
      data: {
        ...answer,
        query: { ...answer.query, actor, recipient, limit: page.limit },
        total: answer.strongest.length,
        next_cursor: nextCursor(page, causes.length, answer.strongest.length),
        strongest,
      },
      text: withNotes([head, ...sum.terms.map(term), ...strongest.map(({ event }) => eventWords(event))], answer.notes),
    };
  },
});

function term({ type, mode, cameo, weight, events, total }: ScoreTerm): string {
  const kind = [type ?? `CAMEO ${cameo ?? "?"}`, mode].filter((part) => part !== null).join(" ");
  return `  ${kind}: ${events} x ${signed(weight)} = ${signed(total)}`;
}
