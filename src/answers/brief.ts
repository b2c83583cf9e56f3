import { nameAtStart, nameInSentence } from "../codebook/name-in-sentence.ts";
import type { Brief, BriefSection, BriefStatement } from "../contract/answers/brief.ts";
import type { DyadAnswer } from "../contract/answers/dyad.ts";
import type { WeighingQuery } from "../contract/queries/relation-query.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { directionStatements, type Claim } from "./brief-direction.ts";
import { dyadAnswer } from "./dyad.ts";
import { echo } from "./echo.ts";
import { eventSentence } from "./event-sentence.ts";
import { quotesOf } from "./quotes.ts";
import { dayText, endOf, spanOf } from "./relation-span.ts";
import { summariesOf } from "./summaries.ts";

const DEFAULT_SINCE = "1y";
/** More dots than any briefing reads: the strongest are taken from them. */
const DOTS = 5000;
/** Events told one by one, both directions together. */
const TOLD = 12;
const IDS = 100;

/**
 * What is known of two sides in a time, both ways, by default the year up to the newest report. Each sentence rests on events that it names; what cannot be
 * said stands under `lacking`. Throws `usage` for a side that is none.
 */
export async function briefAnswer(a: string, b: string, query: WeighingQuery, parts: AnswerParts): Promise<Brief> {
  const span = await spanOf(query, parts, DEFAULT_SINCE);
  const [since, until] = [dayText(span.from), dayText(span.to ?? (await endOf(parts)))];
  const bounds = { ...(since === null ? {} : { since }), ...(until === null ? {} : { until }) };
  const dyad = await dyadAnswer(a, b, { ...query, ...bounds, by: "month", dots: DOTS }, parts);
  const sections: BriefSection[] = [];
  for (const direction of dyad.directions) {
    const { claims, lacking } = directionStatements(direction, { since: since ?? "", until: until ?? "" });
    const title = `${nameAtStart(direction.actor.name)} towards ${nameInSentence(direction.recipient.name)}`;
    sections.push({ title, statements: await statements(claims, parts), lacking });
  }
  sections.push(await whatHappened(dyad, parts));
  return {
    query: echo(query, { since, until }),
    title: `${nameAtStart(dyad.a.name)} and ${nameInSentence(dyad.b.name)}`,
    a: dyad.a,
    b: dyad.b,
    scale: dyad.scale,
    since,
    until,
    sections,
    notes: [...dyad.notes, ...coverageNotes(dyad), ...(await outsideNotes(dyad, query, parts))],
  };
}

/** The events that weigh most, told one by one with their words, by day. */
async function whatHappened({ directions }: DyadAnswer, parts: AnswerParts): Promise<BriefSection> {
  const title = "What happened";
  const dots = new Map(directions.flatMap(({ dots: list }) => list).map((dot) => [dot.id, dot]));
  if (dots.size === 0) return { title, statements: [], lacking: ["Not enough data: no event counts in this time."] };
  const chosen = [...dots.values()]
    .toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || y.owners - x.owners || (x.id < y.id ? -1 : 1))
    .slice(0, TOLD)
    .toSorted((x, y) => (x.day === y.day ? (x.id < y.id ? -1 : 1) : x.day < y.day ? -1 : 1));
  const ids = chosen.map(({ id }) => id);
  const events = await summariesOf(ids, parts);
  const claims = events.map((event): Claim => ({ text: eventSentence(event), events: [event.id], quoted: 1 }));
  const rest = dots.size - events.length;
  const lacking = rest > 0 ? [`${rest} more events weigh less and are not told one by one.`] : [];
  return { title, statements: await statements(claims, parts), lacking };
}

async function statements(claims: readonly Claim[], parts: AnswerParts): Promise<BriefStatement[]> {
  const quotes = await quotesOf([...new Set(claims.flatMap(({ events, quoted }) => events.slice(0, quoted)))], parts);
  return claims.map(({ text, events, quoted }) => ({
    text,
    events: events.slice(0, IDS),
    of: events.length,
    quotes: events.slice(0, quoted).flatMap((event) => {
      const quote = quotes.get(event);
      return quote === undefined ? [] : [{ ...quote, event }];
    }),
  }));
}

/** Where nothing counts in this time, what there is at other times. */
async function outsideNotes(
  { a, b, directions }: DyadAnswer,
  query: WeighingQuery,
  parts: AnswerParts,
): Promise<string[]> {
  if (directions.some(({ events }) => events > 0)) return [];
  const { since: _since, until: _until, ...always } = query;
  const whole = await dyadAnswer(a.id, b.id, { ...always, by: "year", dots: 0 }, parts);
  const events = whole.directions.reduce((count, direction) => count + direction.events, 0);
  return events === 0
    ? []
    : [`${events} events count at other times, between ${whole.from ?? ""} and ${whole.to ?? ""}`];
}

function coverageNotes({ coverage }: DyadAnswer): string[] {
  const silent = coverage.filter(({ reports }) => reports === 0).length;
  if (silent === 0) return [];
  return [
    `in ${silent} of ${coverage.length} months the store has no report about anybody: silence there says nothing`,
  ];
}
