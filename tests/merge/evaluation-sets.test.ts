import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { percentages, scorePairs } from "../../evaluation/merge/pair-scores.ts";
import { readSets } from "../../evaluation/merge/read-sets.ts";
import { EventRecord } from "../../src/contract/event-record.ts";
import { parseMergeKnowledge } from "../../src/merge/merge-knowledge.ts";
import { mergeReports } from "../../src/merge/merge-reports.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const labelled = readSets(read("evaluation/merge/sets.jsonl"), "all", (value) => EventRecord.parse(value));

describe("the sets of paraphrased reports", () => {
  test("are 200, most acts told more than once, no sentence twice", () => {
    const acts = new Map<string, number>();
    for (const { act } of labelled) acts.set(act, (acts.get(act) ?? 0) + 1);
    expect(new Set(labelled.map(({ set }) => set)).size).toBe(200);
    expect([...acts.values()].filter((count) => count > 1).length).toBeGreaterThan(acts.size / 2);
    expect(new Set(labelled.map(({ report }) => report.evidence)).size).toBe(labelled.length);
  });

  test("are brought together with a pairwise F1 of 90 or better", () => {
    const knowledge = parseMergeKnowledge(read("data/publishers.tsv"), read("data/merge/fillers.txt"));
    const { events } = mergeReports(
      labelled.map(({ report }) => report),
      { knowledge },
    );
    const eventOf = new Map(events.flatMap(({ id, reports }) => reports.map((one) => [one.article, id] as const)));
    const answer = labelled.map(({ report }) => eventOf.get(report.record.article) ?? "");
    const gold = labelled.map(({ act }) => act);
    expect(percentages(scorePairs(gold, answer)).f1).toBeGreaterThanOrEqual(90);
  });
});

describe("scorePairs", () => {
  test.each([
    ["all right", ["a", "a", "b"], ["1", "1", "2"], { right: 1, missed: 0, extra: 0 }],
    ["all in one", ["a", "a", "b"], ["1", "1", "1"], { right: 1, missed: 0, extra: 2 }],
    ["none joined", ["a", "a", "b"], ["1", "2", "3"], { right: 0, missed: 1, extra: 0 }],
  ])("%s", (_, gold, answer, expected) => {
    expect(scorePairs(gold, answer)).toEqual(expected);
  });
});
