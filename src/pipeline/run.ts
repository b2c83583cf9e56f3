import type { EventRecord } from "../contract/event-record.ts";
import type { Article, Rejected } from "../sources/article.ts";
import { englishShare, MIN_ENGLISH_SHARE } from "../text/detect-language.ts";
import { stages, type Parts } from "./stages.ts";

/** Something of an article that gave no event, and why: the whole article, or one trigger that a rule set aside. */
export interface Skipped {
  stage: "language" | "events";
  /** The rule's name, or the reason in words. */
  reason: string;
  /** [start, end) of the trigger, null for the whole article. */
  span: { start: number; end: number; in: "text" | "title" } | null;
}

export interface CodedArticle {
  events: EventRecord[];
  skipped: Skipped[];
}

/** Codes one article: the stages in their order, events in the order of their triggers. */
export async function runArticle(article: Article, parts: Parts, signal?: AbortSignal): Promise<CodedArticle> {
  const foreign = foreignLanguage(article);
  if (foreign !== null) return { events: [], skipped: [{ stage: "language", reason: foreign, span: null }] };
  const sentences = stages.split(article);
  const graphs = await stages.read(sentences, parts, signal);
  const coded = stages.code(sentences, graphs, parts);
  const resolved = stages.resolve(article, sentences, graphs, coded, parts);
  const skipped = coded.flatMap((sentence) =>
    sentence.dropped.map(({ trigger, rule, sentence: { in: field } }): Skipped => ({
      stage: "events",
      reason: rule,
      span: { ...trigger, in: field },
    })),
  );
  return { events: stages.record(article, resolved, parts), skipped };
}

/** Why an article is not English, or null where it is (or is too short to judge). */
function foreignLanguage(article: Article): string | null {
  if (article.language !== null && !/^en(?:g|glish)?(?![a-z])/i.test(article.language))
    return `the language is given as ${article.language}; Thaw reads English`;
  const share = englishShare(article.text);
  if (share === null || share >= MIN_ENGLISH_SHARE) return null;
  return `the text does not look like English (${Math.round(share * 100)}% function words, English has about 40%)`;
}

/** An article set aside by `runArticle` as a rejection, for those who count inputs; null where it was coded. */
export function asRejected(article: Article, coded: CodedArticle): Rejected | null {
  const whole = coded.skipped.find((skipped) => skipped.span === null);
  if (whole === undefined) return null;
  return {
    rejected: true,
    article: article.id,
    origin: article.origin,
    stage: "language",
    reason: whole.reason,
    hint: "translate it first, or set its language to en if this is wrong",
  };
}
