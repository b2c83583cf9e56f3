import { z } from "zod";
import { actorsPage, resolveAnswer } from "../../answers/actors.ts";
import { ActorHead, ResolveAnswer } from "../../contract/answers/actor-answer.ts";
import { ResolveQuery } from "../../contract/queries/entity-query.ts";
import { DEFAULT_LIMIT, pageShape } from "../arguments.ts";
import { tool, type Tool } from "../tool.ts";
import { withNotes } from "../words.ts";

export const resolveEntity: Tool = tool({
  name: "thaw_resolve_entity",
  title: "Who, when or where some words are",
  description:
    "Makes words an actor (code, sector, Wikidata id, office on a day), a time or a place, and tells which actors of the store that is. " +
    "Use it to find the code that other tools take. Nothing is guessed: null is not known.",
  input: z.strictObject({
    text: ResolveQuery.shape.text,
    kind: ResolveQuery.shape.kind,
    on: ResolveQuery.shape.on,
    published: ResolveQuery.shape.published,
    context: ResolveQuery.shape.context,
    ...pageShape,
  }),
  output: ResolveAnswer.extend({
    query: z.record(z.string(), z.unknown()),
    total: z.int().describe("actors of the store that the words fit"),
    next_cursor: z.string().nullable(),
    in_store: z.array(ActorHead),
    notes: z.array(z.string()),
  }),
  answer: async ({ limit = DEFAULT_LIMIT, cursor, ...asked }, desk) => {
    const answer = resolveAnswer(asked, desk.knowledge());
    const isActor = answer.kind === "actor";
    const found = isActor
      ? await actorsPage({ q: soughtOf(answer), limit, cursor }, desk.parts)
      : { total: 0, next_cursor: null, actors: [] };
    const known = answer.actor?.known ?? (answer.time ?? answer.place) !== null;
    const notes = [
      ...(known ? [] : [`nothing is known of ${JSON.stringify(asked.text)}`]),
      ...(isActor && asked.on === undefined && answer.actor?.office !== undefined && answer.actor.office !== null
        ? ["roles are dated: give `on` for the office on a day"]
        : []),
    ];
    return {
      data: {
        ...answer,
        query: { ...asked, limit },
        total: found.total,
        next_cursor: found.next_cursor,
        in_store: found.actors,
        notes,
      },
      text: withNotes(
        [
          line(answer),
          ...found.actors.map(({ id, name, events }) => `in the store: ${name} [${id}], ${events} events`),
        ],
        notes,
      ),
    };
  },
});

/** What the store is searched for: who the words are, else the words. */
function soughtOf({ text, actor }: ResolveAnswer): string {
  return actor?.identifier_id ?? actor?.code ?? text.slice(0, 100);
}

function line({ text, actor, time, place }: ResolveAnswer): string {
  const words = JSON.stringify(text);
  if (actor !== null) {
    const role = [actor.code, actor.sector].filter((part) => part !== null).join(":") || "no code";
    return `${words}: ${[role, actor.identifier_text, actor.identifier_id, actor.office].filter((part) => part !== null).join(", ")} (rule ${actor.rule})`;
  }
  if (time !== null) return `${words}: [${time.from ?? "?"}, ${time.to ?? "?"}), ${time.precision}`;
  if (place !== null)
    return `${words}: ${place.resolved_place ?? place.extracted_place}, ${place.country_code ?? "no country"}`;
  return `${words}: not known`;
}
