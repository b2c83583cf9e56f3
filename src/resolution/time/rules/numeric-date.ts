import { dayNumber, isCivilDay } from "../day.ts";
import type { Recogniser } from "../recogniser.ts";
import { dayValue } from "../value.ts";

/** "12/06/2018", "12.6.2018", "2018/06/12". The day stands first unless only the other order is a day that exists; "9/11" is the name of a day. */
export const numericDate: Recogniser = {
  name: "numeric-date",
  patterns: ["<numericDate>"],
  read: (match, { words }) => {
    const text = words.text.slice(words.start[match.first], words.end[match.last]);
    if (text === "9/11") return { type: "DATE", value: "2001-09-11", basis: "text", aside: true };
    const [first = 0, second = 0, third = 0] = text.split(/[/.]/).map(Number);
    const [year, month, day] = first > 999 ? [first, second, third] : orderDay(first, second, fullYear(third));
    if (year < 1000 || !isCivilDay(year, month, day)) return null;
    return { type: "DATE", value: dayValue(dayNumber(year, month, day)), basis: "text" };
  },
};

function orderDay(first: number, second: number, year: number): readonly [number, number, number] {
  return isCivilDay(year, second, first) ? [year, second, first] : [year, first, second];
}

/** Two digits are a year from 1970 to 2069. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
