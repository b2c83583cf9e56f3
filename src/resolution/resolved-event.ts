import type { Sector } from "../codebook/sector.ts";
import type { AuxiliaryReading, TextSpan } from "../language/sentence-graph.ts";
import type { CodedEvent, TraceStep } from "../events/coded-event.ts";

/** A mention made an actor of the codebook. Empty fields are null: nothing is guessed. */
export interface ResolvedActor {
  text: string;
  span: TextSpan;
  in: "text" | "title";
  code: string | null;
  sector: Sector | null;
  otherSectors: readonly Sector[];
  identifierId: string | null;
  identifierText: string | null;
  office: string | null;
  /** The rule that decided, for the trace. */
  rule: string;
}

/** How exact a date is; see DATE_PRECISIONS of the contract. */
export type DatePrecision =
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "range"
  | "none";

/** When an event happened: days [from, to), or nothing known. */
export interface ResolvedDate {
  from: string | null;
  to: string | null;
  precision: DatePrecision;
  basis: "text" | "publication" | "none";
  span: TextSpan | null;
  rule: string;
}

export interface ResolvedPlace {
  text: string;
  span: TextSpan;
  name: string;
  geonameid: string | null;
  lat: number | null;
  lon: number | null;
  city: string | null;
  district: string | null;
  province: string | null;
  country: string | null;
  countryCode: string | null;
  featureClass: string | null;
  featureCode: string | null;
  /** 5 sub-city, 4 city, 3 district, 2 province, 1 country. */
  resolution: 1 | 2 | 3 | 4 | 5;
}

/** An event whose words have become actors, days and places. */
export interface ResolvedEvent {
  coded: CodedEvent;
  actors: readonly ResolvedActor[];
  recipients: readonly ResolvedActor[];
  attribution: { entity: ResolvedActor | null; cue: TextSpan | null; mode: "direct" | "indirect" } | null;
  date: ResolvedDate;
  place: ResolvedPlace | null;
  auxiliary: readonly AuxiliaryReading[];
  trace: readonly TraceStep[];
}
