const DAY_MS = 86_400_000;

/** Days to pixels, over [from, to). */
export interface TimeAxis {
  x(day: string): number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

const MOST_TICKS = 12;

/** An axis from `left` to `right` pixels, with ticks on the first days of years, or of months where the time is short. */
export function timeAxis(from: string, to: string, left: number, right: number): TimeAxis {
  const [start, end] = [Date.parse(from), Math.max(Date.parse(to), Date.parse(from) + DAY_MS)];
  const x = (day: string): number =>
    Math.round((left + ((Date.parse(day) - start) / (end - start)) * (right - left)) * 10) / 10;
  return {
    x,
    ticks: tickDays(from, to).map((day) => ({
      x: x(day),
      label: day.endsWith("-01-01") ? day.slice(0, 4) : day.slice(0, 7),
    })),
  };
}

/** First days of periods inside [from, to), as many as have room: months, quarters, years, and multiples of years. */
function tickDays(from: string, to: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  for (const months of [1, 3, 12, 24, 60, 120, 240]) {
    const days: string[] = [];
    for (let month = Math.floor((first * 12) / months) * months; month <= last * 12 + 11; month += months) {
      const day = `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
      if (day >= from && day < to) days.push(day);
    }
    if (days.length <= MOST_TICKS) return days;
  }
  return [];
}
