import { createHash } from "node:crypto";
import type { EventRecord } from "../contract/event-record.ts";
import { articleSignature } from "../merge/article-signature.ts";
import { findWireCredit, type AgencySigns } from "../merge/wire-credit.ts";
import { textHash } from "../pipeline/event-id.ts";
import type { Article } from "../sources/article.ts";
import type { CodedArticleRow } from "../store/write-articles.ts";

/** What the row of an article depends on beside the article. */
export interface RowMaking {
  /** One hash of the version and of every data and model file and setting that coding depends on. */
  readonly making: string;
  readonly hashOnly: boolean;
  readonly agencies: AgencySigns;
}

/** As records name their article: its id, else the hash of its text. */
export function articleName(article: Article): string {
  return article.id ?? textHash(article.text);
}

/** The same fingerprint would give the same reports. */
export function articleFingerprint(article: Article, { making, hashOnly }: Omit<RowMaking, "agencies">): string {
  const { title, text, published, publisher, url, language } = article;
  return hashOf(JSON.stringify([making, hashOnly, title, textHash(text), published, publisher, url, language]));
}

/** SHA-256 over records as JSON lines. */
export function hashRecords(records: readonly EventRecord[]): string {
  return hashOf(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
}

/** An article with what was coded from it, as the store keeps it. */
export function codedArticleRow(article: Article, events: readonly EventRecord[], row: RowMaking): CodedArticleRow {
  const { hashOnly, agencies } = row;
  return {
    article: articleName(article),
    hash: textHash(article.text),
    title: hashOnly ? null : article.title,
    published: article.published,
    publisher: article.publisher,
    url: article.url,
    language: article.language,
    characters: article.text.length,
    text: hashOnly ? null : article.text,
    signature: articleSignature(article.text),
    credit: findWireCredit(article.text, agencies),
    fingerprint: articleFingerprint(article, row),
    records: hashRecords(events),
    reports: events.map((record) => ({
      record: hashOnly ? withoutText(record) : record,
      evidence: hashOnly ? "" : evidenceOf(record, article),
    })),
  };
}

function evidenceOf({ spans }: EventRecord, article: Article): string {
  if (spans === null) return "";
  const { start, end, in: field } = spans.evidence;
  return ((field === "title" ? article.title : article.text) ?? "").slice(start, end);
}

/** Names and trigger words are facts and stay; sentences and titles go. */
function withoutText(record: EventRecord): EventRecord {
  const cite = record.cite_info === null ? null : { ...record.cite_info, title: null };
  return { ...record, text: null, cite_info: cite };
}

function hashOf(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
