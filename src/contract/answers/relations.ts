import { z } from "zod";
import { Day } from "../event-record.ts";
import { EventSummary } from "./event-summary.ts";

/** `unknown` is "not enough data" (docs/relations.md): never draw it as the middle of a scale. */
export const RELATION_STATES = ["thawing", "freezing", "steady", "unknown"] as const;

/** One end of a relation: `id` is what a path takes (PRK, PRK:MIL, Q22686, NATO), `name` what a reader sees. */
export const SideName = z
  .object({ id: z.string(), name: z.string(), kind: z.enum(["code", "sector", "actor", "bloc"]) })
  .meta({ id: "SideName" });

export type SideName = z.infer<typeof SideName>;

/** A window of a comparison. `net` is the sum of weights, `mean` net / events; null where there are no events. */
export const ChangeWindow = z
  .object({
    net: z.number().nullable(),
    mean: z.number().nullable(),
    events: z.int(),
    reports: z.int(),
    owners: z.int(),
  })
  .meta({ id: "ChangeWindow" });

export type ChangeWindow = z.infer<typeof ChangeWindow>;

/** A period of a sparkline; `mean` is null for silence. */
export const SparkPoint = z
  .object({ from: Day, mean: z.number().nullable(), events: z.int() })
  .meta({ id: "SparkPoint" });

/** A directed relation: after `since` against as long before it (90 days at least). */
export const RelationRow = z
  .object({
    actor: SideName,
    recipient: SideName,
    before: ChangeWindow,
    after: ChangeWindow,
    /** Mean after less mean before, with its 95% interval. */
    change: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    state: z.enum(RELATION_STATES),
    /** The events that moved it most, three at most, strongest first. */
    moved_by: z.array(EventSummary),
    /** The last twelve months up to `until`, by month. */
    spark: z.array(SparkPoint),
  })
  .meta({ id: "RelationRow" });

export type RelationRow = z.infer<typeof RelationRow>;

/** What thawed and what froze: the surest and largest changes first, "not enough data" last. */
export const RelationsTable = z
  .object({
    query: z.record(z.string(), z.unknown()),
    scale: z.string(),
    since: Day.nullable(),
    until: Day.nullable(),
    /** Relations with an event since then, also those beyond `limit`. */
    total: z.int(),
    next_cursor: z.string().nullable(),
    relations: z.array(RelationRow),
    notes: z.array(z.string()),
  })
  .meta({ id: "RelationsTable" });

export type RelationsTable = z.infer<typeof RelationsTable>;

/** A directed relation with its numbers in a time: what there is to look at. */
export const DyadHead = z
  .object({
    actor: SideName,
    recipient: SideName,
    events: z.int(),
    reports: z.int(),
    net: z.number().nullable(),
    mean: z.number().nullable(),
    first: Day.nullable(),
    last: Day.nullable(),
  })
  .meta({ id: "DyadHead" });

export type DyadHead = z.infer<typeof DyadHead>;

/** Directed relations, those with most events first. */
export const DyadsPage = z
  .object({
    query: z.record(z.string(), z.unknown()),
    scale: z.string(),
    total: z.int(),
    next_cursor: z.string().nullable(),
    dyads: z.array(DyadHead),
  })
  .meta({ id: "DyadsPage" });

export type DyadsPage = z.infer<typeof DyadsPage>;
