import { formatDay, parseDay } from "../resolution/time/day.ts";
import type { PeriodQuery } from "../contract/queries/period-query.ts";
import { ThawError } from "../errors.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { sinceDay } from "./since-day.ts";

/** Day numbers [from, to); an end is null where nothing was asked and nothing is known. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

/** The span of a query. `since` is what to take where none is given. Throws `usage` for an empty one. */
export async function spanOf(
  query: PeriodQuery,
  { relations }: Pick<AnswerParts, "relations">,
  since?: string,
): Promise<Span> {
  const first = await sinceDay(query.since ?? since, relations);
  const from = first === null ? null : parseDay(first);
  const to = query.until === undefined ? null : parseDay(query.until);
  if (from !== null && to !== null && to <= from) {
    throw new ThawError("usage", `nothing lies between ${first} and ${query.until}`, "until is a day after since");
  }
  return { from, to };
}

/** The day after the newest report, as a day number; null for an empty store. */
export async function endOf({ relations }: Pick<AnswerParts, "relations">): Promise<number | null> {
  const newest = await relations.newestDay();
  const day = newest === null ? null : parseDay(newest);
  return day === null ? null : day + 1;
}

/** A day number as a day; null for null. */
export function dayText(day: number | null): string | null {
  return day === null ? null : formatDay(day);
}

/** A day number that comes from a day of the store. */
export function dayOfNumber(day: number): string {
  return formatDay(day) ?? "";
}
