import type { CodedEvent } from "../events/coded-event.ts";
import type { TextSpan } from "../language/sentence-graph.ts";
import type { Knowledge } from "./knowledge.ts";
import { isHappeningPlace, isOnlyOn } from "./place/happening.ts";
import { isGovernment } from "./place/government.ts";
import { readPlaces, type NamedPlace } from "./place/read-places.ts";
import { resolveSpans, toResolvedPlace } from "./place/resolve-place.ts";
import { isInClause, isNearerToOther } from "./place-clause.ts";
import type { ArticleReading } from "./resolve-events.ts";
import type { ResolvedPlace } from "./resolved-event.ts";

/**
 * Where an event happened: the place that the reader tied to it, else a place that its sentence introduces with a
 * preposition of place. Null where the sentence names none: a country is only given where the text says "in" it.
 */
export function placeOf(event: CodedEvent, reading: ArticleReading, knowledge: Knowledge): ResolvedPlace | null {
  const field = event.sentence.in;
  const text = field === "title" ? (reading.article.title ?? "") : reading.article.text;
  const named = placesIn(field, text, reading, knowledge);
  const tied =
    event.place === null
      ? null
      : (named.find((one) => overlaps(spanOf(one), event.place)) ?? tiedPlace(event.place, text, knowledge));
  const chosen = tied !== null && !isGovernment(tied) ? tied : nearest(event, named, text, reading.events);
  if (chosen === null) return null;
  const span = spanOf(chosen);
  return toResolvedPlace(chosen.place, { text: text.slice(span.start, span.end), ...span });
}

/** A span that the reader calls a place, though the rules would not have. An unknown name counts where the text says what holds it. */
function tiedPlace(span: TextSpan, text: string, knowledge: Knowledge): NamedPlace | null {
  const [found = null] = resolveSpans(text, [span], {}, knowledge.gazetteer);
  return found?.rule === "around" ? null : found;
}

/** Characters that a vaguer place must be nearer by to be taken. */
const VAGUE = 40;

function nearest(
  event: CodedEvent,
  named: readonly NamedPlace[],
  text: string,
  events: readonly CodedEvent[],
): NamedPlace | null {
  const taken = [...event.actors, ...event.recipients, event.attribution?.source ?? null].flatMap(
    (mention) => mention?.span ?? [],
  );
  const isFree = (one: NamedPlace): boolean => !taken.some((other) => overlaps(spanOf(one), other));
  const isLeaving = event.type === "RETREAT" || event.mode === "abduct" || event.mode === "deport";
  const possible = named.filter((one) => {
    const span = spanOf(one);
    if (!isWithin(span, event.sentence) || !isFree(one) || !isHappeningPlace(one, isLeaving)) return false;
    return isInClause(event, span, text) && !isNearerToOther(event, span, events);
  });
  const cost = (one: NamedPlace): number =>
    distance(event.trigger, spanOf(one)) + (one.place.resolution <= 2 ? VAGUE : 0) + (isOnlyOn(one) ? VAGUE : 0);
  const [best] = possible.toSorted((a, b) => cost(a) - cost(b));
  if (best === undefined) return null;
  return named.find((one) => isNamedIn(one, best) && isFree(one)) ?? best;
}

/** "the port of Odesa in Ukraine": a smaller place that the text puts in the larger one. */
function isNamedIn(one: NamedPlace, larger: NamedPlace): boolean {
  const { match, words, guards } = one.name;
  const until = larger.name.match.from;
  if (words[match.to]?.key !== "in" || match.to >= until || until - match.to > 4) return false;
  const between = words.slice(match.to + 1, until);
  if (!between.every((word) => word.key === "the" || guards.modifier.has(word.key))) return false;
  return one.place.country === larger.place.country && one.place.resolution > larger.place.resolution;
}

interface ArticlePlaces {
  text: NamedPlace[];
  title: NamedPlace[];
}

/** Each reading is searched once, however many events it has. */
const searched = new WeakMap<ArticleReading, ArticlePlaces>();

/** The places that a field of an article names, within its `text`. Field and headline are read together: each tells which Georgia the other means. */
export function placesIn(
  field: "text" | "title",
  text: string,
  reading: ArticleReading,
  knowledge: Knowledge,
): NamedPlace[] {
  const known = searched.get(reading) ?? search(reading, knowledge);
  searched.set(reading, known);
  return known[field].filter((one) => spanOf(one).end <= text.length);
}

/** The headline is put last, so that offsets in the text stay as they are. */
function search({ article: { text, title } }: ArticleReading, knowledge: Knowledge): ArticlePlaces {
  const whole = title === null ? text : `${text}\n\n${title}`;
  const found = readPlaces(whole, {}, knowledge.gazetteer);
  const from = found.findIndex((one) => spanOf(one).start >= text.length);
  if (from === -1) return { text: found, title: [] };
  return { text: found.slice(0, from), title: inTitle(found.slice(from), text.length + 2) };
}

/** The places with offsets in the headline, which begins at `start` of what was read. */
function inTitle(places: readonly NamedPlace[], start: number): NamedPlace[] {
  const [first] = places;
  if (first === undefined) return [];
  const skipped = first.name.words.findIndex((word) => word.start >= start);
  const words = first.name.words
    .slice(skipped)
    .map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
  return places.map((one) => {
    const { match } = one.name;
    return {
      ...one,
      name: { ...one.name, words, match: { ...match, from: match.from - skipped, to: match.to - skipped } },
    };
  });
}

/** [start, end) of a named place in the text that was searched. */
export function spanOf({ name: { match, words } }: NamedPlace): TextSpan {
  return { start: words[match.from]?.start ?? 0, end: words[match.to - 1]?.end ?? 0 };
}

function isWithin(span: TextSpan, sentence: TextSpan): boolean {
  return span.start >= sentence.start && span.end <= sentence.end;
}

function distance(trigger: TextSpan, span: TextSpan): number {
  return span.start >= trigger.end ? span.start - trigger.end : trigger.start - span.end;
}

function overlaps(a: TextSpan, b: TextSpan | null): boolean {
  return b !== null && a.start < b.end && b.start < a.end;
}
