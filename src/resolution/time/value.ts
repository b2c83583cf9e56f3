import {
  addMonths,
  civilDay,
  dayNumber,
  daysInMonth,
  isCivilDay,
  isoWeekOf,
  mondayOfWeek,
  pad,
  weekdayOf,
} from "./day.ts";
import { SEASON_CODES, type Unit } from "./lexicon.ts";
import type { Modifier, Precision } from "./time-expression.ts";

/** Day numbers [from, to) and how fine the value speaks. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
}

/** The year that two digits stand for in news: "'98" is 1998, "'05" is 2005; four digits stay. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 40 ? 2000 + year : 1900 + year;
}

export function yearValue(year: number): string {
  return pad(year, 4);
}

export function monthValue(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}`;
}

export function dayValue(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${monthValue(year, month)}-${pad(day, 2)}`;
}

export function weekValue(number: number): string {
  const { year, week } = isoWeekOf(number);
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

/** The calendar period of that unit that holds the day; a unit finer than a day gives the day. */
export function periodValue(unit: Unit, number: number): string {
  const { year, month } = civilDay(number);
  const years = YEARS_IN_UNIT[unit];
  if (years !== undefined) return pad(Math.floor(year / years), 5 - String(years).length);
  if (unit === "week" || unit === "fortnight") return weekValue(number);
  if (unit === "month") return monthValue(year, month);
  if (unit === "quarter") return `${yearValue(year)}-Q${Math.floor((month - 1) / 3) + 1}`;
  return dayValue(number);
}

const YEARS_IN_UNIT: Partial<Record<Unit, number>> = { year: 1, decade: 10, century: 100, millennium: 1000 };

const UNIT_MONTHS: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};
const UNIT_DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, fortnight: 14 };

/** The day some units away; units finer than a day do not move it. Fractions count in months or days. */
export function shiftDay(number: number, unit: Unit, count: number): number {
  const months = UNIT_MONTHS[unit];
  if (months !== undefined) return addMonths(number, Math.round(months * count));
  return number + Math.round((UNIT_DAYS[unit] ?? 0) * count);
}

const DURATION_LETTERS: Record<Unit, readonly [prefix: string, letter: string, factor: number]> = {
  second: ["PT", "S", 1],
  minute: ["PT", "M", 1],
  hour: ["PT", "H", 1],
  day: ["P", "D", 1],
  week: ["P", "W", 1],
  fortnight: ["P", "W", 2],
  month: ["P", "M", 1],
  quarter: ["P", "Q", 1],
  year: ["P", "Y", 1],
  decade: ["P", "Y", 10],
  century: ["P", "Y", 100],
  millennium: ["P", "Y", 1000],
};

const VAGUE_LETTERS: Partial<Record<Unit, string>> = { decade: "E", century: "C", millennium: "L" };

/** A broken amount is told in the next finer unit: "two and a half years" is P2Y6M. */
const FINER: Partial<Record<Unit, readonly [letter: string, inOne: number]>> = {
  minute: ["S", 60],
  hour: ["M", 60],
  year: ["M", 12],
};

/** "P3D", "PT30M", "P2Y6M"; null count for an unknown one: "PXW". */
export function durationValue(unit: Unit, count: number | null): string {
  const [prefix, letter, factor] = DURATION_LETTERS[unit];
  if (count === null) return `${prefix}X${VAGUE_LETTERS[unit] ?? letter}`;
  const finer = FINER[unit];
  const rest = count % 1;
  if (finer !== undefined && rest !== 0 && count > 1)
    return `${prefix}${Math.floor(count)}${letter}${Math.round(rest * finer[1])}${finer[0]}`;
  if (finer !== undefined && rest !== 0) return `${prefix}${Math.round(rest * finer[1])}${finer[0]}`;
  return `${prefix}${Number((count * factor).toFixed(2))}${letter}`;
}

