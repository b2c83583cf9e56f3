import { UNIT_NAMES, UNITS, UNITS_PLURAL, type Unit } from "./lexicon.ts";
import type { Match } from "./pattern.ts";
import { numberAt, spelling, type Context } from "./recogniser.ts";

/** Amounts as pattern elements: "two", "a", "5 1/2", "two and a half", "a few", "a couple of", "half a". */
export const COUNTS: readonly string[] = [
  "<number>|a|an:count more|full|long|straight|consecutive|whole|solid? ",
  "<number>:count <fraction>:plus ",
  "<number>:count and a? half:plus ",
  "<number>:low or|to <number>:count ",
  "a? few|several|many|numerous:vague more? ",
  "a? couple:vague of? more? ",
  "half:plus a|an? ",
];

/** A unit as a pattern element. */
export const UNIT = "<unit>|<units>:unit";

export function unitAt(context: Context, word: number): Unit | null {
  const said = spelling(context, word);
  const index = UNITS.get(said) ?? UNITS_PLURAL.get(said);
  return index === undefined ? null : (UNIT_NAMES[index] ?? null);
}

/** The amount; "vague" for "a few" and for a span of two amounts, null where the match counts nothing that can be a time. */
export function countOf(match: Match, context: Context): number | "vague" | null {
  const vague = spelling(context, match.at("vague"));
  if (vague !== "") return vague === "couple" ? 2 : "vague";
  if (match.at("low") !== -1) return "vague";
  const plusWord = match.at("plus");
  const plus = plusWord === -1 ? 0 : spelling(context, plusWord) === "half" ? 0.5 : numberAt(context, plusWord);
  const word = match.at("count");
  if (word === -1) return plus === 0 ? null : plus;
  const count = numberAt(context, word);
  return (Number.isNaN(count) ? 1 : count) + plus;
}

/** Units finer than a day: they have no place on a calendar of days. */
export function isFine(unit: Unit): boolean {
  return unit === "second" || unit === "minute" || unit === "hour";
}
