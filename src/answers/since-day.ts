import type { RelationSource } from "../store/relation-source.ts";

const DAY_MS = 86_400_000;

/** The day that "90d" (or a day) names; a relative one counts back from the newest report of the store. Null where nothing was asked, or the store is empty. */
export async function sinceDay(
  since: string | undefined,
  relations: Pick<RelationSource, "newestDay">,
): Promise<string | null> {
  if (since === undefined) return null;
  const relative = /^(\d{1,4})([dwmy])$/.exec(since);
  if (relative === null) return since;
  const newest = await relations.newestDay();
  return newest === null ? null : daysBefore(newest, Number(relative[1]), relative[2] ?? "d");
}

/** Months and years keep the day of the month, or take the month's last. */
export function daysBefore(day: string, count: number, unit: string): string {
  if (unit === "d" || unit === "w") {
    const days = unit === "w" ? count * 7 : count;
    return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
  }
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const months = year * 12 + month - 1 - (unit === "y" ? count * 12 : count);
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(date, lastDay))).toISOString().slice(0, 10);
}
