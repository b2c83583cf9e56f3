import type {
  ChangePoint,
  DyadAnswer,
  DyadDirection,
  ScoreAnswer,
  ScoreSum,
  SeriesPoint,
} from "../contract/answers/dyad.ts";
import type { DyadQuery, WeighingQuery } from "../contract/queries/relation-query.ts";
import { ThawError } from "../errors.ts";
import type { DyadPeriod } from "../relations/dyad-series.ts";
import type { PeriodLength } from "../relations/period.ts";
import type { Side } from "../relations/side.ts";
import { actorNames } from "../store/actor-names.ts";
import { readDyad } from "../store/read-dyad.ts";
import {
  claimsBetween,
  newestCounted,
  relationSpan,
  relationTerms,
  strongestCounted,
  type RelationPart,
} from "../store/relation-terms.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { echo } from "./echo.ts";
import { relationCoverage } from "./relation-coverage.ts";
import { dayOfNumber, dayText, spanOf, type Span } from "./relation-span.ts";
import { causesOf, relationSum, seriesDot } from "./relation-sum.ts";
import { sideName, sideOf } from "./sides.ts";
import { scaleOf } from "./weighing.ts";

const DEFAULT_DOTS = 500;
/** Beyond it a series says nothing that a longer period would not say better. */
const MOST_PERIODS = 5000;
const STRONGEST = 20;
/** Ids named for one line of a sum, and of one beside a series, which has its dots. */
const IDS = 100;
const IDS_BESIDE_SERIES = 5;

/** How two sides dealt with each other. Throws `usage`. */
export async function dyadAnswer(a: string, b: string, query: DyadQuery, parts: AnswerParts): Promise<DyadAnswer> {
  const [left, right] = [relationPart(a, b, query, parts), relationPart(b, a, query, parts)];
  const oneWay = query.directed === true || left.actor.label === right.actor.label;
  const ways = oneWay ? [left] : [left, right];
  const by = query.by ?? "month";
  const span = await wholeSpan(query, ways, parts);
  checkPeriods(span, by);
  const names = await namesOf(left, parts);
  const directions: DyadDirection[] = [];
  for (const part of ways) directions.push(await directionOf(part, { span, by, query, parts, names }));
  return {
    query: echo(query, { by }),
    a: sideName(left.actor, parts, names),
    b: sideName(left.recipient, parts, names),
    by,
    scale: left.scale.name,
    from: dayText(span.from),
    to: dayText(span.to),
    directions,
    coverage: await relationCoverage(span, by, parts.store),
    notes: await notesOf(
      ways,
      query,
      directions.map(({ sum }) => sum),
      parts,
    ),
  };
}

/** The sum of a relation's span written out. Throws `usage`. */
export async function scoreAnswer(
  a: string,
  b: string,
  query: WeighingQuery,
  parts: AnswerParts,
): Promise<ScoreAnswer> {
  const part = relationPart(a, b, query, parts);
  const span = await wholeSpan(query, [part], parts);
  const own = within(part, span);
  const sum = await sumOf(own, query, parts, IDS);
  const strongest =
    sum.events === 0 ? [] : await strongestCounted(parts.store, own, (sum.mean ?? 0) < 0 ? -1 : 1, STRONGEST);
  const names = await namesOf(part, parts);
  return {
    query: echo(query),
    actor: sideName(part.actor, parts, names),
    recipient: sideName(part.recipient, parts, names),
    scale: part.scale.name,
    from: dayText(span.from),
    to: dayText(span.to),
    sum,
    strongest: await causesOf(strongest, parts.store),
    notes: await notesOf([part], query, [sum], parts),
  };
}

function relationPart(actor: string, recipient: string, query: WeighingQuery, parts: AnswerParts): RelationPart {
  return {
    actor: sideOf(actor, parts),
    recipient: sideOf(recipient, parts),
    scale: scaleOf(query, parts),
    withClaims: query.claimed === true,
  };
}

function namesOf({ actor, recipient }: RelationPart, { store }: AnswerParts): Promise<Map<string, string>> {
  return actorNames(
    store,
    [actor, recipient].flatMap((side: Side) => (side.kind === "actor" ? [side.identifier] : [])),
  );
}

