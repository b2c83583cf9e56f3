import { EDGE, EDGE_NOUN, edgeOf } from "../edge.ts";
import { DECADES } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { numberAt, spelling, type Context, type Reading, type Recogniser } from "../recogniser.ts";
import { pad } from "../day.ts";
import type { Modifier } from "../time-expression.ts";

/** "the 1990s", "early 1980s", "the last half of the '80s", "the nineties", "the 19th century". */
export const decade: Recogniser = {
  name: "decade",
  patterns: [
    `the? ${EDGE}? <decade>`,
    `the? ${EDGE_NOUN} of the <decade>`,
    `the? first|last:edge half of the <decade>`,
    `the? ${EDGE}? <ordinal>:century century bc|b:mark? c?`,
    `the? ${EDGE_NOUN} of the <ordinal>:century century`,
  ],
  read: (match, context) => {
    const modifier = modifierOf(match, context);
    if (match.at("century") !== -1) return readCentury(match, context, modifier);
    const word = match.at("decade");
    const said = spelling(context, word);
    const before = spelling(context, match.first - 1);
    if (match.first === word && (DECADES.has(said) || /^\d\d?s$/.test(said)) && before !== "the") return null;
    if (/^(?:his|her|their|my|our)$/.test(before)) return null;
    return { type: "DATE", value: pad(fullDecade(numberAt(context, word)), 3), modifier, basis: "text" };
  },
};

function modifierOf(match: Match, context: Context): Modifier | null {
  const said = spelling(context, match.at("edge"));
  if (said === "first") return "START";
  return said === "last" ? "END" : edgeOf(context, match.at("edge")).modifier;
}

/** 1990 and 90 are decade 199; "the 20s" and "the 10s" are of this century. */
function fullDecade(value: number): number {
  if (value >= 100) return Math.floor(value / 10);
  return Math.floor(value / 10) + (value >= 30 ? 190 : 200);
}

function readCentury(match: Match, context: Context, modifier: Modifier | null): Reading | null {
  const number = numberAt(context, match.at("century"));
  if (number < 2 || number > 22) return null;
  if (match.at("mark") !== -1) return { type: "DATE", value: `BC${pad(number - 1, 2)}`, modifier, basis: "text" };
  return { type: "DATE", value: pad(number - 1, 2), modifier, basis: "text" };
}
