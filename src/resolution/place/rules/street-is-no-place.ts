import { wordAfter, wordBefore, type NameInText } from "../reading-context.ts";

/** "Houston Street", "1935 Orchard St.": a street is named after a place and is none. */
export function streetIsNoPlace(name: NameInText): boolean {
  const after = wordAfter(name);
  if (after !== null && after.isCapital && name.guards.street.has(after.key)) return true;
  return /^\d+$/.test(wordBefore(name)?.text ?? "") && after?.isCapital === true;
}
