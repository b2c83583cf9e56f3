import { civilDay } from "../day.ts";
import { numberAt, spelling, type Recogniser } from "../recogniser.ts";
import { stepOf } from "../relative.ts";
import { speechDay } from "../timeline.ts";
import { yearValue } from "../value.ts";

const NTH = "first|second|last|latter|former:nth";

/** "the first half of 1989", "the second half of this year", "first-half", "H1 2018". */
export const half: Recogniser = {
  name: "half",
  patterns: [
    `the? ${NTH} half of the? fiscal? <year>`,
    `the? ${NTH} half of this|last|next|the:relative year`,
    `this|last|next:relative year 's ${NTH} half`,
    "the? first:nth two quarters of <year>",
    "the first|second:nth half",
    "first|second:nth half [profit|profits|earnings|net|results|loss|sales|revenue]",
    "h:code =<number>:nth ,of? ,<year>",
  ],
  read: (match, context) => {
    const said = spelling(context, match.at("nth"));
    const nth = said === "first" || said === "former" || said === "1" ? 1 : 2;
    if (!/^(?:first|second|last|latter|former|1|2)$/.test(said)) return null;
    const year = numberAt(context, match.at("year"));
    if (!Number.isNaN(year)) return { type: "DATE", value: `${yearValue(year)}-H${nth}`, basis: "text" };
    const next = spelling(context, match.last + 1);
    const anchor = speechDay(context.timeline);
    if (anchor === null || next === "of" || next === "century") return null;
    const now = civilDay(anchor.at);
    const step = stepOf(context, match.at("relative")) ?? 0;
    return { type: "DATE", value: `${yearValue(now.year + step)}-H${nth}`, basis: anchor.basis };
  },
};
