import { z } from "zod";
import { AUXILIARIES } from "../../codebook/auxiliary.ts";
import { EVENT_TYPE_NAMES } from "../../codebook/event-type.ts";
import { Day } from "../event-record.ts";
import { EventSummary } from "./event-summary.ts";
import { RELATION_STATES, SideName } from "./relations.ts";

/** One period of a directed relation; what silence cannot say is null, never 0. */
export const SeriesPoint = z
  .object({
    /** Days, [from, to). */
    from: Day,
    to: Day,
    net: z.number().nullable(),
    mean: z.number().nullable(),
    cooperation: z.number().nullable(),
    conflict: z.number().nullable(),
    events: z.int(),
    /** Of these, events whose date is an interval longer than the period. */
    imprecise: z.int(),
    reports: z.int(),
    owners: z.int(),
    /** 95% interval of `net` (divide by `events` for `mean`); null below three events. */
    low: z.number().nullable(),
    high: z.number().nullable(),
    state: z.enum(RELATION_STATES),
    /** Only where a half-life was asked for. */
    smoothed: z.object({ net: z.number().nullable(), mean: z.number().nullable(), weight: z.number() }).nullable(),
  })
  .meta({ id: "SeriesPoint" });

export type SeriesPoint = z.infer<typeof SeriesPoint>;

/** An event that counts in a series, as small as a dot. */
export const SeriesDot = z
  .object({
    id: z.string(),
    day: Day,
    type: z.enum(EVENT_TYPE_NAMES).nullable(),
    mode: z.string().nullable(),
    cameo: z.string().nullable(),
    auxiliary: z.array(z.enum(AUXILIARIES)),
    weight: z.number(),
    reports: z.int(),
    owners: z.int(),
  })
  .meta({ id: "SeriesDot" });

export type SeriesDot = z.infer<typeof SeriesDot>;

/** An event that moved a mean, with what it weighs. */
export const Cause = z.object({ weight: z.number(), day: Day, event: EventSummary }).meta({ id: "Cause" });

export type Cause = z.infer<typeof Cause>;

const Stretch = z.object({ from: Day, to: Day, mean: z.number(), events: z.int() }).meta({ id: "Stretch" });

/** A day from which a relation was another one, with the three events that moved it. */
export const ChangePoint = z
  .object({
    at: Day,
    before: Stretch,
    after: Stretch,
    change: z.number(),
    /** Share of shuffled series that break as clearly, in (0, 1]. */
    chance: z.number(),
    causes: z.array(Cause),
  })
  .meta({ id: "ChangePoint" });

export type ChangePoint = z.infer<typeof ChangePoint>;

/** One line of a score written out: so many events of this kind times this weight; the totals add up to `net`. */
export const ScoreTerm = z
  .object({
    type: z.enum(EVENT_TYPE_NAMES).nullable(),
    mode: z.string().nullable(),
    cameo: z.string().nullable(),
    weight: z.number(),
    events: z.int(),
    total: z.number(),
    /** Ids of the first events, by day: 100 in a score, 5 beside a series. */
    ids: z.array(z.string()),
  })
  .meta({ id: "ScoreTerm" });

export type ScoreTerm = z.infer<typeof ScoreTerm>;

/** The sum behind a score. */
export const ScoreSum = z
  .object({
    net: z.number().nullable(),
    mean: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    events: z.int(),
    terms: z.array(ScoreTerm),
  })
  .meta({ id: "ScoreSum" });

export type ScoreSum = z.infer<typeof ScoreSum>;

/** A relation one way. */
export const DyadDirection = z
  .object({
    actor: SideName,
    recipient: SideName,
    events: z.int(),
    series: z.array(SeriesPoint),
    change_points: z.array(ChangePoint),
    /** The sum of the whole span written out. */
    sum: ScoreSum,
    /** The newest events that count, by day, as many as `dots` asks for; `events` says how many there are. */
    dots: z.array(SeriesDot),
    /** State at the end of the span. */
    state: z.enum(RELATION_STATES),
  })
  .meta({ id: "DyadDirection" });

export type DyadDirection = z.infer<typeof DyadDirection>;

/** Reports of all events of a period, whoever they are about; `of_usual` is their share of the median period, null where nothing was reported at all. */
export const CoveragePoint = z
  .object({ from: Day, to: Day, reports: z.int(), of_usual: z.number().nullable() })
  .meta({ id: "CoveragePoint" });

/** How two sides dealt with each other: one direction, or both, over the same periods. */
export const DyadAnswer = z
  .object({
    query: z.record(z.string(), z.unknown()),
    a: SideName,
    b: SideName,
    by: z.enum(["day", "week", "month", "quarter", "year"]),
    scale: z.string(),
    /** Days, [from, to); null where there is no event. */
    from: Day.nullable(),
    to: Day.nullable(),
    directions: z.array(DyadDirection),
    coverage: z.array(CoveragePoint),
    notes: z.array(z.string()),
  })
  .meta({ id: "DyadAnswer" });

export type DyadAnswer = z.infer<typeof DyadAnswer>;

/** Why a score is what it is: the sum of [from, to) with its events. */
export const ScoreAnswer = z
  .object({
    query: z.record(z.string(), z.unknown()),
    actor: SideName,
    recipient: SideName,
    scale: z.string(),
    from: Day.nullable(),
    to: Day.nullable(),
    sum: ScoreSum,
    /** The events that pull the mean furthest, 20 at most. */
    strongest: z.array(Cause),
    notes: z.array(z.string()),
  })
  .meta({ id: "ScoreAnswer" });

export type ScoreAnswer = z.infer<typeof ScoreAnswer>;
