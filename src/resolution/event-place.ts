import type { CodedEvent } from "../events/coded-event.ts";
import type { TextSpan } from "../language/sentence-graph.ts";
import type { Knowledge } from "./knowledge.ts";
import { isHappeningPlace, isOnlyOn } from "./place/happening.ts";
import { isGovernment } from "./place/government.ts";
import { readPlaces, type NamedPlace } from "./place/read-places.ts";
import { resolveSpans, toResolvedPlace } from "./place/resolve-place.ts";
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
  const chosen = tied !== null && !isGovernment(tied) ? tied : nearest(event, named);
  if (chosen === null) return null;
  const span = spanOf(chosen);
  return toResolvedPlace(chosen.place, { text: text.slice(span.start, span.end), ...span });
}

/** A span that the reader calls a place, though the rules would not have. */
function tiedPlace(span: TextSpan, text: string, knowledge: Knowledge): NamedPlace | null {
  return resolveSpans(text, [span], {}, knowledge.gazetteer)[0] ?? null;
}

/** Characters that a vaguer place must be nearer by to be taken. */
const VAGUE = 40;

function nearest(event: CodedEvent, named: readonly NamedPlace[]): NamedPlace | null {
  const taken = [...event.actors, ...event.recipients, event.attribution?.source ?? null].flatMap(
    (mention) => mention?.span ?? [],
  );
  const possible = named.filter((one) => {
    const span = spanOf(one);
    return isWithin(span, event.sentence) && !taken.some((other) => overlaps(span, other)) && isHappeningPlace(one);
  });
  const cost = (one: NamedPlace): number =>
    distance(event.trigger, spanOf(one)) + (one.place.resolution <= 2 ? VAGUE : 0) + (isOnlyOn(one) ? VAGUE : 0);
  return possible.toSorted((a, b) => cost(a) - cost(b))[0] ?? null;
}

/** Each reading is searched once, however many events it has. */
const searched = new WeakMap<ArticleReading, Map<string, NamedPlace[]>>();

function placesIn(field: "text" | "title", text: string, reading: ArticleReading, knowledge: Knowledge): NamedPlace[] {
  const fields = searched.get(reading) ?? new Map<string, NamedPlace[]>();
  searched.set(reading, fields);
  const known = fields.get(field);
  if (known !== undefined) return known;
  // A headline is read with its article, which tells which Georgia is meant.
  const whole = field === "title" ? `${text}\n\n${reading.article.text}` : text;
  const found = readPlaces(whole, {}, knowledge.gazetteer).filter((one) => spanOf(one).end <= text.length);
  fields.set(field, found);
  return found;
}

function spanOf({ name: { match, words } }: NamedPlace): TextSpan {
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
