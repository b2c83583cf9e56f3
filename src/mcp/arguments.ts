import { z } from "zod";
import { AUXILIARIES } from "../codebook/auxiliary.ts";
import { CONTEXTS } from "../codebook/context.ts";
import { EVENT_TYPE_NAMES } from "../codebook/event-type.ts";
import { EventQuery, type EventsQuery } from "../contract/queries/event-query.ts";
import { PageQuery, PeriodQuery } from "../contract/queries/period-query.ts";
import { WeighingQuery, type WeighingQuery as Weighing } from "../contract/queries/relation-query.ts";

const MOST = 100;

/** A part of a list: `limit` entries (at most 100) from `cursor` on. */
export const pageShape = {
  limit: z.number().int().min(1).max(MOST).optional().describe(`at most so many (default 20, at most ${MOST})`),
  cursor: PageQuery.shape.cursor,
};

export const DEFAULT_LIMIT = 20;

export const EventId = z
  .string()
  .regex(/^[0-9a-f]{16}$/, { error: "an event id is 16 digits of 0-9 and a-f, as thaw_search_events gives them" })
  .describe("id of an event, or of one of its reports");

export const SideText = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .describe("a country code (PRK), a code and sector (PRK:MIL), a Wikidata id (Q22686), UNO, EUR, or a bloc (NATO)");

const own = EventQuery.shape;

/** The conditions on events, as typed JSON; what is not given does not narrow. */
export const eventShape = {
  actor: own.actor,
  recipient: own.recipient,
  dyad: own.dyad,
  type: z.array(z.enum(EVENT_TYPE_NAMES)).min(1).max(16).optional().describe("PLOVER event types, any of them"),
  mode: z.array(z.string().trim().min(1).max(40)).min(1).max(40).optional().describe("modes, any of them"),
  quad: z
    .array(z.number().int().min(1).max(4))
    .min(1)
    .max(4)
    .optional()
    .describe("1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"),
  context: z.array(z.enum(CONTEXTS)).min(1).optional().describe("any of these contexts"),
  auxiliary: z
    .array(z.enum([...AUXILIARIES, "none"]))
    .min(1)
    .optional()
    .describe("any of these marks; none: events that happened, without a mark"),
  place: own.place,
  source: own.source,
  q: own.q,
  since: own.since,
  until: own.until,
  min_owners: z.number().int().min(0).max(1000).optional().describe("at least so many independent owners"),
  min_confidence: z.number().min(0).max(1).optional().describe("at least so sure, 0 to 1"),
  claimed: z
    .boolean()
    .optional()
    .describe("false: leaves out what only a party in conflict with the actor claims; true: only those"),
  ids: z.array(EventId).min(1).max(200).optional().describe("these events"),
};

const EventArguments = z.strictObject({ ...eventShape, ...pageShape });

/** The query that the arguments ask. */
export function eventsQuery({
  mode,
  quad,
  context,
  ids,
  limit,
  ...same
}: z.output<typeof EventArguments>): EventsQuery {
  return {
    ...same,
    limit: limit ?? DEFAULT_LIMIT,
    ...(mode === undefined ? {} : { mode: mode.join(",") }),
    // A quad is 1 to 4.
    ...(quad === undefined ? {} : { quad: quad.map((one) => String(one) as "1" | "2" | "3" | "4") }),
    ...(context === undefined ? {} : { context: context.join(",") }),
    ...(ids === undefined ? {} : { ids: ids.join(",") }),
  };
}

/** How events are weighed and counted. */
export const weighingShape = {
  since: PeriodQuery.shape.since,
  until: PeriodQuery.shape.until,
  scale: WeighingQuery.shape.scale,
  weights: WeighingQuery.shape.weights,
  claimed: z.boolean().optional().describe("true: count what only a party in conflict with the actor claims, too"),
};

/** The weighing that the arguments ask. */
export function weighing(asked: Weighing): Weighing {
  const { since, until, scale, weights, claimed } = asked;
  return { since, until, scale, weights, claimed };
}
