import type { ComparedDyad, DyadComparison, DyadDifference } from "../contract/answers/comparison.ts";
import type { DyadDirection } from "../contract/answers/dyad.ts";
import type { WeighingQuery } from "../contract/queries/relation-query.ts";
import { rounded } from "../relations/rounded.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { dyadAnswer } from "./dyad.ts";
import { echo } from "./echo.ts";
import { dayText, endOf, spanOf } from "./relation-span.ts";

const DEFAULT_SINCE = "1y";

/** Directed relations side by side; by default over the year up to the newest report. Throws `usage` for a side that is none. */
export async function compareDyads(
  pairs: readonly (readonly [actor: string, recipient: string])[],
  query: WeighingQuery,
  parts: AnswerParts,
): Promise<DyadComparison> {
  const span = await spanOf(query, parts, DEFAULT_SINCE);
  const [since, until] = [dayText(span.from), dayText(span.to ?? (await endOf(parts)))];
  const asked = { ...query, ...(since === null ? {} : { since }), ...(until === null ? {} : { until }) };
  const answers = [];
  for (const [actor, recipient] of pairs) {
    answers.push(await dyadAnswer(actor, recipient, { ...asked, directed: true, dots: 0 }, parts));
  }
  const dyads = answers.flatMap(({ directions }) => directions.map(compared));
  return {
    query: echo({ ...query, dyads: pairs.map((pair) => pair.join(">")) }, { since, until }),
    scale: answers[0]?.scale ?? "",
    since,
    until,
    dyads,
    differences: differences(dyads),
    notes: answers.flatMap(({ a, b, notes }) => notes.map((note) => `${a.id}>${b.id}: ${note}`)),
  };
}

function compared({ actor, recipient, events, sum, state, change_points }: DyadDirection): ComparedDyad {
  const ofMean = (bound: number | null): number | null => (bound === null ? null : rounded(bound / events));
  return {
    actor,
    recipient,
    events,
    net: sum.net,
    mean: sum.mean,
    low: ofMean(sum.low),
    high: ofMean(sum.high),
    state,
    last_turn: change_points.at(-1) ?? null,
  };
}

function differences([first, ...others]: readonly ComparedDyad[]): DyadDifference[] {
  if (first === undefined) return [];
  return others.map((other) => ({
    first: `${first.actor.id}>${first.recipient.id}`,
    other: `${other.actor.id}>${other.recipient.id}`,
    mean: first.mean === null || other.mean === null ? null : rounded(other.mean - first.mean),
    apart: areApart(first, other),
  }));
}

function areApart(a: ComparedDyad, b: ComparedDyad): boolean | null {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return null;
  return a.high < b.low || b.high < a.low;
}
