import type { EventRecord } from "../../contract/event-record.ts";
import { daysIn } from "./read-day.ts";

/** The days of an event, both inclusive, and how exact they are. */
export interface Interval {
  readonly date: string;
  readonly enddate: string;
  readonly precision: EventRecord["date_precision"];
}

const DAY_MS = 86_400_000;
const HALF_WEEK_DAYS = 3;

/** ACLED's time precision: 1 is the day itself, 2 a week around it, 3 its month. Anything else is a day. */
export function intervalAround(day: string, precision: string | null): Interval {
  if (precision === "3") {
    const month = day.slice(0, 7);
    const last = daysIn(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
    return { date: `${month}-01`, enddate: `${month}-${last}`, precision: "month" };
  }
  if (precision === "2")
    return { date: moved(day, -HALF_WEEK_DAYS), enddate: moved(day, HALF_WEEK_DAYS), precision: "week" };
  return { date: day, enddate: day, precision: "day" };
}

function moved(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
