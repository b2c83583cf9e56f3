import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusterReports, type Edge } from "../../src/merge/cluster-reports.ts";

const edge = (left: number, right: number, points: number): Edge => ({ left, right, points, byHand: false });

describe("clusterReports", () => {
  test("the best pair first, and no clash inside a cluster", () => {
    const edges = [edge(0, 1, 2), edge(1, 2, 5), edge(2, 3, 1)];
    const { members, joins } = clusterReports(4, edges, [], (left, right) => left === 0 && right === 2);
    expect(members).toEqual([[0], [1, 2, 3]]);
    expect(joins.map(({ points }) => points)).toEqual([5, 1]);
  });

  const cases = fc.integer({ min: 1, max: 12 }).chain((count) => {
    const place = fc.nat(count - 1);
    const pairs = fc.array(fc.tuple(place, place, fc.integer({ min: 1, max: 4 })), { maxLength: 30 }).map((all) => {
      const byPair = new Map(
        all
          .filter(([a, b]) => a !== b)
          .map(([a, b, points]) => [
            `${Math.min(a, b)} ${Math.max(a, b)}`,
            edge(Math.min(a, b), Math.max(a, b), points),
          ]),
      );
      return [...byPair.values()];
    });
    const clashes = fc.array(fc.tuple(place, place), { maxLength: 6 });
    return fc.tuple(
      fc.constant(count),
      pairs,
      clashes,
      pairs.chain((edges) => fc.shuffledSubarray(edges)),
    );
  });

  test("members are a partition without clashes, whatever the order of edges", () => {
    fc.assert(
      fc.property(cases, fc.integer(), ([count, edges, clashes], turn) => {
        const clash = (a: number, b: number): boolean =>
          clashes.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
        const { members } = clusterReports(count, edges, [], clash);
        expect(members.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, place) => place));
        for (const group of members) {
          for (const a of group) expect(group.filter((b) => b !== a && clash(a, b))).toEqual([]);
        }
        const cut = edges.length === 0 ? 0 : Math.abs(turn) % edges.length;
        const turned = [...edges.slice(cut), ...edges.slice(0, cut)].toReversed();
        expect(clusterReports(count, turned, [], clash).members).toEqual(members);
      }),
      { seed: 20261123, numRuns: 400 },
    );
  });

  test("asks about each pair of a long chain a bounded number of times", () => {
    const count = 300;
    let asked = 0;
    const edges = Array.from({ length: count - 1 }, (_, left) => edge(left, left + 1, 1));
    clusterReports(count, edges, [], () => {
      asked += 1;
      return false;
    });
    expect(asked).toBeLessThanOrEqual((count * (count - 1)) / 2);
  });
});
