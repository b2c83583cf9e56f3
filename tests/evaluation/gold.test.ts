import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  GOLD_HALVES,
  goldLines,
  goldProblems,
  goldSource,
  goldTarget,
  type GoldHalf,
} from "../../corpus/commands/build-gold.ts";
import { readFiles } from "../../corpus/commands/read-corpus.ts";
import { problemText } from "../../corpus/markup/problem.ts";
import { AUXILIARIES } from "../../src/codebook/auxiliary.ts";
import { EVENT_TYPE_NAMES } from "../../src/codebook/event-type.ts";
import type { GoldLine } from "../../src/scoring/read-gold.ts";
import { readGold } from "../../src/scoring/read-gold.ts";

function goldOf(half: GoldHalf): GoldLine[] {
  return readGold(readFileSync(goldTarget(half), "utf8"), goldTarget(half));
}

test("the gold articles have no fault", () => {
  const parsed = GOLD_HALVES.map((half) => readFiles([goldSource(half)]));
  expect(goldProblems(parsed).map(problemText)).toEqual([]);
});

describe.each(GOLD_HALVES)("gold %s", (half) => {
  test("the JSONL is what the markup compiles to", () => {
    expect(readFileSync(goldTarget(half), "utf8")).toBe(goldLines(readFiles([goldSource(half)]).texts));
  });

  test("the scorer reads every line", () => {
    const lines = goldOf(half);
    expect(lines.length).toBeGreaterThanOrEqual(20);
    for (const { article, events } of lines) {
      expect(article.id).toMatch(new RegExp(`^gold-${half}-\\d\\d$`));
      expect(events.every((event) => event.article === article.id)).toBe(true);
    }
  });

  test("all 16 types are there", () => {
    const types = new Set(goldOf(half).flatMap(({ events }) => events.flatMap(({ event }) => event)));
    expect([...types].sort()).toEqual([...EVENT_TYPE_NAMES].sort());
  });

  test.each(AUXILIARIES)("%s stands at least ten times", (auxiliary) => {
    const marked = goldOf(half).flatMap(({ events }) => events.filter((event) => event.auxiliary.includes(auxiliary)));
    expect(marked.length).toBeGreaterThanOrEqual(10);
  });

  test("every span holds the words it is said to hold", () => {
    for (const { article, events } of goldOf(half)) {
      for (const event of events) {
        const trigger = event.spans?.trigger;
        const side = trigger?.in === "title" ? article.title : article.text;
        expect(side?.slice(trigger?.start, trigger?.end)).toBe(event.event_text[0]);
      }
    }
  });
});
