import { parseInterval, shiftDay, weekdayOf, type Interval } from "../markup/interval.ts";
import type { TimeFault } from "./check-time.ts";

const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const PERIOD = /^(?:(early|earlier|late|later|mid-?)\s)?(last|this|next) (week|month|year)$/i;

/** "Last week" is Monday to Sunday; with "since" before it (not in the words) it runs on to the day of publication. */
export function periodFault(words: string, value: Interval, published: string): TimeFault | null {
  const [, part, side = "", unit = ""] = PERIOD.exec(words) ?? [];
  const steps = STEPS[side.toLowerCase()];
  if (steps === undefined) return null;
  const period = periodOf(unit.toLowerCase(), steps, published);
  const isPart = steps === 0 || part !== undefined;
  if (isPart && value.from >= period.from && value.to <= period.to) return null;
  if (value.from === period.from && (value.to === period.to || value.to === published)) return null;
  return {
    rule: `"${words}" of ${published} is ${period.from}..${period.to}`,
    wayOut: "correct the value (weeks run from Monday to Sunday)",
  };
}

function periodOf(unit: string, steps: number, published: string): Interval {
  if (unit === "week") {
    const monday = shiftDay(published, -((weekdayOf(published) + 6) % 7) + 7 * steps);
    return { from: monday, to: shiftDay(monday, 6) };
  }
  const months = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 + steps;
  const year = unit === "year" ? Number(published.slice(0, 4)) + steps : Math.floor(months / 12);
  const name = unit === "year" ? String(year) : `${year}-${String((months % 12) + 1).padStart(2, "0")}`;
  return parseInterval(name) ?? { from: published, to: published };
}
