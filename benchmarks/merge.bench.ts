/**
 * Time and memory of merging made reports, on one core.
 *
 *     node build/benchmarks/merge.bench.js [--reports 10000,100000] [--per-day 274]
 *
 * More reports are more days of the same news: 274 a day are 100,000 a year. A million needs `node --max-old-space-size=9000`.
 * `found` is the pairwise agreement with the acts the reports were made from, to show that speed is not bought with answers.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { parseMergeKnowledge } from "#src/merge/merge-knowledge.js";
import { mergeReports } from "#src/merge/merge-reports.js";
import { makeReports } from "./report-maker.ts";

// Built to build/benchmarks/: the root is two folders up.
const DATA = join(import.meta.dirname, "..", "..", "data");
const { values } = parseArgs({
  options: { reports: { type: "string", default: "10000,100000" }, "per-day": { type: "string", default: "274" } },
});
const knowledge = parseMergeKnowledge(
  readFileSync(join(DATA, "publishers.tsv"), "utf8"),
  readFileSync(join(DATA, "merge", "fillers.txt"), "utf8"),
);

let last: { count: number; seconds: number } | null = null;
for (const count of values.reports.split(",").map(Number)) {
  const reports = makeReports(count, Math.ceil(count / Number(values["per-day"])), 20261123);
  const start = performance.now();
  const { events } = mergeReports(reports, { knowledge });
  const seconds = (performance.now() - start) / 1000;
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  const growth = last === null ? "" : `, ${(seconds / last.seconds / (count / last.count)).toFixed(2)} times linear`;
  console.log(`${count} reports, ${events.length} events, ${seconds.toFixed(1)} s${growth}, ${memory} MB`);
  console.log(`  found: ${agreement(events)}`);
  last = { count, seconds };
}

/** Share of the pairs joined that are of one act, and of the pairs of one act that are joined. */
function agreement(events: readonly { reports: readonly { article: string }[] }[]): string {
  const acts = new Map<string, number>();
  let [joined, right] = [0, 0];
  for (const { reports } of events) {
    const inEvent = new Map<string, number>();
    for (const { article } of reports) {
      const act = article.split("-")[1] ?? "";
      inEvent.set(act, (inEvent.get(act) ?? 0) + 1);
      acts.set(act, (acts.get(act) ?? 0) + 1);
    }
    joined += pairs(reports.length);
    for (const size of inEvent.values()) right += pairs(size);
  }
  const all = [...acts.values()].reduce((sum, size) => sum + pairs(size), 0);
  return `precision ${((100 * right) / joined).toFixed(1)}, recall ${((100 * right) / all).toFixed(1)}`;
}

function pairs(size: number): number {
  return (size * (size - 1)) / 2;
}
