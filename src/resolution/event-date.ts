import type { CodedEvent } from "../events/coded-event.ts";
import { hasMark } from "../events/coded-event.ts";
import type { ResolvedDate } from "./resolved-event.ts";
import { addDays } from "./add-days.ts";
import type { Precision, TimeExpression } from "./time/time-expression.ts";

const PRECISION: Partial<Record<Precision, ResolvedDate["precision"]>> = {
  second: "day",
  minute: "day",
  hour: "day",
  part: "day",
  day: "day",
  weekend: "range",
  week: "week",
  month: "month",
  quarter: "quarter",
  season: "season",
  half: "half",
  year: "year",
  decade: "decade",
  century: "century",
};

/**
 * The date of an event: the time expression that the reader tied to it, else the nearest one of its sentence, else the
 * news rule: the day before publication and the day of publication. An act that is clearly old and undated has no date.
 */
export function eventDate(
  event: CodedEvent,
  times: readonly TimeExpression[],
  events: readonly CodedEvent[],
  published: string | null,
): ResolvedDate {
  const tied = event.time === null ? undefined : times.find((time) => overlaps(time, event.time));
  const expression = tied ?? nearest(event, times, events);
  if (expression !== undefined) return fromExpression(expression, tied === undefined ? "date:nearest" : "date:edge");
  const main = mainClauseEvent(event, events);
  if (main !== undefined) return { ...eventDate(main, times, events, published), rule: "date:main-clause" };
  if (published === null || hasMark(event, "historical")) return undated;
  return {
    from: addDays(published, -1),
    to: addDays(published, 1),
    precision: "range",
    basis: "publication",
    span: null,
    rule: "date:publication",
  };
}

/** "They met in June, exchanging gifts": the participle happens when its main clause does. */
function mainClauseEvent(event: CodedEvent, events: readonly CodedEvent[]): CodedEvent | undefined {
  const before = event.sentence.text.slice(0, event.trigger.start - event.sentence.start);
  const word = event.sentence.text.slice(
    event.trigger.start - event.sentence.start,
    event.trigger.end - event.sentence.start,
  );
  if (!word.endsWith("ing") || !/,\s*$/.test(before)) return undefined;
  return events.findLast((other) => other.trigger.end <= event.trigger.start);
}

const undated: ResolvedDate = { from: null, to: null, precision: "none", basis: "none", span: null, rule: "date:none" };

function fromExpression(time: TimeExpression, rule: string): ResolvedDate {
  const interval = time.range ?? (time.from !== null && time.to !== null ? { from: time.from, to: time.to } : null);
  if (interval === null) return undated;
  const precision = time.range === null ? (PRECISION[time.precision] ?? "range") : "range";
  return {
    ...interval,
    precision,
    basis: "text",
    span: { start: time.start, end: time.end },
    rule: `${rule}:${time.rule}`,
  };
}

/** A dated expression counts for the trigger that is nearest to it, so that one date does not colour a whole sentence. */
function nearest(
  event: CodedEvent,
  times: readonly TimeExpression[],
  events: readonly CodedEvent[],
): TimeExpression | undefined {
  const dated = times.filter(
    (time) => time.from !== null && (time.type === "DATE" || time.type === "TIME") && isWithin(event, time),
  );
  const owned = dated.filter((time) => isNearest(event, time, events) || opensSentence(event, time));
  return owned.toSorted((a, b) => distance(event, a) - distance(event, b))[0];
}

/** Two events of one trigger are as near as each other. */
function isNearest(event: CodedEvent, time: TimeExpression, events: readonly CodedEvent[]): boolean {
  const own = distance(event, time);
  return events.every((other) => distance(other, time) >= own);
}

/** "In June, ..." dates every event of its sentence. */
function opensSentence(event: CodedEvent, time: TimeExpression): boolean {
  return time.start - event.sentence.start < 12;
}

/** A comma between parts clauses: it counts as this many characters. */
const COMMA_CHARS = 40;

/** Characters between trigger and expression; news puts the date after its verb, so one before counts half further. */
function distance(event: CodedEvent, time: TimeExpression): number {
  const isAfter = time.start >= event.trigger.end;
  const [from, to] = isAfter ? [event.trigger.end, time.start] : [time.end, event.trigger.start];
  const between = event.sentence.text.slice(from - event.sentence.start, to - event.sentence.start);
  return (to - from) * (isAfter ? 1 : 1.5) + (between.split(",").length - 1) * COMMA_CHARS;
}

function isWithin(event: CodedEvent, time: TimeExpression): boolean {
  return time.start >= event.sentence.start && time.end <= event.sentence.end;
}

function overlaps(time: TimeExpression, span: { start: number; end: number } | null): boolean {
  return span !== null && time.start < span.end && span.start < time.end;
}
