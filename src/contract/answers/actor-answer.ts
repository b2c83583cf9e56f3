import { z } from "zod";
import { Day } from "../event-record.ts";
import { Location } from "../location.ts";
import { SideName } from "./relations.ts";

/** An office held in [from, to); `to` is null while it lasts. */
export const OfficeHeld = z
  .object({ code: z.string(), office: z.string(), sector: z.string().nullable(), from: Day, to: Day.nullable() })
  .meta({ id: "OfficeHeld" });

export type OfficeHeld = z.infer<typeof OfficeHeld>;

/** An actor as the store knows it. */
export const ActorHead = SideName.extend({
  code: z.string().nullable(),
  events: z.int(),
  first: Day.nullable(),
  last: Day.nullable(),
}).meta({ id: "ActorHead" });

export type ActorHead = z.infer<typeof ActorHead>;

/** Actors by number of events. */
export const ActorsPage = z
  .object({ total: z.int(), next_cursor: z.string().nullable(), actors: z.array(ActorHead) })
  .meta({ id: "ActorsPage" });

export type ActorsPage = z.infer<typeof ActorsPage>;

/** One actor: what it did and what was done to it, with whom, and its offices on the day asked for. */
export const ActorAnswer = ActorHead.extend({
  /** The day that `offices_on` is of; null where none was asked for. */
  on: Day.nullable(),
  names: z.array(z.string()),
  offices: z.array(OfficeHeld),
  offices_on: z.array(OfficeHeld),
  as_actor: z.int(),
  as_recipient: z.int(),
  /** Appearances as actor or recipient, by sector. */
  sectors: z.array(z.object({ sector: z.string().nullable(), events: z.int() })),
  /** Those it dealt with, most events first, 50 at most. */
  partners: z.array(SideName.extend({ as_actor: z.int(), as_recipient: z.int() })),
}).meta({ id: "ActorAnswer" });

export type ActorAnswer = z.infer<typeof ActorAnswer>;

/** Who some words are on a day: nothing is guessed, null is not known. `rule` decided. */
export const ResolvedActor = z
  .object({
    code: z.string().nullable(),
    sector: z.string().nullable(),
    other_sectors: z.array(z.string()),
    identifier_id: z.string().nullable(),
    identifier_text: z.string().nullable(),
    office: z.string().nullable(),
    rule: z.string(),
    known: z.boolean(),
  })
  .meta({ id: "ResolvedActor" });

/** When some words are: [from, to). */
export const ResolvedTime = z
  .object({ value: z.string(), from: Day.nullable(), to: Day.nullable(), precision: z.string() })
  .meta({ id: "ResolvedTime" });

/** Words made an entity: one of the three is set, or none where nothing is known. */
export const ResolveAnswer = z
  .object({
    text: z.string(),
    kind: z.enum(["actor", "time", "place"]),
    actor: ResolvedActor.nullable(),
    time: ResolvedTime.nullable(),
    place: Location.nullable(),
  })
  .meta({ id: "ResolveAnswer" });

export type ResolveAnswer = z.infer<typeof ResolveAnswer>;