function within(part: RelationPart, { from, to }: Span): RelationPart {
  return { ...part, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

/** The span asked for, else from the first event of either direction to the last. */
async function wholeSpan(query: WeighingQuery, ways: readonly RelationPart[], { store }: AnswerParts): Promise<Span> {
  const asked = await spanOf(query, store);
  if (asked.from !== null && asked.to !== null) return asked;
  const spans = [];
  for (const part of ways) spans.push((await relationSpan(store, part)) ?? []);
  const known = spans.flat();
  if (known.length === 0) return { from: null, to: null };
  const from = asked.from ?? Math.min(...known.map((span) => span.from));
  return { from, to: asked.to ?? Math.max(from + 1, ...known.map((span) => span.to)) };
}

function checkPeriods({ from, to }: Span, by: PeriodLength): void {
  const days = { day: 1, week: 7, month: 28, quarter: 90, year: 365 }[by];
  if (from === null || to === null || (to - from) / days <= MOST_PERIODS) return;
  throw new ThawError(
    "usage",
    `by=${by} gives more than ${MOST_PERIODS} periods from ${dayText(from)} to ${dayText(to)}`,
    "ask for longer periods, or for a shorter time with since and until",
  );
}

interface DirectionContext {
  readonly span: Span;
  readonly by: PeriodLength;
  readonly query: DyadQuery;
  readonly parts: AnswerParts;
  readonly names: ReadonlyMap<string, string>;
}

async function directionOf(part: RelationPart, context: DirectionContext): Promise<DyadDirection> {
  const { span, query, parts, names } = context;
  const { series, changes } = await seriesOf(part, context);
  const own = within(part, span);
  const sum = await sumOf(own, query, parts, IDS_BESIDE_SERIES);
  const dots = await newestCounted(parts.store, own, query.dots ?? DEFAULT_DOTS);
  return {
    actor: sideName(part.actor, parts, names),
    recipient: sideName(part.recipient, parts, names),
    events: sum.events,
    series,
    change_points: changes,
    sum,
    dots: dots.map(seriesDot),
    state: series.at(-1)?.state ?? "unknown",
  };
}

async function seriesOf(
  part: RelationPart,
  { span: { from, to }, by, query, parts }: DirectionContext,
): Promise<{ series: SeriesPoint[]; changes: ChangePoint[] }> {
  if (from === null || to === null) return { series: [], changes: [] };
  const half = query.half_life === undefined ? {} : { halfLifeDays: query.half_life };
  const options = { ...part, by, from, to, seed: query.seed ?? 0, ...half };
  const found = await readDyad(parts.store, options, { withChanges: true });
  const changes: ChangePoint[] = [];
  // Turns are looked for in all that is known, so that a shorter span shows the same ones.
  for (const { causes, ...turn } of found.changes) {
    if (turn.at < dayOfNumber(from) || turn.at >= dayOfNumber(to)) continue;
    const moving = causes.map(({ event, weight, day }) => ({ id: event.id, weight, day }));
    changes.push({ ...turn, causes: await causesOf(moving, parts.store) });
  }
  return { series: found.series.map(seriesPoint), changes };
}

function seriesPoint({ actor: _actor, recipient: _recipient, smoothed, ...point }: DyadPeriod): SeriesPoint {
  return { ...point, smoothed: smoothed ?? null };
}

async function sumOf(part: RelationPart, query: WeighingQuery, { store }: AnswerParts, ids: number): Promise<ScoreSum> {
  const name = `${part.actor.label}>${part.recipient.label}`;
  return relationSum(await relationTerms(store, part, ids), query.seed ?? 0, name);
}

async function notesOf(
  ways: readonly RelationPart[],
  query: WeighingQuery,
  sums: readonly ScoreSum[],
  { store }: AnswerParts,
): Promise<string[]> {
  const none = sums.every(({ events }) => events === 0) ? ["no event counts between these two sides in this time"] : [];
  if (query.claimed === true) return none;
  let claims = 0;
  for (const part of ways) claims += await claimsBetween(store, part);
  const left = `${claims} events are left out: only a party in conflict with the actor claims them (claimed=yes counts them)`;
  return claims === 0 ? none : [...none, left];
}
