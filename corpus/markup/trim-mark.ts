import { labelKind } from "./label.ts";
import type { Mark } from "./parse-inline.ts";

/** Names whose article belongs to them. */
const NAME_WITH_ARTICLE =
  /^The (?:Hague|Gambia|Elders|Bahamas|(?:New York |Washington )?(?:Times|Post|Guardian|Economist|Telegraph|Wall Street Journal))\b/;
const LEADING_ARTICLE = /^(?:the|a|an)\s+(?=\S)/i;
const LEADING_PREPOSITION = /^(?:on|in|at|during|since|until|from|by)\s+(?=\S)/i;

/**
 * The mark as the guidelines want it: entities and places without a leading article and without a closing possessive,
 * times without their preposition. Writers may leave these inside; every reading is then trimmed alike.
 */
export function trimMark(mark: Mark, text: string): Mark {
  const words = text.slice(mark.start, mark.end);
  const kind = labelKind(mark.label);
  if (kind === "time") return { ...mark, start: mark.start + (LEADING_PREPOSITION.exec(words)?.[0].length ?? 0) };
  if (kind !== "entity" && kind !== "place") return mark;
  const article = NAME_WITH_ARTICLE.test(words) ? 0 : (LEADING_ARTICLE.exec(words)?.[0].length ?? 0);
  const possessive = /\w['’]s$/.test(words) && words.length - article > 3 ? 2 : 0;
  return { ...mark, start: mark.start + article, end: mark.end - possessive };
}
