import { Day } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";
import type { Reader } from "../language/reader.ts";
import type { OwnKnowledge } from "../resolution/own-knowledge.ts";
import { articleOf, type Article } from "../sources/article.ts";
import { loadParts, openReader } from "./parts.ts";
import { runArticle, type CodedArticle } from "./run.ts";

export interface CoderOptions {
  /** The clock, for `coded_date` and `coded_time`; without it they stay null and the same article gives the same bytes. */
  now?: Date;
  /** A reader of your own, instead of the one that ships. */
  reader?: Reader;
  /** Actors and places of your own, which win over those that ship. */
  own?: OwnKnowledge;
}

/** An article as handed to the coder: only the text is needed. */
export type ArticleInput = Partial<Omit<Article, "origin" | "extracted">> & { text: string };

export interface Coder {
  /** Codes one article. Bad text is no error: `skipped` tells what gave no event and why. Throws ThawError `usage` without a text or with a `published` that is no day. */
  code(article: ArticleInput | Article, options?: { signal?: AbortSignal }): Promise<CodedArticle>;
  /** Frees what the coder holds; it codes no more after that. */
  close(): Promise<void>;
}

/**
 * Loads reader, actor knowledge and places once. Throws ThawError `model-invalid` or `data-missing` when a shipped file is
 * missing or changed.
 */
export async function createCoder(options: CoderOptions = {}): Promise<Coder> {
  const reader = options.reader ?? (await openReader());
  const parts = loadParts(reader, options.now ?? null, options.own ?? null);
  return {
    code: async (article, { signal } = {}) => runArticle(checked(article), parts, signal),
    close: () => reader.close(),
  };
}

/** An article handed over in code has passed no source: its text and day are looked at here, once. */
function checked(article: ArticleInput | Article): Article {
  if (typeof article.text !== "string") {
    throw new ThawError(
      "usage",
      "the article has no text",
      'hand over an object such as {text: "...", published: "2018-06-12"}',
    );
  }
  if (article.published !== undefined && article.published !== null && !Day.safeParse(article.published).success) {
    throw new ThawError(
      "usage",
      `published ${JSON.stringify(article.published)} is no day of the form YYYY-MM-DD`,
      "write the day as 2018-06-12, or leave it out: nothing is guessed",
    );
  }
  return articleOf(article);
}
