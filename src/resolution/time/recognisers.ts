import type { Recogniser } from "./recogniser.ts";
import { ago } from "./rules/ago.ts";
import { calendarDate } from "./rules/calendar-date.ts";
import { clock } from "./rules/clock.ts";
import { dayOfMonth } from "./rules/day-of-month.ts";
import { dayPart } from "./rules/day-part.ts";
import { decade } from "./rules/decade.ts";
import { deicticDay } from "./rules/deictic-day.ts";
import { duration } from "./rules/duration.ts";
import { frequency } from "./rules/frequency.ts";
import { half } from "./rules/half.ts";
import { holiday } from "./rules/holiday.ts";
import { isoDate } from "./rules/iso-date.ts";
import { month } from "./rules/month.ts";
import { moving } from "./rules/moving.ts";
import { numericDate } from "./rules/numeric-date.ts";
import { partOfPeriod } from "./rules/part-of-period.ts";
import { quarter } from "./rules/quarter.ts";
import { rangeDate } from "./rules/range-date.ts";
import { reference } from "./rules/reference.ts";
import { relativePeriod } from "./rules/relative-period.ts";
import { season } from "./rules/season.ts";
import { weekday } from "./rules/weekday.ts";
import { weekend } from "./rules/weekend.ts";
import { year } from "./rules/year.ts";

/**
 * The recognisers in order. At each word the longest match wins, whatever its rule; the order decides only between matches
 * of the same length, so what is sure stands before what is guessed.
 */
export const RECOGNISERS: readonly Recogniser[] = [
  // Written in figures: nothing to guess.
  isoDate,
  numericDate,
  // Two dates with a shared month must be seen before either date alone takes the month.
  rangeDate,
  // A clock time or a part of a day takes the date beside it, so both stand before dates.
  clock,
  dayPart,
  // Holidays before dates and weekdays: "Good Friday", "July Fourth", "May Day".
  holiday,
  calendarDate,
  dayOfMonth,
  // A week or a day counted inside a month before the month itself.
  partOfPeriod,
  month,
  weekday,
  deicticDay,
  weekend,
  season,
  // Quarters and halves before plain periods: "the quarter" is the reported one, not the calendar's.
  quarter,
  half,
  decade,
  year,
  // "a year earlier" before "a year"; "the following year" before "the … year".
  ago,
  moving,
  relativePeriod,
  // "every two weeks" and "twice a week" before the amount in them.
  frequency,
  // "one day" as a time to come before "one day" as an amount.
  reference,
  duration,
];
