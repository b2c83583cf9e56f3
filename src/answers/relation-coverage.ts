import type { DyadAnswer } from "../contract/answers/dyad.ts";
import { coverageOf } from "../relations/coverage.ts";
import { periodsOf, type PeriodLength } from "../relations/period.ts";
import type { RelationSource } from "../store/relation-source.ts";
import { dayOfNumber, type Span } from "./relation-span.ts";

/** How much was reported in each period of a span, whoever it is about. */
export async function relationCoverage(
  { from, to }: Span,
  by: PeriodLength,
  relations: RelationSource,
  source?: string,
): Promise<DyadAnswer["coverage"]> {
  if (from === null || to === null) return [];
  const periods = periodsOf(from, to, by);
  const sums = new Map(periods.map((period) => [period, 0]));
  let place = 0;
  for (const [day, reports] of await relations.reportsByDay(source)) {
    while (place < periods.length && (periods[place]?.to ?? 0) <= day) place += 1;
    const period = periods[place];
    if (period !== undefined && period.from <= day) sums.set(period, (sums.get(period) ?? 0) + reports);
  }
  return coverageOf(periods, (period) => sums.get(period) ?? 0).map(({ reports, ofUsual }, at) => ({
    from: dayOfNumber(periods[at]?.from ?? from),
    to: dayOfNumber(periods[at]?.to ?? to),
    reports,
    of_usual: ofUsual === null ? null : Math.round(ofUsual * 1000) / 1000,
  }));
}
