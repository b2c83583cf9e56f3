import { eventSentence } from "../answers/event-sentence.ts";
import type { MarkedQuote } from "../answers/quotes.ts";
import type { EventSummary } from "../contract/answers/event-summary.ts";
import type { ReportEvidence } from "../contract/answers/evidence.ts";
import type { Quote } from "../contract/answers/quote.ts";
import { markedText } from "./marked-text.ts";
import { markup, type Markup } from "./markup.ts";

/** A quotation with its marked pieces and its source. */
export function quotation(text: Markup, source: Markup): Markup {
  return markup`<blockquote>${text}<br><cite>${source}</cite></blockquote>`;
}

/** Publisher, day and address; an address is printed, and a link only where it is one of the web. */
export function sourceOf({
  publisher,
  article,
  published,
  url,
}: Pick<Quote, "publisher" | "article" | "published" | "url">): Markup {
  const name = [publisher ?? article, published].filter((part) => part !== null).join(", ");
  if (url === null) return markup`${name}`;
  return /^https?:\/\//i.test(url)
    ? markup`${name}, <a href="${url}" rel="noreferrer noopener nofollow">${url}</a>`
    : markup`${name}, ${url}`;
}

/** The quotation of a verified quote. */
export function quoteBlock({ quote, marks }: MarkedQuote): Markup {
  return quotation(markedText(quote.text, marks, quote.start), sourceOf(quote));
}

/** The quotation of a report; nothing where no article holds its words. */
export function reportBlock(report: ReportEvidence): Markup | null {
  const { sentence, marks, verified } = report;
  if (sentence === null || !verified) return null;
  const inside = marks.filter((mark) => mark.in === sentence.in);
  return quotation(markedText(sentence.text, inside, sentence.start), sourceOf(report));
}

/** An event of a list: what happened, what it weighs, its words and its id. */
export function eventItem(event: EventSummary, weight: number | null, marked: MarkedQuote | null): Markup {
  const words =
    marked === null
      ? markup`<p class="lacking">No words: the store keeps no text of it (source ${event.source}).</p>`
      : quoteBlock(marked);
  return markup`<li id="e${event.id}"><p>${eventSentence(event)} ${weight === null ? null : scoreOf(weight)}</p>${words}<p class="small soft"><code>${event.id}</code></p></li>`;
}

/** A weight with its sign and its side of the scale in words. */
export function scoreOf(value: number | null): Markup {
  if (value === null) return markup`<span class="soft">no data</span>`;
  const round = Math.round(value * 100) / 100;
  return markup`<span class="${round < 0 ? "cold" : round > 0 ? "warm" : "soft"}">${round > 0 ? "+" : ""}${round}</span>`;
}
