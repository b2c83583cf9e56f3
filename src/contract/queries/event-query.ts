import { z } from "zod";
import { AUXILIARIES } from "../../codebook/auxiliary.ts";
import { EVENT_TYPE_NAMES } from "../../codebook/event-type.ts";
import { Flag, PageQuery, PeriodQuery } from "./period-query.ts";
import { wordList } from "./word-list.ts";

const Text = z.string().trim().min(1).max(300);

/** Which events are asked for; what is not given does not narrow. */
export const EventQuery = PeriodQuery.extend({
  actor: Text.optional().describe("a code (ISR), a code and sector (ISR:MIL), a Wikidata id, or part of a name"),
  recipient: Text.optional().describe("as for actor"),
  dyad: z
    .string()
    .regex(/^[^>]{1,40}>[^>]{1,40}$/, { error: "two sides such as PRK>RUS" })
    .optional()
    .describe("only the events that count in the series of a relation: PRK>RUS, NATO>RUS"),
  type: wordList(EVENT_TYPE_NAMES).optional().describe("event types, joined by commas"),
  mode: Text.optional().describe("modes, joined by commas"),
  quad: wordList(["1", "2", "3", "4"]).optional().describe("quad classes, joined by commas"),
  context: Text.optional().describe("contexts, joined by commas: any of them"),
  auxiliary: wordList([...AUXILIARIES, "none"])
    .optional()
    .describe("any of these marks; none: events without"),
  place: Text.optional().describe("a country code, or part of a place's name"),
  source: Text.optional().describe("thaw, icews ... for imported rows, or a publisher or its owner"),
  q: Text.optional().describe("words that all must occur, best match first"),
  min_owners: z.coerce.number().int().min(0).max(1000).optional().describe("at least so many independent owners"),
  min_confidence: z.coerce.number().min(0).max(1).optional().describe("at least so sure"),
  claimed: Flag.optional().describe(
    "no: leaves out what only a party in conflict with the actor claims; yes: only those",
  ),
  ids: z
    .string()
    .regex(/^[0-9a-f]{16}(?:,[0-9a-f]{16}){0,199}$/, { error: "ids joined by commas, 200 at most" })
    .optional()
    .describe("these events, joined by commas"),
});

export type EventQuery = z.infer<typeof EventQuery>;

/** A page of events. */
export const EventsQuery = EventQuery.extend({
  ...PageQuery.shape,
  sort: z
    .enum(["newest", "oldest", "match", "confidence", "owners"])
    .optional()
    .describe("default: match where q is given, else newest; confidence: the least sure first"),
});

export type EventsQuery = z.infer<typeof EventsQuery>;
