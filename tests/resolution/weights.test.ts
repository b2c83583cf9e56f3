import { describe, expect, test } from "vitest";
import { countedNames, heaviest, type TakeFeature, type Weights } from "../../src/resolution/weights.ts";

const weights: Weights = new Map([
  [
    "",
    new Map([
      ["near", 1],
      ["far", -1],
    ]),
  ],
  [
    "noun",
    new Map([
      ["far", 3],
      ["same", 0.5],
    ]),
  ],
]);

function candidate(name: string, group: string, told: Readonly<Record<string, number>>): Candidate {
  const describeIt = (take: TakeFeature): void => {
    for (const [feature, value] of Object.entries(told)) take(feature, value);
  };
  return { name, group, describe: describeIt };
}

interface Candidate {
  name: string;
  group: string;
  describe: (take: TakeFeature) => void;
}

describe("the heaviest candidate", () => {
  test.each<[text: string, candidates: Candidate[], winner: string | null]>([
    ["is none of none", [], null],
    ["has the weights of all", [candidate("a", "he", { far: 1 }), candidate("b", "he", { near: 1 })], "b"],
    [
      "has those of its group beside them",
      [candidate("a", "noun", { far: 1 }), candidate("b", "noun", { near: 1 })],
      "a",
    ],
    ["has each as often as it is told", [candidate("a", "noun", { same: 5 }), candidate("b", "noun", { far: 1 })], "a"],
    ["is the first of equals", [candidate("a", "he", { near: 1 }), candidate("b", "he", { near: 1 })], "a"],
    [
      "has nothing for an unknown feature",
      [candidate("a", "he", { odd: 9 }), candidate("b", "he", { near: 0.1 })],
      "b",
    ],
  ])("%s", (_, candidates, winner) => {
    expect(heaviest(candidates, weights)?.name ?? null).toBe(winner);
  });
});

test.each([
  [0, "sentences 0"],
  [2, "sentences 2"],
  [7, "sentences 2"],
  [-1, "sentences -1"],
])("%i counts as %s", (count, name) => {
  expect(countedNames("sentences", 2)(count)).toBe(name);
});
