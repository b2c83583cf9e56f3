import type { Day } from "./day.ts";

/** The four kinds of TIMEX3 (TimeML annotation guidelines 1.2.1, section 2.2). */
export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/** How fine the expression speaks; "vague" for references such as "recently". */
export type Precision =
  | "second"
  | "minute"
  | "hour"
  | "part"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium"
  | "vague";

/** Where the missing part of a date came from: nowhere, the publication date, or the story's running date. */
export type Basis = "text" | "publication" | "running";

/** TIMEX3 modifier, for "late October", "nearly two years", "more than a week". */
export type Modifier =
  | "START"
  | "MID"
  | "END"
  | "APPROX"
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE";

/** Days [from, to). */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

/** A time expression found in a text; start and end are UTF-16 offsets [start, end). */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly type: TimeType;
  /** TIMEX3 value, such as 1998-08-07, 1998-W23, P2W, PAST_REF, XXXX-WXX-2. */
  readonly value: string;
  readonly modifier: Modifier | null;
  /** First day, null when the expression names no place on the calendar. */
  readonly from: Day | null;
  /** The day after the last day; null exactly when `from` is null. */
  readonly to: Day | null;
  readonly precision: Precision;
  readonly basis: Basis;
  /** The whole stretch when this is one end of "from … to …" or "between … and …". */
  readonly range: Interval | null;
  /** Name of the recogniser that found it. */
  readonly rule: string;
}

export interface TimeOptions {
  /** The day the text was published; null, or a text that is no day, leaves relative dates open. */
  readonly published: Day | null;
  /** Look only in [from, to) of the text, in UTF-16 offsets. */
  readonly from?: number;
  readonly to?: number;
}
