import { civilDay, dayNumber, isCivilDay } from "../day.ts";
import { numberAt, spelling, type Context, type Recogniser } from "../recogniser.ts";
import { storyDay } from "../timeline.ts";
import { dayValue } from "../value.ts";
import { GAP } from "../words.ts";

/** "on the 25th": the day of the month the story stands in. */
export const dayOfMonth: Recogniser = {
  name: "day-of-month",
  patterns: ["[on|by|until|since|from] the <ordinal>:day"],
  read: (match, context) => {
    const day = numberAt(context, match.at("day"));
    const story = storyDay(context.timeline);
    if (story === null || !/^\d/.test(spelling(context, match.at("day"))) || countsSomething(context, match.last))
      return null;
    const { year, month } = civilDay(story.at);
    if (!isCivilDay(year, month, day)) return null;
    return { type: "DATE", value: dayValue(dayNumber(year, month, day)), basis: story.basis };
  },
};

/** "on the 25th anniversary": a noun follows. */
function countsSomething(context: Context, word: number): boolean {
  if ((context.words.gap[word + 1] ?? GAP.stop) > GAP.hyphen) return false;
  return !/^(?:and|but|when|after|before|in|at|of|to|with|by|the|was|were|he|she|they|it|a)$/.test(
    spelling(context, word + 1),
  );
}
