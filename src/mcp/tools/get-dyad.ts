import { z } from "zod";
import { DyadQuery } from "../../contract/queries/relation-query.ts";
import { pageShape, SideText, weighing, weighingShape } from "../arguments.ts";
import { DyadOutline, dyadOutline } from "../dyad-outline.ts";
import { tool, type Tool } from "../tool.ts";
import { counted, eventWords, signed, withNotes } from "../words.ts";

const PERIODS = 24;

export const getDyad: Tool = tool({
  name: "thaw_get_dyad",
  title: "How two sides deal with each other",
  description:
    "The relation of two sides, both ways, as a series of sums of event weights (-10 conflict to +10 cooperation) with 95% intervals, turning points and the events that made them. " +
    "State `unknown` means not enough data, never neutral. Periods come newest first.",
  input: z.strictObject({
    a: SideText,
    b: SideText,
    by: DyadQuery.shape.by,
    directed: z.boolean().optional().describe("true: only from a to b"),
    ...weighingShape,
    ...pageShape,
  }),
  output: DyadOutline,
  answer: async ({ a, b, by, directed, limit = PERIODS, cursor, ...asked }, { parts }) => {
    const data = await dyadOutline(a, b, { ...weighing(asked), by, directed, limit, cursor }, parts);
    return {
      data,
      text: withNotes(
        data.directions.flatMap((direction) => lines(direction, data)),
        data.notes,
      ),
    };
  },
});

function lines(direction: DyadOutline["directions"][number], { from, to, scale }: DyadOutline): string[] {
  const { actor, recipient, events, sum, state, change_points } = direction;
  const name = `${actor.name} > ${recipient.name}`;
  if (events === 0) return [`${name}: no event counts`];
  const last = change_points.at(-1);
  return [
    `${name}, [${from}, ${to}), ${scale} scale: ${counted(events, "event")}, mean ${signed(sum.mean)}, ${state === "unknown" ? "not enough data for a state" : state}`,
    ...(last === undefined
      ? []
      : [
          `last turn ${last.at}: mean ${signed(last.before.mean)} to ${signed(last.after.mean)}, moved by`,
          ...last.causes.map(({ event }) => eventWords(event)),
        ]),
  ];
}
