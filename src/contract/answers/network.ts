import { z } from "zod";
import { Day } from "../event-record.ts";
import { SideName } from "./relations.ts";

/** A directed edge: what one side did to another in the time asked for. `quads` counts events by quad class 1 to 4. */
export const NetworkEdge = z
  .object({
    actor: z.string(),
    recipient: z.string(),
    events: z.int(),
    reports: z.int(),
    net: z.number(),
    mean: z.number(),
    quads: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  })
  .meta({ id: "NetworkEdge" });

export type NetworkEdge = z.infer<typeof NetworkEdge>;

/** A side of the graph with its events. */
export const NetworkNode = SideName.extend({ events: z.int() }).meta({ id: "NetworkNode" });

export type NetworkNode = z.infer<typeof NetworkNode>;

/** The signed directed graph of a time: at most `limit` edges, those with most events. */
export const NetworkAnswer = z
  .object({
    query: z.record(z.string(), z.unknown()),
    scale: z.string(),
    from: Day.nullable(),
    to: Day.nullable(),
    /** Edges there are, also those beyond `limit`. */
    total: z.int(),
    nodes: z.array(NetworkNode),
    edges: z.array(NetworkEdge),
  })
  .meta({ id: "NetworkAnswer" });

export type NetworkAnswer = z.infer<typeof NetworkAnswer>;
