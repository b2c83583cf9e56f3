import { z } from "zod";
import type { AnswerParts } from "../answers/answer-parts.ts";
import { dyadAnswer } from "../answers/dyad.ts";
import { nextCursor, pageOf } from "../answers/page-cursor.ts";
import {
  Cause,
  ChangePoint,
  CoveragePoint,
  DyadAnswer,
  DyadDirection,
  ScoreSum,
  ScoreTerm,
  type SeriesPoint,
} from "../contract/answers/dyad.ts";
import type { DyadQuery } from "../contract/queries/relation-query.ts";
import { quoted, QuotedEvent } from "./quoted-event.ts";

const QuotedCause = Cause.extend({ event: QuotedEvent });

const OutlineDirection = DyadDirection.omit({ dots: true, change_points: true, sum: true }).extend({
  change_points: z.array(ChangePoint.extend({ causes: z.array(QuotedCause) })),
  sum: ScoreSum.extend({ terms: z.array(ScoreTerm.omit({ ids: true })) }),
});

/** A relation as assistants see it: periods with events, newest first, a page at a time; silence is left out and counted. */
export const DyadOutline = DyadAnswer.omit({ directions: true, coverage: true }).extend({
  /** Periods with an event in either direction. */
  total: z.int(),
  next_cursor: z.string().nullable(),
  directions: z.array(OutlineDirection),
  coverage: z.array(CoveragePoint),
});

export type DyadOutline = z.infer<typeof DyadOutline>;

/** Throws `usage` for a side that is none. */
export async function dyadOutline(
  a: string,
  b: string,
  { limit, cursor, ...query }: DyadQuery & { readonly limit: number; readonly cursor?: string | undefined },
  parts: AnswerParts,
): Promise<DyadOutline> {
  const page = pageOf({ limit, cursor });
  const answer = await dyadAnswer(a, b, { ...query, dots: 0 }, parts);
  const spoken = spokenPeriods(answer);
  const shown = new Set(spoken.slice(page.offset, page.offset + page.limit));
  const silent = answer.coverage.length - spoken.length;
  return {
    ...answer,
    query: { ...answer.query, limit },
    total: spoken.length,
    next_cursor: nextCursor(page, shown.size, spoken.length),
    directions: await Promise.all(answer.directions.map((direction) => outline(direction, shown, parts))),
    coverage: newestFirst(answer.coverage).filter(({ from }) => shown.has(from)),
    notes: [
      ...answer.notes,
      ...(silent > 0 ? [`${silent} periods without events are left out: silence says nothing about a relation`] : []),
      "negated and hypothetical events do not count in series",
    ],
  };
}

/** The days on which periods with events begin, newest first. */
function spokenPeriods({ directions }: DyadAnswer): string[] {
  const days = directions.flatMap(({ series }) => series.filter(({ events }) => events > 0).map(({ from }) => from));
  return [...new Set(days)].toSorted().toReversed();
}

async function outline(
  whole: DyadDirection,
  shown: ReadonlySet<string>,
  parts: AnswerParts,
): Promise<DyadOutline["directions"][number]> {
  const { dots: _, series, change_points, sum, ...direction } = whole;
  const points = [];
  for (const point of change_points) points.push({ ...point, causes: await quotedCauses(point.causes, parts) });
  return {
    ...direction,
    series: newestFirst(series).filter(({ from, events }: SeriesPoint) => events > 0 && shown.has(from)),
    change_points: points,
    sum: { ...sum, terms: sum.terms.map(({ ids: _ids, ...term }) => term) },
  };
}

function newestFirst<T extends { readonly from: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.from < b.from ? 1 : -1));
}

/** Causes with verified quotes. */
export async function quotedCauses(
  causes: readonly Cause[],
  parts: AnswerParts,
): Promise<z.infer<typeof QuotedCause>[]> {
  const events = await quoted(
    causes.map(({ event }) => event),
    parts,
  );
  return causes.flatMap(({ weight, day }, place) => {
    const event = events[place];
    return event === undefined ? [] : [{ weight, day, event }];
  });
}
