import { dayNumber } from "../day.ts";
import { EDGE, EDGE_NOUN, edgeOf } from "../edge.ts";
import type { Match } from "../pattern.ts";
import { numberAt, spelling, type Context, type Reading, type Recogniser } from "../recogniser.ts";
import { fullYear, yearValue } from "../value.ts";
import { CLASSES } from "../lexicon.ts";
import { pad } from "../day.ts";

/** "2014", "early 1997", "the end of 2017", "fiscal 1989", "mid-2024", "'98", "1990-91", "490 BC". */
export const year: Recogniser = {
  name: "year",
  patterns: [
    "<year>",
    "<shortYear>:year",
    `the? ${EDGE} in? <year>|<shortYear>:year`,
    `the? ${EDGE_NOUN} of the? year? <year>|<shortYear>:year`,
    "the? fiscal|financial|calendar:fiscal year? <year>|<shortYear>:year",
    "the years <year>",
    "the year <year>",
    "<yearSpan>",
    "<number>:bc bc|bce|b:mark c?",
    "<number>|<year>:year ad|ce:mark",
    "ad <number>|<year>:year",
  ],
  read: (match, context) => {
    const span = match.at("yearSpan");
    if (span !== -1) return readSpan(spelling(context, span), match, context);
    if (match.at("bc") !== -1) return readBefore(match, context);
    const word = match.at("year");
    const value = fullYear(numberAt(context, word));
    const bare = match.first === word && match.last === word;
    if (bare && !isYear(context, word)) return null;
    if (value < 1) return null;
    return { type: "DATE", value: yearValue(value), ...edgeOf(context, match.at("edge")), basis: "text" };
  },
};

/** "1990-91" and "1990/91" name two years; the value is the first, the days are both. */
function readSpan(text: string, match: Match, context: Context): Reading | null {
  const first = Number(text.slice(0, 4));
  const last = Math.floor(first / 100) * 100 + Number(text.slice(5));
  if (last <= first || last - first > 100 || !isYear(context, match.first)) return null;
  return {
    type: "DATE",
    value: yearValue(first),
    basis: "text",
    days: [dayNumber(first, 1, 1), dayNumber(last + 1, 1, 1)],
  };
}

function readBefore(match: Match, context: Context): Reading | null {
  const value = numberAt(context, match.at("bc"));
  if (spelling(context, match.at("mark")) === "b" && spelling(context, match.last) !== "c") return null;
  return Number.isInteger(value) && value < 10_000
    ? { type: "DATE", value: `BC${pad(value, 4)}`, basis: "text" }
    : null;
}

const COUNTED = new RegExp(
  "^(?:people|persons|men|women|troops|soldiers|dollars|pounds|euros|yen|won|points|shares|miles|kilometers|kilometres|km|feet|" +
    "meters|metres|tons|tonnes|barrels|jobs|homes|votes|seats|workers|employees|megawatts|mw|mph|cases|deaths|gmt|hours)$",
);

/** A bare number is a year when it is near enough to our time and counts nothing. */
function isYear(context: Context, word: number): boolean {
  const { words } = context;
  const value = numberAt(context, word);
  if (value < 1200 || value > 2100) return false;
  if (/[$£€#¥%&]/u.test(words.text[(words.start[word] ?? 0) - 1] ?? "")) return false;
  if (/^[.,]\d/.test(words.text.slice(words.end[word], (words.end[word] ?? 0) + 2))) return false;
  if (((words.classes[word] ?? 0) & CLASSES.number) !== 0 && /[+]/.test(spelling(context, word)) && value % 100 === 0)
    return false;
  return !COUNTED.test(spelling(context, word + 1));
}
