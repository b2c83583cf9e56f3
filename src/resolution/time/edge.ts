import { spelling, type Context } from "./recogniser.ts";
import type { Modifier } from "./time-expression.ts";
import { GAP } from "./words.ts";

/** "early", "mid", "late" before a period, as one pattern element named "edge". */
export const EDGE = "early|earlier|late|later|mid:edge";

/** "end", "beginning", "middle" before "of" a period, as one pattern element named "edge". */
export const EDGE_NOUN = "end|close|beginning|start|outset|onset|middle:edge";

const EDGES: ReadonlyMap<string, Modifier> = new Map([
  ["early", "START"],
  ["earlier", "START"],
  ["beginning", "START"],
  ["start", "START"],
  ["outset", "START"],
  ["onset", "START"],
  ["mid", "MID"],
  ["middle", "MID"],
  ["late", "END"],
  ["later", "END"],
  ["end", "END"],
  ["close", "END"],
]);

const SHARP: ReadonlySet<string> = new Set(["end", "close", "beginning", "start", "outset", "onset"]);

/** How a reading tells of the edge: "the end of" a period is a shorter stretch than "late" in it. */
export interface Edge {
  readonly modifier: Modifier | null;
  readonly sharp: boolean;
}

export function edgeOf(context: Context, word: number): Edge {
  const said = spelling(context, word);
  return { modifier: EDGES.get(said) ?? null, sharp: SHARP.has(said) };
}

/** Hedges before an amount of time, longest first, and the TIMEX3 modifier each gives. */
const HEDGES: readonly (readonly [words: readonly string[], modifier: Modifier])[] = [
  [["no", "more", "than"], "EQUAL_OR_LESS"],
  [["no", "less", "than"], "EQUAL_OR_MORE"],
  [["more", "than"], "MORE_THAN"],
  [["less", "than"], "LESS_THAN"],
  [["fewer", "than"], "LESS_THAN"],
  [["at", "least"], "EQUAL_OR_MORE"],
  [["at", "most"], "EQUAL_OR_LESS"],
  [["up", "to"], "EQUAL_OR_LESS"],
  [["nearly"], "LESS_THAN"],
  [["almost"], "LESS_THAN"],
  [["under"], "LESS_THAN"],
  [["over"], "MORE_THAN"],
  [["about"], "APPROX"],
  [["around"], "APPROX"],
  [["roughly"], "APPROX"],
  [["approximately"], "APPROX"],
  [["some"], "APPROX"],
];

/** The hedge that ends just before a word: its first word and its modifier. */
export function hedgeBefore(
  context: Context,
  first: number,
): { readonly first: number; readonly modifier: Modifier } | null {
  const { words } = context;
  for (const [hedge, modifier] of HEDGES) {
    const start = first - hedge.length;
    const fits = hedge.every(
      (word, index) => words.lower[start + index] === word && (words.gap[start + index + 1] ?? GAP.stop) <= GAP.space,
    );
    if (fits) return { first: start, modifier };
  }
  return null;
}
