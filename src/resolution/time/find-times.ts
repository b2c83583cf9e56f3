import { formatDay, parseDay } from "./day.ts";
import { matchPattern, type Match } from "./pattern.ts";
import { indexWords, rulesAt, type Rule } from "./rule-index.ts";
import { pairRanges } from "./pair-ranges.ts";
import type { Context, Reading } from "./recogniser.ts";
import { tenseAround } from "./tense.ts";
import type { Interval, TimeExpression, TimeOptions } from "./time-expression.ts";
import { advance, beginTimeline, type Timeline } from "./timeline.ts";
import { extentOf, narrow, type Extent } from "./value.ts";
import { readWords, type Words } from "./words.ts";
import { isNarrative } from "./narrative.ts";

/**
 * Finds the time expressions of an English text, in order and without overlap, and resolves them.
 * The same text and options always give the same answer; no clock is read, so a publication day in the future is as good as any.
 */
export function findTimes(text: string, options: TimeOptions): TimeExpression[] {
  const words = readWords(text, Math.max(0, options.from ?? 0), Math.min(text.length, options.to ?? text.length));
  const published = options.published === null ? null : parseDay(options.published);
  let timeline = beginTimeline(published, isNarrative(words, published));
  const found: TimeExpression[] = [];
  const kinds = indexWords(words);
  for (let word = 0; word < words.start.length; word += 1) {
    if (rulesAt(kinds, word).length === 0) continue;
    const context: Context = { words, timeline, tense: (index) => tenseAround(words, index) };
    const hit = recogniseFrom(context, kinds, word, found.at(-1)?.end ?? 0);
    if (hit === null) continue;
    found.push(...hit.readings.map((reading) => expressionOf(words, hit, reading)));
    timeline = hit.readings.reduce(moveOn, timeline);
    word = hit.match.last;
  }
  return pairRanges(text, found);
}

/** The timeline after a reading: dates move it, other expressions leave it, nine months compared end the talk of quarters. */
function moveOn(timeline: Timeline, reading: Reading): Timeline {
  const extent = extentOfReading(reading);
  if (extent !== null && reading.days === undefined && reading.aside !== true) return advance(timeline, extent);
  return /^P[69]M$/.test(reading.value) ? { ...timeline, comparesQuarters: false } : timeline;
}

interface Hit {
  readonly rule: string;
  readonly match: Match;
  readonly readings: readonly Reading[];
}

/** A match that begins with words outside the expression ("[in] the past") gives way to a longer one of the expression alone. */
function recogniseFrom(context: Context, kinds: readonly number[], word: number, free: number): Hit | null {
  const hit = recogniseAt(context, rulesAt(kinds, word), word, free);
  if (hit === null || hit.match.first === word) return hit;
  const inner = recogniseAt(context, rulesAt(kinds, hit.match.first), hit.match.first, free);
  return inner !== null && inner.match.last > hit.match.last ? inner : hit;
}

/** The longest match that its recogniser accepts; of equal ones the first in order. */
function recogniseAt(context: Context, rules: readonly Rule[], word: number, free: number): Hit | null {
  const { words } = context;
  const matches: { readonly rule: Rule; readonly match: Match }[] = [];
  for (const rule of rules) {
    const match = matchPattern(rule.pattern, words, word);
    if (match !== null) matches.push({ rule, match });
  }
  if (matches.length === 0) return null;
  // The sort is stable: rules of equal length stay in their order.
  matches.sort((a, b) => b.match.last - a.match.last);
  for (const { rule, match } of matches) {
    const readings = [rule.recogniser.read(match, context) ?? []].flat();
    if (readings.length > 0)
      return {
        rule: rule.recogniser.name,
        match,
        readings: readings.map((reading) => clip(words, reading, match, free)),
      };
  }
  return null;
}

/** A hedge ("more than") may not reach back into the expression before. */
function clip(words: Words, reading: Reading, match: Match, free: number): Reading {
  const [first, last] = reading.span ?? [match.first, match.last];
  return { ...reading, span: [(words.start[first] ?? 0) < free ? match.first : first, last] };
}

function extentOfReading(reading: Reading): Extent | null {
  const extent = reading.type === "DATE" || reading.type === "TIME" ? extentOf(reading.value) : null;
  return extent === null ? null : narrow(extent, reading.modifier ?? null, reading.sharp === true);
}

function expressionOf(words: Words, hit: Hit, reading: Reading): TimeExpression {
  const [first, last] = reading.span ?? [hit.match.first, hit.match.last];
  const extent = extentOfReading(reading);
  return {
    start: words.start[first] ?? 0,
    end: words.end[last] ?? 0,
    type: reading.type,
    value: reading.value,
    modifier: reading.modifier ?? null,
    ...intervalOf(reading, extent),
    precision: extent?.precision ?? precisionOfOpen(reading.value),
    basis: reading.basis,
    range: null,
    rule: hit.rule,
  };
}

/** Both ends or neither: a year that no Day can write leaves the expression without an interval. */
function intervalOf(reading: Reading, extent: Extent | null): Interval | { readonly from: null; readonly to: null } {
  const [fromNumber, toNumber] = reading.days ?? [extent?.from ?? null, extent?.to ?? null];
  const from = fromNumber === null ? null : formatDay(fromNumber);
  const to = toNumber === null ? null : formatDay(toNumber);
  return from === null || to === null ? { from: null, to: null } : { from, to };
}

const DURATION_PRECISION: readonly (readonly [RegExp, TimeExpression["precision"]])[] = [
  [/^PT.*S$/, "second"],
  [/^PT.*M$/, "minute"],
  [/^PT/, "hour"],
  [/^P.*D$|^XXXX-(?:XX|\d\d)-(?:XX|\d\d)$|^XXXX-WXX-\d/, "day"],
  [/^P.*W$/, "week"],
  [/^XXXX-WXX-WE/, "weekend"],
  [/^P.*M$|^XXXX-\d\d$/, "month"],
  [/^P.*Q$/, "quarter"],
  [/^XXXX-[SFW]/, "season"],
  [/^P.*Y$|^XXXX$|^BC\d{4}$/, "year"],
  [/^P.*E$/, "decade"],
  [/^P.*C$/, "century"],
  [/^P.*L$/, "millennium"],
];

/** Precision of durations, sets and dates with an open part. */
function precisionOfOpen(value: string): TimeExpression["precision"] {
  return DURATION_PRECISION.find(([shape]) => shape.test(value))?.[1] ?? "vague";
}
