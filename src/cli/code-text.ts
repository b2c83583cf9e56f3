import type { CodeText } from "../answers/desk.ts";
import type { CodingPool } from "../pipeline/coding-pool.ts";
import { articleOf } from "../sources/article.ts";

/** Posted texts that may be coded or wait at once: more would wait longer than anybody does. */
export const MOST_WAITING = 8;

/** How a server codes what is posted. */
export function codeText(pool: CodingPool): CodeText {
  return (text, signal) => pool.code(articleOf(text), signal);
}
