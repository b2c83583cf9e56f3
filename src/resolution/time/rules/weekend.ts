import { modulo, weekdayOf } from "../day.ts";
import type { Match } from "../pattern.ts";
import { spelling, type Context, type Recogniser } from "../recogniser.ts";
import { RELATIVE, stepOf } from "../relative.ts";
import { speechDay, type Anchored } from "../timeline.ts";
import { saturdayBefore, weekValue } from "../value.ts";

/** "the weekend", "at the weekend", "last weekend", "next weekend". */
export const weekend: Recogniser = {
  name: "weekend",
  patterns: [`the? ${RELATIVE} <weekend>`, "the <weekend>", "[at|over|during|on] <weekend>"],
  read: (match, context) => {
    const saturday = saturdayOf(match, context);
    if (saturday === null) return { type: "DATE", value: "XXXX-WXX-WE", basis: "publication" };
    return { type: "DATE", value: `${weekValue(saturday.at)}-WE`, basis: saturday.basis };
  },
};

/** Without a word that steps, the verbs decide; news speaks mostly of the weekend that is over. */
function saturdayOf(match: Match, context: Context): Anchored<number> | null {
  const anchor = speechDay(context.timeline);
  if (anchor === null) return null;
  const last = saturdayBefore(anchor.at);
  const coming = anchor.at + modulo(6 - weekdayOf(anchor.at), 7);
  const step = stepOf(context, match.at("relative"));
  const said = spelling(context, match.at("relative"));
  if (said === "this")
    return {
      at: weekdayOf(anchor.at) <= 1 && context.tense(match.first) === "past" ? last : coming,
      basis: anchor.basis,
    };
  const ahead = step === null ? context.tense(match.first) === "future" : step > 0;
  return { at: ahead ? coming : last, basis: anchor.basis };
}
