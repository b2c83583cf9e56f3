import { z } from "zod";
import type { AnswerParts } from "../answers/answer-parts.ts";
import { quotesOf } from "../answers/quotes.ts";
import { EventSummary } from "../contract/answers/event-summary.ts";
import { Quote } from "../contract/answers/quote.ts";

/** An event as assistants see it: its sentence only as a verified quote, never as words that nobody can look up. */
export const QuotedEvent = EventSummary.omit({ sentence: true })
  .extend({ uri: z.string(), quote: Quote.nullable() })
  .meta({ id: "QuotedEvent" });

export type QuotedEvent = z.infer<typeof QuotedEvent>;

/** Events with verified quotes, in the same order. */
export async function quoted(events: readonly EventSummary[], parts: AnswerParts): Promise<QuotedEvent[]> {
  const quotes = await quotesOf(
    events.map(({ id }) => id),
    parts,
  );
  return events.map((event) => withQuote(event, quotes.get(event.id) ?? null));
}

/** An event with its quote, or null where there is none. */
export function withQuote(summary: EventSummary, quote: Quote | null): QuotedEvent {
  const { sentence: _, ...event } = summary; // its words may stand in no article
  return { ...event, uri: `thaw://event/${event.id}`, quote };
}

/** What a reader must know where events have no quote. */
export function quoteNotes(events: readonly QuotedEvent[]): string[] {
  const without = events.filter(({ quote }) => quote === null).length;
  if (without === 0) return [];
  return [
    `${without} of ${events.length} events have no quote: the store keeps no text of theirs, so nothing of them can be quoted`,
  ];
}
