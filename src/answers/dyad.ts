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
import { countRows, countedSpan, countedWithin, type CountedRows } from "../relations/counted-rows.ts";
import type { DyadPeriod } from "../relations/dyad-series.ts";
import type { PeriodLength } from "../relations/period.ts";
import type { Scale } from "../relations/scale.ts";
import type { Side } from "../relations/side.ts";
import { actorNames } from "../store/actor-names.ts";
import { dyadOf } from "../store/read-dyad.ts";
import { countedBetween } from "../store/relation-source.ts";
import { claimsAmong, newestCounted, relationTerms, strongestCounted } from "../store/relation-terms.ts";
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

/** From whom to whom, and what counts there. */
interface Way {
  readonly actor: Side;
  readonly recipient: Side;
  readonly scale: Scale;
  readonly counted: CountedRows;
}

/** How two sides dealt with each other. Throws `usage`. */
export async function dyadAnswer(a: string, b: string, query: DyadQuery, parts: AnswerParts): Promise<DyadAnswer> {
  const left = await wayOf(a, b, query, parts);
  const oneWay = query.directed === true || left.actor.label === left.recipient.label;
  const ways = oneWay ? [left] : [left, await wayOf(b, a, query, parts)];
  const by = query.by ?? "month";
  const span = await wholeSpan(query, ways, parts);
  checkPeriods(span, by);
  const names = await namesOf(left, parts);
  const directions: DyadDirection[] = [];
  for (const way of ways) directions.push(await directionOf(way, { span, by, query, parts, names }));
  return {
    query: echo(query, { by }),
    a: sideName(left.actor, parts, names),
    b: sideName(left.recipient, parts, names),
    by,
    scale: left.scale.name,
    from: dayText(span.from),
    to: dayText(span.to),
    directions,
    coverage: await relationCoverage(span, by, parts.relations, query.source),
    notes: notesOf(
      ways,
      query,
      directions.map(({ sum }) => sum),
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
  const way = await wayOf(a, b, query, parts);
  const span = await wholeSpan(query, [way], parts);
  const own = within(way, span);
  const sum = sumOf(own, query, IDS);
  const strongest = sum.events === 0 ? [] : strongestCounted(own.counted, (sum.mean ?? 0) < 0 ? -1 : 1, STRONGEST);
  const names = await namesOf(way, parts);
  return {
    query: echo(query),
    actor: sideName(way.actor, parts, names),
    recipient: sideName(way.recipient, parts, names),
    scale: way.scale.name,
    from: dayText(span.from),
    to: dayText(span.to),
    sum,
    strongest: await causesOf(strongest, parts.store),
    notes: notesOf([way], query, [sum]),
  };
}

async function wayOf(a: string, b: string, query: WeighingQuery, parts: AnswerParts): Promise<Way> {
  const ends = { actor: sideOf(a, parts), recipient: sideOf(b, parts), scale: scaleOf(query, parts) };
  const source = query.source === undefined ? {} : { source: query.source };
  const counted = await countedBetween(parts.relations, { ...ends, ...source, withClaims: query.claimed === true });
  return { ...ends, counted };
}

async function namesOf({ actor, recipient }: Way, { store }: AnswerParts): Promise<Map<string, string>> {
  const known = [actor, recipient].flatMap((side: Side) => (side.kind === "actor" ? [side.identifier] : []));
  return known.length === 0 ? new Map() : actorNames(store, known);
}

function within(way: Way, { from, to }: Span): Way {
  const counted = countedWithin(way.counted, from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY);
  return { ...way, counted };
}

/** The span asked for, else from the first event of either direction to the last. */
async function wholeSpan(query: WeighingQuery, ways: readonly Way[], parts: AnswerParts): Promise<Span> {
  const asked = await spanOf(query, parts);
  if (asked.from !== null && asked.to !== null) return asked;
  const known = ways.flatMap(({ counted }) => countedSpan(counted) ?? []);
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

async function directionOf(way: Way, context: DirectionContext): Promise<DyadDirection> {
  const { span, query, parts, names } = context;
  const { series, changes } = await seriesOf(way, context);
  const own = within(way, span);
  const sum = sumOf(own, query, IDS_BESIDE_SERIES);
  return {
    actor: sideName(way.actor, parts, names),
    recipient: sideName(way.recipient, parts, names),
    events: sum.events,
    series,
    change_points: changes,
    sum,
    dots: newestCounted(own.counted, query.dots ?? DEFAULT_DOTS).map(seriesDot),
    state: series.at(-1)?.state ?? "unknown",
  };
}

async function seriesOf(
  { counted, ...ends }: Way,
  { span: { from, to }, by, query, parts }: DirectionContext,
): Promise<{ series: SeriesPoint[]; changes: ChangePoint[] }> {
  if (from === null || to === null) return { series: [], changes: [] };
  const half = query.half_life === undefined ? {} : { halfLifeDays: query.half_life };
  const options = { ...ends, by, from, to, seed: query.seed ?? 0, ...half };
  const found = dyadOf(counted, options, { withChanges: true });
  // Turns are looked for in all that is known, so that a shorter span shows the same ones.
  const turns = found.changes.filter(({ at }) => at >= dayOfNumber(from) && at < dayOfNumber(to));
  const changes: ChangePoint[] = [];
  for (const { causes, ...turn } of turns) changes.push({ ...turn, causes: await causesOf(causes, parts.store) });
  return { series: found.series.map(seriesPoint), changes };
}

function seriesPoint({ actor: _actor, recipient: _recipient, smoothed, ...point }: DyadPeriod): SeriesPoint {
  return { ...point, smoothed: smoothed ?? null };
}

function sumOf({ actor, recipient, counted }: Way, query: WeighingQuery, ids: number): ScoreSum {
  return relationSum(relationTerms(counted, ids), query.seed ?? 0, `${actor.label}>${recipient.label}`);
}

function notesOf(ways: readonly Way[], query: WeighingQuery, sums: readonly ScoreSum[]): string[] {
  const none = sums.every(({ events }) => events === 0) ? ["no event counts between these two sides in this time"] : [];
  if (query.claimed === true) return none;
  const claims = ways.reduce((sum, way) => sum + claimsOf(way), 0);
  const left = `${claims} events are left out: only a party in conflict with the actor claims them (claimed=yes counts them)`;
  return claims === 0 ? none : [...none, left];
}

/** How many more events would count if mere claims did. */
function claimsOf({ scale, counted }: Way): number {
  return claimsAmong(countRows(counted.rows, { scale, withClaims: true }));
}
