import type { Auxiliary } from "#src/codebook/auxiliary.js";
import type { Context } from "#src/codebook/context.js";
import type { EventType } from "#src/codebook/event-type.js";
import type { Sector } from "#src/codebook/sector.js";
import type { Interval } from "./interval.ts";

/** An entity of a text: who it is, under which code and sectors. A group has members and no code of its own. */
export interface EntityDefinition {
  label: string;
  line: number;
  /** Null where the text does not tell. */
  code: string | null;
  sectors: Sector[];
  name: string;
  members: string[] | null;
}

/** What a time expression means. */
export interface TimeDefinition {
  label: string;
  line: number;
  interval: Interval;
}

/** PLOVER resolution of a place, from sub-city to country. */
export const PLACE_LEVELS: Readonly<Record<string, number>> = {
  site: 5,
  city: 4,
  district: 3,
  province: 2,
  country: 1,
};

/** Which place a name stands for. */
export interface PlaceDefinition {
  label: string;
  line: number;
  code: string | null;
  level: string;
  name: string;
}

/** A label, and which of its mentions is meant (from 1), or null for the nearest. */
export interface Reference {
  label: string;
  nth: number | null;
}

/** One link of an attribution: who says so and by which cue. */
export interface SourceLink {
  source: Reference | null;
  cue: Reference | null;
  mode: "direct" | "indirect";
}

/** A number of the record and the words it was read from. */
export interface Figure {
  value: number;
  cue: Reference | null;
}

/** One line `eN = TYPE ...`: one record. */
export interface EventDefinition {
  label: string;
  line: number;
  type: EventType;
  mode: string | null;
  auxiliaries: { name: Auxiliary; cue: Reference | null }[];
  passive: boolean;
  nominal: boolean;
  actors: Reference[];
  recipients: Reference[];
  place: Reference | null;
  time: Reference | null;
  /** Known or implied without words in this text; `none` where nothing tells. */
  date: Interval | "none" | null;
  by: SourceLink[];
  count: Figure | null;
  dead: Figure | null;
  injured: Figure | null;
  arrested: Figure | null;
  contexts: Context[];
}

/** All definitions under one text. */
export interface Definitions {
  entities: Map<string, EntityDefinition>;
  times: Map<string, TimeDefinition>;
  places: Map<string, PlaceDefinition>;
  events: EventDefinition[];
}
