import { daysInMonth, dayNumber, modulo, weekdayOf } from "./day.ts";

/** Day number of a holiday in a year, null in years the table does not reach. */
export type HolidayRule = (year: number) => number | null;

const on =
  (month: number, day: number): HolidayRule =>
  (year) =>
    dayNumber(year, month, day);

/** The nth weekday of a month, counted from its end when negative. */
const nth =
  (month: number, weekday: number, count: number): HolidayRule =>
  (year) => {
    const first = dayNumber(year, month, 1);
    const last = first + daysInMonth(year, month) - 1;
    if (count < 0) return last - modulo(weekdayOf(last) - weekday, 7);
    return first + modulo(weekday - weekdayOf(first), 7) + (count - 1) * 7;
  };

const fromEaster =
  (days: number): HolidayRule =>
  (year) =>
    easter(year) + days;

/** Western Easter Sunday, by the anonymous Gregorian computus. */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const total = epact + sunday - 7 * shift + 114;
  return dayNumber(year, Math.floor(total / 31), (total % 31) + 1);
}

/** First day of the Chinese and Korean lunar year, 1990 to 2030, as month and day. */
const LUNAR_NEW_YEAR =
  "0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 " +
  "0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203";

function lunarNewYear(year: number): number | null {
  const entry = LUNAR_NEW_YEAR.slice((year - 1990) * 5, (year - 1990) * 5 + 4);
  return year < 1990 || entry.length < 4 ? null : dayNumber(year, Number(entry.slice(0, 2)), Number(entry.slice(2)));
}

/** A day of the tabular Islamic calendar that falls in the year; sightings of the moon may move it by a day. */
const islamic =
  (month: number, day: number): HolidayRule =>
  (year) => {
    const hijri = Math.floor(((year - 622) * 33) / 32);
    const candidates = [hijri, hijri + 1, hijri - 1].map((h) => islamicDay(h, month, day));
    return candidates.find((number) => number >= dayNumber(year, 1, 1) && number < dayNumber(year + 1, 1, 1)) ?? null;
  };

/** Day number of 1 Muharram 1 is 19 July 622 in the Gregorian calendar. */
function islamicDay(year: number, month: number, day: number): number {
  const before = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  return dayNumber(622, 7, 19) + before + 29 * (month - 1) + Math.floor(month / 2) + day - 1;
}

/** Holidays as pattern elements and the rule of each; United States dates where countries differ, as in the wire news. */
export const HOLIDAYS: readonly (readonly [pattern: string, rule: HolidayRule])[] = [
  ["new year 's day?", on(1, 1)],
  ["new year 's eve", on(12, 31)],
  ["christmas day?", on(12, 25)],
  ["christmas eve", on(12, 24)],
  ["boxing day", on(12, 26)],
  ["valentine 's day", on(2, 14)],
  ["st|saint patrick 's day", on(3, 17)],
  ["april fools? 's? day", on(4, 1)],
  ["may day", on(5, 1)],
  ["victory day", on(5, 9)],
  ["bastille day", on(7, 14)],
  ["independence day", on(7, 4)],
  ["the? fourth of july", on(7, 4)],
  ["july fourth", on(7, 4)],
  ["halloween", on(10, 31)],
  ["armistice|veterans|remembrance day", on(11, 11)],
  ["all saints day", on(11, 1)],
  ["martin luther king jr? day", nth(1, 1, 3)],
  ["presidents day", nth(2, 1, 3)],
  ["mother|mothers 's? day", nth(5, 7, 2)],
  ["father|fathers 's? day", nth(6, 7, 3)],
  ["memorial day", nth(5, 1, -1)],
  ["labor|labour day", nth(9, 1, 1)],
  ["columbus day", nth(10, 1, 2)],
  ["thanksgiving day?", nth(11, 4, 4)],
  ["election day", (year) => (nth(11, 1, 1)(year) ?? 0) + 1],
  ["inauguration day", on(1, 20)],
  ["ash wednesday", fromEaster(-46)],
  ["palm sunday", fromEaster(-7)],
  ["good friday", fromEaster(-2)],
  ["easter sunday|day?", fromEaster(0)],
  ["easter monday", fromEaster(1)],
  ["ascension day", fromEaster(39)],
  ["pentecost|whitsun", fromEaster(49)],
  ["lunar|chinese new year", lunarNewYear],
  ["seollal|tet", lunarNewYear],
  ["eid al|ul fitr", islamic(10, 1)],
  ["eid al|ul adha", islamic(12, 10)],
  ["ashura", islamic(1, 10)],
];
