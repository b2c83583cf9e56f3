import type { EventQuery } from "../contract/queries/event-query.ts";
import { PLOVER_SCALE } from "../relations/scale.ts";
import type { EventFilter } from "../store/event-filter.ts";
import { countedBetween } from "../store/relation-source.ts";
import { countedIds } from "../store/relation-terms.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { sideOf } from "./sides.ts";
import { sinceDay } from "./since-day.ts";

/** The filter of a query, relative days as days. Throws `usage` for a `dyad` whose sides are none. */
export async function filterOf(query: EventQuery, parts: AnswerParts): Promise<EventFilter> {
  const since = await sinceDay(query.since, parts.relations);
  const ids = await idsOf(query, parts);
  const fields: Readonly<Record<keyof EventFilter, unknown>> = {
    actor: query.actor,
    recipient: query.recipient,
    type: query.type,
    auxiliary: query.auxiliary,
    place: query.place,
    source: query.source,
    q: query.q,
    since: since ?? undefined,
    until: query.until,
    mode: words(query.mode),
    quad: query.quad?.map(Number),
    context: words(query.context),
    minOwners: query.min_owners,
    minConfidence: query.min_confidence,
    claimed: query.claimed,
    ids,
    notIds: undefined,
  };
  // What is not asked is left out; the rest stands in the fields of the filter.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as EventFilter;
}

function words(list: string | undefined): string[] | undefined {
  return list?.split(",").map((word) => word.trim());
}

/** The events that were named, or that count in a relation's series; both where both were asked. */
async function idsOf(query: EventQuery, parts: AnswerParts): Promise<readonly string[] | undefined> {
  const named = query.ids?.split(",");
  if (query.dyad === undefined) return named;
  const [left = "", right = ""] = query.dyad.split(">");
  const ends = { actor: sideOf(left, parts), recipient: sideOf(right, parts) };
  const counted = countedIds(await countedBetween(parts.relations, { ...ends, scale: PLOVER_SCALE, withClaims: true }));
  const among = named === undefined ? null : new Set(named);
  return among === null ? counted : counted.filter((id) => among.has(id));
}
