import { describe, expect, test } from "vitest";
import type { RelationRow } from "../../../src/contract/answers/relations.ts";
import { foldDirections, inOrder, nameOf } from "../../../web/src/relations/fold.ts";
import { fittingSpan, readSince, usefulVisit } from "../../../web/src/relations/since.ts";

const row = (actor: string, recipient: string, events: number): RelationRow => ({
  actor: { id: actor, name: actor, kind: "code" },
  recipient: { id: recipient, name: recipient, kind: "code" },
  before: { net: null, mean: null, events: 0, reports: 0, owners: 0 },
  after: { net: 1, mean: 1, events, reports: events, owners: 100 - events },
  change: null,
  low: null,
  high: null,
  state: "unknown",
  moved_by: [],
  spark: [],
});

describe("both directions of a pair stand under one row", () => {
  const folded = foldDirections([row("PRK", "RUS", 3), row("USA", "PRK", 9), row("RUS", "PRK", 5)]);

  test("the first that comes leads", () => {
    expect(folded.map((relation) => [nameOf(relation), relation.back?.actor.id ?? null])).toEqual([
      ["PRK → RUS", "RUS"],
      ["USA → PRK", null],
    ]);
  });

  test.each([
    ["change", ["PRK RUS", "PRK USA"]],
    ["events", ["PRK USA", "PRK RUS"]],
    ["owners", ["PRK RUS", "PRK USA"]],
    ["name", ["PRK RUS", "PRK USA"]],
  ] as const)("by %s", (order, keys) => {
    expect(inOrder(folded, order).map(({ key }) => key)).toEqual(keys);
  });
});

describe("since when", () => {
  test.each([
    ["2025-06-01", "2025-08-26", "2025-06-02"],
    ["2025-08-26", "2025-08-26", null],
    ["", "2025-08-26", null],
    ["2025-06-01", null, null],
    ["yesterday", "2025-08-26", null],
  ])("last visit %j, newest day %j", (visit, newest, day) => {
    expect(usefulVisit(visit, newest)).toBe(day);
  });

  test.each([
    [null, "90d"],
    ["7d", "7d"],
    ["2025-06-01", "2025-06-01"],
    ["forever", "90d"],
  ])("the address says %j", (value, since) => {
    expect(readSince(value, "90d")).toBe(since);
  });

  test.each([
    [75, "5y"],
    [300, "1y"],
    [100_000, "90d"],
  ])("a store of %d events over eight years is first asked for %s", (events, span) => {
    expect(fittingSpan(events, "2017-08-01", "2025-08-26")).toBe(span);
  });
});
