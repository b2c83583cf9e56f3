import type { EvidenceMark } from "../contract/answers/evidence.ts";
import type { Quote } from "../contract/answers/quote.ts";
import type { EventRecord } from "../contract/event-record.ts";
import { eventsByIds } from "../store/list-events.ts";
import { readArticle, type StoredArticle } from "../store/read-evidence.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { evidenceMarks, wordsAt } from "./evidence-marks.ts";

/** A quote with the pieces of it that stand behind the fields of its event. */
export interface MarkedQuote {
  readonly quote: Quote;
  readonly marks: readonly EvidenceMark[];
}

/**
 * The sentences behind events, by event: each is cut out of the kept article anew, so that nothing is quoted that does not stand there. Imported rows, and
 * events of articles of which only hashes were kept, have none.
 */
export async function markedQuotesOf(
  ids: readonly string[],
  { store }: Pick<AnswerParts, "store">,
): Promise<Map<string, MarkedQuote>> {
  const articles = new Map<string, StoredArticle | null>();
  const quotes = new Map<string, MarkedQuote>();
  for (const { record, source } of await eventsByIds(store, ids)) {
    if (source !== "thaw") continue;
    const name = record.article;
    if (!articles.has(name)) articles.set(name, await readArticle(store, name));
    const article = articles.get(name) ?? null;
    const quote = article === null ? null : quoteOf(record, article);
    if (quote === null || article === null) continue;
    const inside = ({ start, end, in: field }: EvidenceMark): boolean =>
      field === quote.in && start >= quote.start && end <= quote.end;
    quotes.set(record.id, { quote, marks: evidenceMarks(record, article).filter(inside) });
  }
  return quotes;
}

/** The same without the pieces. */
export async function quotesOf(ids: readonly string[], parts: Pick<AnswerParts, "store">): Promise<Map<string, Quote>> {
  const marked = await markedQuotesOf(ids, parts);
  return new Map([...marked].map(([id, { quote }]) => [id, quote]));
}

/** The sentence of a record in its article; null where the words are not kept. */
export function quoteOf({ spans }: EventRecord, article: StoredArticle): Quote | null {
  const text = spans === null ? null : wordsAt(spans.evidence, article);
  if (spans === null || text === null) return null;
  const { evidence, trigger } = spans;
  const [from, to] = [trigger.start - evidence.start, trigger.end - evidence.start];
  return {
    text,
    trigger: trigger.in === evidence.in && from >= 0 && to <= text.length ? [from, to] : null,
    article: article.article,
    in: evidence.in,
    start: evidence.start,
    end: evidence.end,
    publisher: article.publisher,
    published: article.published,
    url: article.url,
  };
}
