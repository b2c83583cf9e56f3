import { EDGE, edgeOf } from "../edge.ts";
import { isCapitalised, spelling, type Context, type Recogniser } from "../recogniser.ts";
import { speechDay } from "../timeline.ts";
import { dayValue } from "../value.ts";
import { GAP } from "../words.ts";

const OFFSETS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** "USA Today": the word before is in capitals. */
function isTitle(context: Context, word: number): boolean {
  const { text, start, end, gap } = context.words;
  const before = text.slice(start[word - 1], end[word - 1]);
  return (
    isCapitalised(context, word) && gap[word] === GAP.space && before.length > 1 && before === before.toUpperCase()
  );
}

/** "today", "late yesterday", "the day after tomorrow". */
export const deicticDay: Recogniser = {
  name: "deictic-day",
  patterns: [`${EDGE}? on? today|yesterday|tomorrow:day`, "the? day before|after:shift yesterday|tomorrow:day"],
  read: (match, context) => {
    const said = spelling(context, match.at("day"));
    if (isTitle(context, match.first)) return null;
    const anchor = speechDay(context.timeline);
    const edge = edgeOf(context, match.at("edge"));
    if (anchor === null)
      return { type: "DATE", value: said === "today" ? "PRESENT_REF" : "XXXX-XX-XX", ...edge, basis: "publication" };
    const shift = match.at("shift") === -1 ? 0 : (OFFSETS.get(said) ?? 0);
    return {
      type: "DATE",
      value: dayValue(anchor.at + (OFFSETS.get(said) ?? 0) + shift),
      ...edge,
      basis: anchor.basis,
    };
  },
};
