import type { EventRecord } from "../contract/event-record.ts";
import type { ArticleSignature } from "./article-signature.ts";

/** One coded record with what merging must know of its article. What is not known is null, never guessed. */
export interface Report {
  readonly record: EventRecord;
  /** The words of the record's evidence (its sentence or clause). */
  readonly evidence: string;
  /** Domain or name of who published it. */
  readonly publisher: string | null;
  readonly url: string | null;
  /** SHA-256 of the article's text in hex: the same hash is the same text. */
  readonly textHash: string | null;
  /** Of the whole text; null where only hashes were kept. */
  readonly signature: ArticleSignature | null;
  /** Domain of the news agency that the text names as its origin, as `findWireCredit` gives it. */
  readonly credit: string | null;
}
