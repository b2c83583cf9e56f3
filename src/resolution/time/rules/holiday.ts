import { civilDay } from "../day.ts";
import { HOLIDAYS } from "../holidays.ts";
import { isCapitalised, numberAt, spelling, type Context, type Reading, type Recogniser } from "../recogniser.ts";
import { stepOf } from "../relative.ts";
import { speechDay } from "../timeline.ts";
import { dayValue, fullYear } from "../value.ts";
import type { Match } from "../pattern.ts";

/** The rule's place in the table is the name of its pattern's element, so that the match tells which holiday it is. */
const HEADS: readonly string[] = HOLIDAYS.map(([pattern], index) => {
  const [head = "", ...rest] = pattern.split(" ");
  const named = head.endsWith("?")
    ? [`${head}`, `${rest[0] ?? ""}:h${index}`, ...rest.slice(1)]
    : [`${head}:h${index}`, ...rest];
  return named.join(" ");
});

/** "Thanksgiving Day", "last Christmas", "Easter 1916", "New Year's Eve", "Eid al-Fitr". */
export const holiday: Recogniser = {
  name: "holiday",
  patterns: HEADS.flatMap((head) => [head, `${head} ,of? ,<year>|<shortYear>:year`, `last|this|next:relative ${head}`]),
  read: (match, context) => {
    const index = HOLIDAYS.findIndex((_, at) => match.at(`h${at}`) !== -1);
    const rule = HOLIDAYS[index]?.[1];
    const head = match.at(`h${index}`);
    if (rule === undefined || !isCapitalised(context, head)) return null;
    const said = numberAt(context, match.at("year"));
    if (!Number.isNaN(said)) return readDay(rule(fullYear(said)), "text");
    const anchor = speechDay(context.timeline);
    if (anchor === null) return { type: "DATE", value: "XXXX-XX-XX", basis: "publication" };
    return readDay(nearestDay(rule, anchor.at, directionOf(match, context)), anchor.basis);
  },
};

function directionOf(match: Match, context: Context): "past" | "future" | "unknown" {
  const step = stepOf(context, match.at("relative"));
  if (step !== null && step !== 0) return step < 0 ? "past" : "future";
  return spelling(context, match.at("relative")) === "this" ? "unknown" : context.tense(match.first);
}

function readDay(day: number | null, basis: Reading["basis"]): Reading | null {
  return day === null ? null : { type: "DATE", value: dayValue(day), basis };
}

/** The holiday nearest to the day on the side of the direction. */
function nearestDay(
  rule: (year: number) => number | null,
  day: number,
  direction: "past" | "future" | "unknown",
): number | null {
  const { year } = civilDay(day);
  const days = [year - 1, year, year + 1].map(rule).filter((candidate) => candidate !== null);
  const before = days.filter((candidate) => candidate <= day).at(-1) ?? null;
  const after = days.find((candidate) => candidate >= day) ?? null;
  if (direction === "past" || after === null) return before;
  if (direction === "future" || before === null) return after;
  return after - day < day - before ? after : before;
}