/** Year of a season by the day it is spoken of: a winter bears the year in which it began. */
export function seasonOf(number: number): { readonly year: number; readonly season: number } {
  const { year, month } = civilDay(number);
  if (month <= 2) return { year: year - 1, season: 3 };
  return { year, season: Math.floor((month - 3) / 3) };
}

export function seasonValue(year: number, season: number): string {
  return `${yearValue(year)}-${SEASON_CODES[season] ?? "SP"}`;
}

/** The calendar days that a TIMEX3 value names; null for durations, sets, references and values with X in them. */
export function extentOf(value: string): Extent | null {
  const parts = /^(\d{1,4})(?:-(\w{2,4})(?:-(\w{2}))?)?(T[\w:+-]*)?$/.exec(value);
  if (parts === null) return null;
  const [, head = "", second, third, time] = parts;
  const extent = second === undefined ? yearsExtent(head) : partExtent(Number(head), second, third);
  return extent === null || time === undefined ? extent : { ...extent, precision: timePrecision(time) };
}

function timePrecision(time: string): Precision {
  if (/^T[A-Z]/.test(time)) return "part";
  return time.includes(":") ? "minute" : "hour";
}

const HEAD_PRECISION: readonly Precision[] = ["year", "millennium", "century", "decade", "year"];

function yearsExtent(head: string): Extent | null {
  const span = 10 ** (4 - head.length);
  const first = Number(head) * span;
  if (first < 1) return null;
  return {
    from: dayNumber(first, 1, 1),
    to: dayNumber(first + span, 1, 1),
    precision: HEAD_PRECISION[head.length] ?? "year",
  };
}

function partExtent(year: number, part: string, third: string | undefined): Extent | null {
  if (year < 1) return null;
  if (/^\d\d$/.test(part)) return monthExtent(year, Number(part), third);
  if (/^W\d\d$/.test(part)) return weekExtent(mondayOfWeek(year, Number(part.slice(1))), third);
  if (/^Q[1-4]$/.test(part)) return monthsExtent(year, Number(part[1]) * 3 - 2, 3, "quarter");
  if (/^H[12]$/.test(part)) return monthsExtent(year, Number(part[1]) * 6 - 5, 6, "half");
  const season = SEASON_CODES.indexOf(part);
  return season === -1 ? null : monthsExtent(year, season * 3 + 3, 3, "season");
}

function monthExtent(year: number, month: number, third: string | undefined): Extent | null {
  if (daysInMonth(year, month) === 0) return null;
  if (third === undefined || third === "XX") return monthsExtent(year, month, 1, "month");
  if (!isCivilDay(year, month, Number(third))) return null;
  const from = dayNumber(year, month, Number(third));
  return { from, to: from + 1, precision: "day" };
}

function weekExtent(monday: number, third: string | undefined): Extent {
  if (third === "WE") return { from: monday + 5, to: monday + 7, precision: "weekend" };
  return { from: monday, to: monday + 7, precision: "week" };
}

function monthsExtent(year: number, month: number, months: number, precision: Precision): Extent {
  const from = dayNumber(year, month, 1);
  return { from, to: addMonths(from, months), precision };
}

/** "late October" is its last third, "mid-2024" the middle one, "the end of 2017" (sharp) the last sixth; days stay whole. */
export function narrow(extent: Extent, modifier: Modifier | null, sharp: boolean): Extent {
  const length = extent.to - extent.from;
  if (length < 3) return extent;
  const part = Math.max(1, Math.round(length / (sharp ? 6 : 3)));
  if (modifier === "START") return { ...extent, to: extent.from + part };
  if (modifier === "MID") return { ...extent, from: extent.from + part, to: extent.to - part };
  if (modifier === "END") return { ...extent, from: extent.to - part };
  return extent;
}

/** The Saturday that begins the weekend at or before the day (the weekend itself when the day lies in it). */
export function saturdayBefore(number: number): number {
  const weekday = weekdayOf(number);
  return weekday >= 6 ? number - (weekday - 6) : number - weekday - 1;
}
