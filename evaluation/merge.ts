/**
 * How well reports of one act are brought together, on sets of paraphrased reports with near misses beside them, all in one pool.
 *
 *     node build/evaluation/merge.js [--half dev|test|all] [--errors]
 *
 * A pair is right when both reports stand in one event and are of one act. The points of the features were set on `dev`, every second set.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { EventRecord } from "#src/contract/event-record.js";
import { parseMergeKnowledge } from "#src/merge/merge-knowledge.js";
import { explainComparison } from "#src/merge/compare-reports.js";
import { comparable } from "#src/merge/comparable-report.js";
import { mergeReports } from "#src/merge/merge-reports.js";
import { percentages, scorePairs } from "./merge/pair-scores.ts";
import { readSets, type Half, type LabelledReport } from "./merge/read-sets.ts";

// Built to build/evaluation/: the root is two folders up.
const ROOT = join(import.meta.dirname, "..", "..");
const { values } = parseArgs({ options: { half: { type: "string", default: "all" }, errors: { type: "boolean" } } });
const half: Half = values.half === "dev" || values.half === "test" ? values.half : "all";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const labelled = readSets(read("evaluation/merge/sets.jsonl"), half, (value) => EventRecord.parse(value));
const knowledge = parseMergeKnowledge(read("data/publishers.tsv"), read("data/merge/fillers.txt"));
const { events } = mergeReports(
  labelled.map(({ report }) => report),
  { knowledge },
);
const eventOf = new Map(events.flatMap(({ id, reports }) => reports.map((report) => [report.id, id] as const)));
const answer = labelled.map(({ report }) => eventOf.get(report.record.id) ?? "");
const scores = scorePairs(
  labelled.map(({ act }) => act),
  answer,
);
const { precision, recall, f1 } = percentages(scores);
const acts = new Set(labelled.map(({ act }) => act)).size;
console.log(`${half}: ${new Set(labelled.map(({ set }) => set)).size} sets, ${acts} acts, ${labelled.length} reports`);
console.log(`pairs right ${scores.right}, missed ${scores.missed}, extra ${scores.extra}`);
console.log(`precision ${precision.toFixed(1)}  recall ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
if (values.errors === true) printErrors(labelled, answer);

/** Every wrong pair with the points that each feature gave. */
function printErrors(reports: readonly LabelledReport[], groups: readonly string[]): void {
  const index = new Map<string, number>();
  for (const [left, a] of reports.entries()) {
    for (const [right, b] of reports.entries()) {
      if (right <= left || (a.act === b.act) === (groups[left] === groups[right])) continue;
      console.log(
        `\n${a.act === b.act ? "missed" : "extra"}  ${a.act} / ${b.act}\n  ${a.report.evidence}\n  ${b.report.evidence}`,
      );
      const [one, other] = [a, b].map(({ report }) => comparable(report, knowledge.fillers, index));
      if (one === undefined || other === undefined) continue;
      console.log(
        `  ${explainComparison(one, other)
          .map(({ feature, points }) => `${feature} ${points}`)
          .join("  ")}`,
      );
    }
  }
}
