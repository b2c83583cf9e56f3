import { z } from "zod";
import { compareDyads as compare } from "../../answers/compare-dyads.ts";
import { ComparedDyad, DyadComparison } from "../../contract/answers/comparison.ts";
import { ChangePoint, Cause } from "../../contract/answers/dyad.ts";
import { weighing, weighingShape } from "../arguments.ts";
import { quotedCauses } from "../dyad-outline.ts";
import { QuotedEvent } from "../quoted-event.ts";
import { tool, type Tool } from "../tool.ts";
import { counted, signed, withNotes } from "../words.ts";

const Turn = ChangePoint.extend({ causes: z.array(Cause.extend({ event: QuotedEvent })) });
const Compared = ComparedDyad.extend({ last_turn: Turn.nullable() });
const Dyad = z.string().regex(/^[^>/]{1,60}[>/][^>/]{1,60}$/, {
  error: "a relation is two sides: USA>PRK for one direction, USA/PRK for both",
});

export const compareDyads: Tool = tool({
  name: "thaw_compare_dyads",
  title: "Relations side by side",
  description:
    "Two to six relations over one time and on one scale, with means, 95% intervals, states and last turns. " +
    "A difference counts only where `apart` is true; null says that there are too few events to tell.",
  input: z.strictObject({
    dyads: z.array(Dyad).min(2).max(6).describe("such as USA>PRK, or USA/PRK for both directions"),
    ...weighingShape,
  }),
  output: DyadComparison.omit({ dyads: true }).extend({ total: z.int(), dyads: z.array(Compared) }),
  answer: async ({ dyads, ...asked }, { parts }) => {
    const answer = await compare(dyads.flatMap(directions), weighing(asked), parts);
    const compared = await Promise.all(
      answer.dyads.map(async ({ last_turn, ...dyad }) => ({
        ...dyad,
        last_turn: last_turn === null ? null : { ...last_turn, causes: await quotedCauses(last_turn.causes, parts) },
      })),
    );
    const head = `[${answer.since ?? "-"}, ${answer.until ?? "-"}), ${answer.scale} scale`;
    return {
      data: { ...answer, total: compared.length, dyads: compared },
      text: withNotes([head, ...compared.map(line), ...answer.differences.map(difference)], answer.notes),
    };
  },
});

function directions(dyad: string): [string, string][] {
  const [a = "", b = ""] = dyad.split(/[>/]/).map((side) => side.trim());
  return dyad.includes("/") ? [[a, b], [b, a]] : [[a, b]]; // prettier-ignore
}

function line({ actor, recipient, events, mean, low, high, state }: z.infer<typeof Compared>): string {
  const name = `${actor.name} > ${recipient.name}`;
  if (events === 0) return `${name}: no event counts`;
  const interval = low === null ? "too few events for an interval" : `95% ${signed(low)} to ${signed(high)}`;
  return `${name}: ${counted(events, "event")}, mean ${signed(mean)} (${interval}), ${state === "unknown" ? "not enough data for a state" : state}`;
}

function difference({ first, other, mean, apart }: DyadComparison["differences"][number]): string {
  const verdict = { true: "the intervals are apart", false: "the intervals overlap: no difference can be told" };
  const words = apart === null ? "not enough data to tell" : verdict[`${apart}`];
  return `${other} against ${first}: ${signed(mean)}; ${words}`;
}
