import { addDays } from "../design/day.ts";
import { useAddress } from "./address.ts";

/** What the filter line says, as the address holds it. */
export interface Filter {
  /** "12m", "all" or "2025-01-01..2025-06-30" (both days included, as people write periods). */
  readonly period: string;
  readonly source: string;
  /** Which marks events may carry; `none` for plain facts. All by default. */
  readonly auxiliary: readonly string[];
  /** Counts what only a party in conflict with the actor claims. */
  readonly withClaims: boolean;
}

/** Periods of the filter line and their names. */
export const PERIODS: Readonly<Record<string, string>> = {
  "3m": "last 3 months",
  "12m": "last 12 months",
  "5y": "last 5 years",
  all: "all time",
};

export const DEFAULT_PERIOD = "all";

/** The marks of events in the words of the filter line. */
export const MARKS: Readonly<Record<string, string>> = {
  none: "happened",
  historical: "historical",
  future: "planned",
  hypothetical: "hypothetical",
  negation: "denied",
};

/** The filter of the present address. */
export function useFilter(): Filter {
  return readFilter(useAddress().params);
}

/** Reads the filter from an address; what makes no sense counts as not said. Pure. */
export function readFilter(params: URLSearchParams): Filter {
  const period = params.get("period") ?? DEFAULT_PERIOD;
  const marks = (params.get("aux") ?? "").split(",").filter((mark) => Object.hasOwn(MARKS, mark));
  return {
    period: Object.hasOwn(PERIODS, period) || customPeriod(period) !== null ? period : DEFAULT_PERIOD,
    source: params.get("source") ?? "",
    auxiliary: marks.length === 0 ? Object.keys(MARKS) : marks,
    withClaims: params.get("claims") === "yes",
  };
}

/** `since` and `until` of a query, [since, until); an own period includes its last day. */
export function periodQuery(period: string): { since?: string; until?: string } {
  const own = customPeriod(period);
  if (own !== null)
    return { ...(own.first !== "" && { since: own.first }), ...(own.last !== "" && { until: addDays(own.last, 1) }) };
  return period === "all" ? {} : { since: period };
}

/** The query of lists of events that the filter line makes. */
export function eventsQuery(filter: Filter): Record<string, string> {
  const all = filter.auxiliary.length === Object.keys(MARKS).length;
  return {
    ...periodQuery(filter.period),
    ...(filter.source !== "" && { source: filter.source }),
    ...(!all && { auxiliary: filter.auxiliary.join(",") }),
  };
}

/** The query of series and tables of relations that the filter line makes. */
export function weighingQuery(filter: Filter): Record<string, string> {
  return { ...periodQuery(filter.period), ...(filter.withClaims && { claimed: "yes" }) };
}

/** "2025-01-01..2025-06-30", either side may be open; null for anything else. */
export function customPeriod(period: string): { first: string; last: string } | null {
  const found = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/.exec(period);
  return found === null ? null : { first: found[1] ?? "", last: found[2] ?? "" };
}
