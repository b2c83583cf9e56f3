import type { EventRecord } from "../../contract/event-record.ts";
import type { ComparableReport } from "../comparable-report.ts";
import type { Feature } from "./feature.ts";

const SAME = 1.5;
/** First counts are wrong and are corrected: they are told apart only when they are of another order. */
const ANOTHER_ORDER = -1.5;
const ORDER = 4;
const KEYS = ["dead", "injured", "arrested"] as const;

/** How many. Equal counts speak for one act; near ones say nothing, since reports of one act contradict each other. */
export const size: Feature = {
  name: "size",
  points: (a, b) => {
    const [left, right] = [a.report.record.size, b.report.record.size];
    if (left === null || right === null) return 0;
    let sum = 0;
    for (const key of KEYS) sum += pointsOf(left[key], right[key]);
    return sum;
  },
  show: ({ report }: ComparableReport) => shown(report.record.size),
};

function pointsOf(a: number | null, b: number | null): number {
  if (a === null || b === null) return 0;
  if (a === b) return SAME;
  return Math.max(a, b) >= ORDER * Math.max(1, Math.min(a, b)) ? ANOTHER_ORDER : 0;
}

function shown(counts: EventRecord["size"]): string {
  const stated = KEYS.flatMap((key) =>
    counts?.[key] === undefined || counts[key] === null ? [] : [`${counts[key]} ${key}`],
  );
  return stated.length === 0 ? "not stated" : stated.join(", ");
}
