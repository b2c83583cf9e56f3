import { isFine, unitAt } from "../count.ts";
import { EDGE, edgeOf } from "../edge.ts";
import type { Match } from "../pattern.ts";
import { spelling, type Context, type Reading, type Recogniser } from "../recogniser.ts";
import { stepOf } from "../relative.ts";
import { storyDay } from "../timeline.ts";
import { monthValue, periodValue, shiftDay, type Extent } from "../value.ts";
import { civilDay } from "../day.ts";

/** "the following day", "that year", "later that day", "the next month", "the year before", "since then": counted from the running date. */
export const moving: Recogniser = {
  name: "moving",
  patterns: [
    "the following|next|previous|preceding|same:step <unit>:unit",
    "the very next:step <unit>:unit",
    `${EDGE}? on? that same? <unit>:unit`,
    `${EDGE}? the|that same:step <unit>:unit`,
    "the <unit>:unit before|after|earlier|later:step",
    "next:step day:unit",
    "the <unit>:unit following:step",
    `${EDGE} in the day:unit`,
    "[since|until|till|by] then",
  ],
  read: (match, context) => {
    if (spelling(context, match.first) === "then") return readThen(context, spelling(context, match.first - 1));
    const unit = unitAt(context, match.at("unit"));
    if (unit === null || isFine(unit)) return null;
    const story = storyDay(context.timeline);
    const edge = edgeOf(context, match.at("edge"));
    if (story === null) return { type: "DATE", value: "XXXX-XX-XX", ...edge, basis: "running" };
    const step = stepOf(context, match.at("step")) ?? 0;
    return { ...readStep(match, context, story.at, step), ...edge, basis: story.basis };
  },
};

/** A day cannot be counted from a month: "1998-10-XX" then. */
function readStep(match: Match, context: Context, day: number, step: number): Omit<Reading, "basis"> {
  const unit = unitAt(context, match.at("unit")) ?? "day";
  const { running } = context.timeline;
  if (unit === "day" && running !== null && running.to - running.from > 1) {
    const { year, month } = civilDay(day);
    return {
      type: "DATE",
      value: running.to - running.from <= 31 ? `${monthValue(year, month)}-XX` : `${periodValue("year", day)}-XX-XX`,
    };
  }
  return { type: "DATE", value: periodValue(unit, shiftDay(day, unit, step)) };
}

/** "until then" is the running date; "since then" runs from it to the day of publication. */
function readThen(context: Context, before: string): Reading | null {
  const { running, published } = context.timeline;
  if (running === null) return null;
  if (before !== "since") return { type: "DATE", value: periodValue(unitOf(running), running.from), basis: "running" };
  if (published === null || published < running.to) return null;
  return { type: "DATE", value: "PAST_REF", basis: "running", days: [running.from, published + 1] };
}

function unitOf(extent: Extent): "day" | "month" | "year" {
  if (extent.to - extent.from === 1) return "day";
  return extent.precision === "month" ? "month" : "year";
}
