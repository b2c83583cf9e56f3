import { civilDay } from "../day.ts";
import type { Match } from "../pattern.ts";
import { numberAt, spelling, type Context, type Reading, type Recogniser } from "../recogniser.ts";
import { stepOf } from "../relative.ts";
import { quarterIndex, speechDay } from "../timeline.ts";
import { yearValue } from "../value.ts";

const NTH = "<ordinal>|final|last:nth";
const FISCAL = "fiscal|financial?";
const AGO = "year:ago ago|earlier";

/** "third-quarter", "the third quarter of 1990", "the quarter", "the year-ago quarter", "Q3 2018", "this year's third quarter". */
export const quarter: Recogniser = {
  name: "quarter",
  patterns: [
    `the|its|their? ${FISCAL} ${NTH} ${FISCAL} quarter|quarters`,
    `the|its|their? ${FISCAL} ${NTH} ${FISCAL} quarter ,of|in? ${FISCAL} <year>`,
    `the? ${FISCAL} ${NTH} quarter of|in? the? this|last|next|following|coming:relative year`,
    `the? ${FISCAL} <year> ${FISCAL} ${NTH} ${FISCAL} quarter`,
    `this|last|next:relative year 's ${FISCAL} ${NTH} ${FISCAL} quarter`,
    `the? comparable|corresponding|same? ${AGO} ${FISCAL} ${NTH} quarter`,
    `the? comparable|corresponding|same? ${AGO} quarter|period`,
    `the ${NTH} quarter a? ${AGO}`,
    "the quarter a year:ago ago|earlier",
    "the same|comparable|corresponding quarter|period a? year:ago ago|earlier",
    "the same|comparable|corresponding quarter|period last:ago year",
    "last:ago year 's quarter",
    "q:code =<number>:nth ,of? ,<year>?",
    "<quarterCode>:nth ,of? ,<year>?",
    "the? this|last|next|latest|current|most|previous|same|that|recent:relative recent|latest? quarter|period:period",
    "the quarter:running",
  ],
  read: (match, context) => {
    const index = indexOf(match, context);
    if (index === null) return null;
    const back = match.at("ago") === -1 ? 0 : 4;
    const quarterOfYear = ((index.at - back) % 4) + 1;
    return {
      type: "DATE",
      value: `${yearValue(Math.floor((index.at - back) / 4))}-Q${quarterOfYear}`,
      basis: index.basis,
      aside: back > 0,
    };
  },
};

interface QuarterIndex {
  readonly at: number;
  readonly basis: Reading["basis"];
}

function indexOf(match: Match, context: Context): QuarterIndex | null {
  const nth = nthOf(match, context);
  if (nth !== null) return nth >= 1 && nth <= 4 ? indexOfNth(match, context, nth) : null;
  if (spelling(context, match.at("period")) === "period" && context.timeline.quarter === null) return null;
  return neighbour(match, context);
}

function nthOf(match: Match, context: Context): number | null {
  const word = match.at("nth");
  if (word === -1) return null;
  const said = spelling(context, word);
  if (said === "final" || said === "last")
    return said === "last" && match.at("year") === -1 && match.at("relative") === -1 ? null : 4;
  return numberAt(context, word);
}

function indexOfNth(match: Match, context: Context, nth: number): QuarterIndex | null {
  const year = numberAt(context, match.at("year"));
  if (!Number.isNaN(year)) return { at: year * 4 + nth - 1, basis: "text" };
  const anchor = speechDay(context.timeline);
  if (anchor === null) return null;
  const now = civilDay(anchor.at);
  const step = stepOf(context, match.at("relative"));
  if (step !== null) return { at: (now.year + step) * 4 + nth - 1, basis: anchor.basis };
  const future = context.tense(match.first) === "future";
  const current = Math.floor((now.month - 1) / 3) + 1;
  const lastYear = !future && nth > current + 1;
  return { at: (now.year - (lastYear ? 1 : 0)) * 4 + nth - 1, basis: anchor.basis };
}

/** Reports speak of "the quarter" they named last; before any name it is the quarter that has just ended. */
function neighbour(match: Match, context: Context): QuarterIndex | null {
  const anchor = speechDay(context.timeline);
  const named = context.timeline.quarter;
  const said = spelling(context, match.at("relative"));
  const step = stepOf(context, match.at("relative")) ?? 0;
  if (/^(?:this|current|next|last)$/.test(said) && anchor !== null)
    return { at: quarterIndex(anchor.at) + step, basis: anchor.basis };
  // A quarter named for the future is not the one a report is about.
  const future =
    named !== null && anchor !== null && anchor.basis === "publication" && named >= quarterIndex(anchor.at);
  if (named !== null && !future) return { at: named + (said === "previous" ? -1 : 0), basis: "running" };
  return anchor === null ? null : { at: quarterIndex(anchor.at) - 1, basis: anchor.basis };
}
