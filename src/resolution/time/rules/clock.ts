import { dayNumber, isCivilDay, pad } from "../day.ts";
import { CLASSES, MONTHS, WEEKDAYS, ZONES } from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { isCapitalised, numberAt, spelling, type Context, type Recogniser } from "../recogniser.ts";
import { dayOfMonthDay, dayOfWeekday, speechDay, storyDay, type Anchored } from "../timeline.ts";
import { dayValue } from "../value.ts";
import { GAP } from "../words.ts";

const MARK = "<meridiem> <zone>|local:zone? time?";
const DAYS = [
  "",
  " ,on? ,<weekday>",
  " ,on? today|yesterday|tomorrow:deictic",
  " ,on? ,<month> <day>:day ,<year>?",
  " ,on? ,<day>:day <month> ,<year>?",
  " ,on? ,<weekday> ,<month> <day>:day ,<year>?",
];
const withDays = (pattern: string): readonly string[] => DAYS.map((day) => pattern + day);

/** "10:35 a.m.", "5 p.m. EST, Nov. 6", "noon Saturday", "midnight", "0735 GMT", "6 o'clock", "at 18:30". */
export const clock: Recogniser = {
  name: "clock",
  patterns: [
    ...withDays(`<clock>|<hour>:time ${MARK}`),
    ...withDays("[at|by|until|till|from|to|around|about|before|after|since] <clock>:time hrs|hours? <zone>? time?"),
    ...withDays("<clock>|<militaryTime>:time hrs|hours? <zone>|local:zone time?"),
    ...withDays("noon|midnight|midday:name <zone>|local:zone? time?"),
    "<hour>:time o clock <meridiem>?",
    "<hour>:time o? clock? in:half the morning|afternoon|evening:part",
  ],
  read: (match, context) => {
    const time = timeOf(match, context);
    if (time === null || isFilmOrAside(match, context)) return null;
    const day = dayOfClock(match, context);
    const date = day === null ? "XXXX-XX-XX" : dayValue(day.at);
    return { type: "TIME", value: `${date}T${time}`, basis: day?.basis ?? "publication" };
  },
};

/** "High Noon", and the same time told again for another zone: "10:35 a.m. (0735 GMT)". */
function isFilmOrAside(match: Match, context: Context): boolean {
  const { text, start } = context.words;
  const named = match.at("name");
  if (named !== -1) return spelling(context, match.first - 1) === "high" || isCapitalised(context, named);
  return (
    text[(start[match.first] ?? 0) - 1] === "(" &&
    ((context.words.classes[match.first - 1] ?? 0) & (CLASSES.meridiem | CLASSES.zone)) !== 0
  );
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["noon", "12:00"],
  ["midday", "12:00"],
  ["midnight", "24:00"],
]);

/** "10:35" with seconds and a Z for Greenwich where the text has them; null where it is no time of day. */
function timeOf(match: Match, context: Context): string | null {
  const named = NAMED.get(spelling(context, match.at("name")));
  if (named !== undefined) return named;
  const word = match.at("time");
  const [hour = 0, minute = 0, second] = clockParts(context, word);
  const half = spelling(context, match.at("meridiem")) || spelling(context, match.at("part"));
  if (minute > 59 || hour > 24 || (half !== "" && hour > 12)) return null;
  const zone = ZONES.get(spelling(context, match.at("zone"))) === 0 ? "Z" : "";
  return `${pad(hourOfDay(hour, half), 2)}:${pad(minute, 2)}${second === undefined ? "" : `:${pad(second, 2)}`}${zone}`;
}

function clockParts(context: Context, word: number): readonly number[] {
  if (((context.words.classes[word] ?? 0) & CLASSES.clock) !== 0)
    return spelling(context, word).split(/[:.]/).map(Number);
  const value = numberAt(context, word);
  return ((context.words.classes[word] ?? 0) & CLASSES.militaryTime) !== 0
    ? [Math.floor(value / 100), value % 100]
    : [value, 0];
}

function hourOfDay(hour: number, half: string): number {
  if (half === "am" || half === "morning") return hour === 12 ? 0 : hour;
  if (half !== "" && hour < 12) return hour + 12;
  return hour;
}

function dayOfClock(match: Match, context: Context): Anchored<number> | null {
  const month = MONTHS.get(spelling(context, match.at("month")));
  if (month !== undefined) return dayOfDate(match, context, month);
  const weekday = match.at("weekday") === -1 ? weekdayAhead(match, context) : match.at("weekday");
  if (weekday !== -1)
    return dayOfWeekday(context.timeline, WEEKDAYS.get(spelling(context, weekday)) ?? 1, context.tense(match.first));
  const deictic = spelling(context, match.at("deictic"));
  const anchor = deictic === "" && isMoving(context) ? storyDay(context.timeline) : speechDay(context.timeline);
  if (anchor === null) return null;
  return { at: anchor.at + (deictic === "yesterday" ? -1 : deictic === "tomorrow" ? 1 : 0), basis: anchor.basis };
}

function dayOfDate(match: Match, context: Context, month: number): Anchored<number> | null {
  const day = numberAt(context, match.at("day"));
  const year = numberAt(context, match.at("year"));
  if (Number.isNaN(year)) return dayOfMonthDay(context.timeline, month, day, context.tense(match.first));
  return isCivilDay(year, month, day) ? { at: dayNumber(year, month, day), basis: "text" } : null;
}

/** "at 10:35 a.m. (0735 GMT) Friday": the weekday stands a few words on. */
function weekdayAhead(match: Match, context: Context): number {
  for (let word = match.last + 1; word <= match.last + 4; word += 1) {
    if ((context.words.gap[word] ?? GAP.stop) === GAP.stop) return -1;
    if (((context.words.classes[word] ?? 0) & CLASSES.weekday) !== 0) return word;
  }
  return -1;
}

/** A day named earlier in the same sentence holds for the time of day too. */
function isMoving(context: Context): boolean {
  const { running } = context.timeline;
  return running !== null && running.to - running.from === 1;
}
