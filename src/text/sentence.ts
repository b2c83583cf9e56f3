import type { Token } from "./token.ts";

/** A sentence of an article: [start, end) in its `in` field. */
export interface Sentence {
  /** Place in the article, title first, from 0. */
  index: number;
  in: "text" | "title";
  start: number;
  end: number;
  text: string;
  /** Number of the paragraph, from 0; the title is paragraph 0. */
  paragraph: number;
  tokens: readonly Token[];
}
