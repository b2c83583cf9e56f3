import { dayNumber, isCivilDay } from "../day.ts";
import type { Recogniser } from "../recogniser.ts";
import { dayValue } from "../value.ts";

/** "1998-08-07", "1998-08-07T10:35Z". */
export const isoDate: Recogniser = {
  name: "iso-date",
  patterns: ["<isoDate>"],
  read: (match, { words }) => {
    const text = words.text.slice(words.start[match.first], words.end[match.last]);
    const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
    if (year < 1 || !isCivilDay(year, month, day)) return null;
    const date = dayValue(dayNumber(year, month, day));
    const time = text.slice(10);
    return { type: time === "" ? "DATE" : "TIME", value: date + time, basis: "text" };
  },
};
