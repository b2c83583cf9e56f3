import { z } from "zod";
import { EventSummary } from "./event-summary.ts";

/** A page of events, newest first, or best match first where words were asked for. */
export const EventsPage = z
  .object({
    /** The query as it was understood, relative days as days. */
    query: z.record(z.string(), z.unknown()),
    total: z.int().min(0),
    /** Hand it back as `cursor` for the next page; null on the last. */
    next_cursor: z.string().nullable(),
    events: z.array(EventSummary),
    /** What the reader should know of the answer, such as a filter that hid events. */
    notes: z.array(z.string()),
  })
  .meta({ id: "EventsPage" });

export type EventsPage = z.infer<typeof EventsPage>;

/** A value of a facet with its number of events. `name` is for readers where it differs from the value. */
export const FacetValue = z
  .object({ value: z.string(), name: z.string().nullable(), events: z.int().min(0) })
  .meta({ id: "FacetValue" });

export type FacetValue = z.infer<typeof FacetValue>;

/** How the events of a filter divide: each list holds its largest values first, 50 at most. */
export const Facets = z
  .object({
    query: z.record(z.string(), z.unknown()),
    total: z.int().min(0),
    type: z.array(FacetValue),
    mode: z.array(FacetValue),
    quad: z.array(FacetValue),
    auxiliary: z.array(FacetValue),
    actor: z.array(FacetValue),
    recipient: z.array(FacetValue),
    country: z.array(FacetValue),
    source: z.array(FacetValue),
    publisher: z.array(FacetValue),
  })
  .meta({ id: "Facets" });

export type Facets = z.infer<typeof Facets>;
