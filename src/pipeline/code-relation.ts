import type { EventType } from "../codebook/event-type.ts";
import type { NeuralReader } from "../language/reader/create-neural-reader.ts";
import type { SentenceGraph, TriggerReading } from "../language/sentence-graph.ts";
import { tokenize } from "../text/token.ts";

/** [start, end) of a mark in a text, UTF-16 units. */
export interface Mark {
  start: number;
  end: number;
}

/** What a marked actor does to a marked recipient. */
export interface CodedRelation {
  type: EventType;
  mode: string | null;
  /** Probability of the type, rounded to three decimals. */
  confidence: number;
}

/** The pair head gives the type; mode, and whether a YIELD is CONCEDE or RETREAT, come from the trigger that fits it best. */
export async function codeRelation(
  text: string,
  actor: Mark,
  recipient: Mark,
  reader: NeuralReader,
): Promise<CodedRelation> {
  const tokens = tokenize(text);
  const covered = (mark: Mark): number[] =>
    tokens.flatMap((token, index) => (token.start < mark.end && mark.start < token.end ? [index] : []));
  const pair = await reader.relate(
    tokens.map((token) => token.text),
    { actor: covered(actor), recipient: covered(recipient) },
  );
  const [graph] = await reader.read([{ index: 0, in: "text", start: 0, end: text.length, text, paragraph: 0, tokens }]);
  // The labels of the pair head are the codebook's types, with YIELD for two of them.
  const types = (pair.type === "YIELD" ? ["CONCEDE", "RETREAT"] : [pair.type]) as EventType[];
  const trigger = graph === undefined ? undefined : bestTrigger(graph, types, actor, recipient);
  return {
    type: trigger?.type ?? types[0] ?? "CONCEDE",
    mode: trigger?.mode ?? null,
    confidence: Math.round(pair.score * 1000) / 1000,
  };
}

/** The trigger of one of the types whose edges touch the most marks; of equals the surer one. */
function bestTrigger(
  graph: SentenceGraph,
  types: readonly EventType[],
  actor: Mark,
  recipient: Mark,
): TriggerReading | undefined {
  const touches = (index: number, role: "actor" | "recipient", mark: Mark): number =>
    graph.edges.some(
      (edge) =>
        edge.trigger === index && edge.role === role && edge.span.start < mark.end && mark.start < edge.span.end,
    )
      ? 1
      : 0;
  return graph.triggers
    .map((trigger, index) => ({
      trigger,
      fit: touches(index, "actor", actor) + touches(index, "recipient", recipient),
    }))
    .filter(({ trigger }) => types.includes(trigger.type))
    .toSorted((a, b) => b.fit - a.fit || b.trigger.score - a.trigger.score)[0]?.trigger;
}
