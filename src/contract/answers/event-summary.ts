import { z } from "zod";
import { AUXILIARIES } from "../../codebook/auxiliary.ts";
import { EVENT_TYPE_NAMES } from "../../codebook/event-type.ts";
import { DATE_PRECISIONS, Day } from "../event-record.ts";
import { Party } from "./party.ts";
import { SentenceQuote } from "./sentence-quote.ts";

/** Where an event happened. `resolution`: 5 sub-city, 4 city, 3 district, 2 province, 1 country (never draw that as a point). */
export const EventPlace = z
  .object({
    name: z.string(),
    country_code: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    resolution: z.int().min(1).max(5).nullable(),
  })
  .meta({ id: "EventPlace" });

export type EventPlace = z.infer<typeof EventPlace>;

/** An event as lists show it; `/v1/events/{id}` has all of it. */
export const EventSummary = z
  .object({
    id: z.string(),
    /** `thaw` for what was coded here, else the data set it was imported from. */
    source: z.string(),
    /** Where series place it: the earlier of `date` and `reported`; null without a date. */
    day: Day.nullable(),
    date: Day.nullable(),
    enddate: Day.nullable(),
    date_precision: z.enum(DATE_PRECISIONS),
    reported: Day.nullable(),
    /** Null for imported rows without a PLOVER type: they have `cameo`. */
    type: z.enum(EVENT_TYPE_NAMES).nullable(),
    mode: z.string().nullable(),
    cameo: z.string().nullable(),
    auxiliary: z.array(z.enum(AUXILIARIES)),
    context: z.array(z.string()),
    quad: z.int().min(1).max(4).nullable(),
    /** PLOVER scale, -10 conflict to +10 cooperation. */
    scale: z.number().nullable(),
    actors: z.array(Party),
    recipients: z.array(Party),
    place: EventPlace.nullable(),
    /** Null where the store keeps no text. */
    sentence: SentenceQuote.nullable(),
    /** Who is quoted for it, or the cue ("reportedly"). */
    attributed_to: z.string().nullable(),
    confidence: z.number().min(0).max(1),
    reports: z.int().min(0),
    /** Independent owners behind the reports. */
    owners: z.int().min(0),
    /** Known only as the claim of a party in conflict with the actor. */
    claimed: z.boolean(),
  })
  .meta({ id: "EventSummary" });

export type EventSummary = z.infer<typeof EventSummary>;
