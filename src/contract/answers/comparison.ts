import { z } from "zod";
import { Day } from "../event-record.ts";
import { ChangePoint } from "./dyad.ts";
import { RELATION_STATES, SideName } from "./relations.ts";

/** A directed relation among others: its sum over the common time, its state at the end of it and its last turn. */
export const ComparedDyad = z
  .object({
    actor: SideName,
    recipient: SideName,
    events: z.int(),
    net: z.number().nullable(),
    mean: z.number().nullable(),
    /** 95% interval of the mean; null below three events. */
    low: z.number().nullable(),
    high: z.number().nullable(),
    state: z.enum(RELATION_STATES),
    last_turn: ChangePoint.nullable(),
  })
  .meta({ id: "ComparedDyad" });

export type ComparedDyad = z.infer<typeof ComparedDyad>;

/** A relation against the first one. `apart`: the two intervals share no value; null where one has too few events to tell. */
export const DyadDifference = z
  .object({ first: z.string(), other: z.string(), mean: z.number().nullable(), apart: z.boolean().nullable() })
  .meta({ id: "DyadDifference" });

export type DyadDifference = z.infer<typeof DyadDifference>;

/** Relations side by side, over the same time and on the same scale. */
export const DyadComparison = z
  .object({
    query: z.record(z.string(), z.unknown()),
    scale: z.string(),
    since: Day.nullable(),
    until: Day.nullable(),
    dyads: z.array(ComparedDyad),
    differences: z.array(DyadDifference),
    notes: z.array(z.string()),
  })
  .meta({ id: "DyadComparison" });

export type DyadComparison = z.infer<typeof DyadComparison>;
