import { nameInSentence } from "../codebook/name-in-sentence.ts";
import type { ChangePoint, DyadDirection, ScoreTerm } from "../contract/answers/dyad.ts";
import { STATE_WINDOW_DAYS } from "../relations/dyad-series.ts";
import { DEFAULT_STATE_RULE } from "../relations/relation-state.ts";
import { daysInWords, kindInWords } from "./event-sentence.ts";

/** A sentence and the events it rests on; the first `quoted` of them are quoted. */
export interface Claim {
  readonly text: string;
  readonly events: readonly string[];
  readonly quoted: number;
}

/** Kinds told one by one: those that weigh most, as the sum has them. */
const KINDS = 6;

const DAY_MS = 86_400_000;

/** What the numbers of one direction say, and what they are too few to say. [since, until) are days. */
export function directionStatements(
  direction: DyadDirection,
  { since, until }: { readonly since: string; readonly until: string },
): { claims: Claim[]; lacking: string[] } {
  const { actor, recipient, events, sum, dots, change_points } = direction;
  if (events === 0) {
    const [from, to] = [nameInSentence(actor.name), nameInSentence(recipient.name)];
    const lacking = `Not enough data: no event from ${from} to ${to} counts between ${since} and ${until}.`;
    return { claims: [], lacking: [lacking] };
  }
  const mean: Claim = { text: meanSentence(direction, since, until), events: dots.map(({ id }) => id), quoted: 0 };
  const state = stateClaim(direction, since);
  const few = sum.low === null ? [`Not enough data for an interval: ${plural(events)}, and three are needed.`] : [];
  return {
    claims: [mean, ...state.claims, ...change_points.map(turnClaim), ...singleOwnerClaim(direction)],
    lacking: [...few, ...state.lacking],
  };
}

/** What one owner alone stands for. */
function singleOwnerClaim({ dots, events }: DyadDirection): Claim[] {
  const single = dots.filter(({ owners }) => owners <= 1).map(({ id }) => id);
  if (single.length === 0) return [];
  const some = `${single.length} of the ${events} events rest on one owner alone.`;
  const all = events === 1 ? "It rests on one owner alone." : `Each of the ${events} events rests on one owner alone.`;
  return [{ text: single.length === events ? all : some, events: single, quoted: 0 }];
}

/** The mean and the sum behind it. */
function meanSentence({ actor, recipient, events, sum, dots }: DyadDirection, since: string, until: string): string {
  const [from, to] = [nameInSentence(actor.name), nameInSentence(recipient.name)];
  const reports = dots.reduce((count, dot) => count + dot.reports, 0);
  const interval =
    sum.low === null || sum.high === null
      ? ""
      : ` (95% interval ${signed(sum.low / events)} to ${signed(sum.high / events)})`;
  const verb = events === 1 ? "weighs" : "weigh";
  const where = `${plural(events)} of ${from} towards ${to} in ${reports} ${reports === 1 ? "report" : "reports"}`;
  const terms = [...sum.terms.slice(0, KINDS).map(termWords), ...otherKinds(sum.terms.slice(KINDS))].join("; ");
  return `Between ${since} and ${until}, ${where} ${verb} ${signed(sum.mean ?? 0)} on average${interval}, from -10 conflict to +10 cooperation: ${terms}; together ${signed(sum.net ?? 0)}.`;
}

/** The state at the end of the last period, which rests on two windows before it; both must lie in the time asked for, or their events could not be named. */
function stateClaim({ dots, state, series }: DyadDirection, since: string): { claims: Claim[]; lacking: string[] } {
  const end = Date.parse(series.at(-1)?.to ?? since);
  const dayBefore = (days: number): string => new Date(end - days * DAY_MS).toISOString().slice(0, 10);
  const [middle, start] = [dayBefore(STATE_WINDOW_DAYS), dayBefore(2 * STATE_WINDOW_DAYS)];
  if (start < since) {
    return {
      claims: [],
      lacking: [
        `The time is too short to say whether it thaws or freezes: two windows of ${STATE_WINDOW_DAYS} days are compared.`,
      ],
    };
  }
  const late = dots.filter(({ day }) => day >= middle);
  const early = dots.filter(({ day }) => day >= start && day < middle);
  const windows = `${windowWords(late)} since ${middle} against ${windowWords(early)} in the ${STATE_WINDOW_DAYS} days before`;
  if (state === "unknown") {
    return {
      claims: [],
      lacking: [
        `Not enough data to say whether it thaws or freezes: ${windows}; ${DEFAULT_STATE_RULE.leastEvents} are needed in each.`,
      ],
    };
  }
  const words = {
    thawing: "At the end it thaws",
    freezing: "At the end it freezes",
    steady: "At the end it is steady",
  }[state];
  return {
    claims: [{ text: `${words}: ${windows}.`, events: [...late, ...early].map(({ id }) => id), quoted: 0 }],
    lacking: [],
  };
}

/** "26 events (mean -2.5)". */
function windowWords(dots: DyadDirection["dots"]): string {
  if (dots.length === 0) return plural(0);
  const mean = dots.reduce((sum, { weight }) => sum + weight, 0) / dots.length;
  return `${plural(dots.length)} (mean ${signed(mean)})`;
}

function turnClaim({ at, before, after, change, causes }: ChangePoint): Claim {
  const way = change > 0 ? "warmer" : "colder";
  const moved = causes.map(({ event, weight }) => `${kindInWords(event)} ${signed(weight)} (${daysInWords(event)})`);
  return {
    text: `From ${at} on it was ${way}: the mean went from ${signed(before.mean)} (${plural(before.events)}) to ${signed(after.mean)} (${plural(after.events)}), moved by ${moved.join(", ")}.`,
    events: causes.map(({ event }) => event.id),
    quoted: causes.length,
  };
}

/** The kinds that are not told one by one. */
function otherKinds(terms: readonly ScoreTerm[]): string[] {
  if (terms.length === 0) return [];
  const events = terms.reduce((count, term) => count + term.events, 0);
  const total = terms.reduce((sum, term) => sum + term.total, 0);
  return [`${plural(events)} of ${terms.length} other ${terms.length === 1 ? "kind" : "kinds"} = ${signed(total)}`];
}

function termWords(term: ScoreTerm): string {
  return `${kindInWords(term)} ${term.events} x ${signed(term.weight)} = ${signed(term.total)}`;
}

function plural(events: number): string {
  return `${events} ${events === 1 ? "event" : "events"}`;
}

function signed(value: number): string {
  const round = Math.round(value * 100) / 100;
  return `${round > 0 ? "+" : ""}${round}`;
}
