import { describe, expect, test } from "vitest";
import { touchingAsOne, type TaggedRun } from "../../../src/language/reader/decode-spans.ts";

const run = (from: number, to: number, label: string, score = 0.5): TaggedRun => ({ from, to, label, score });

describe("touchingAsOne", () => {
  test.each([
    ["held talks", [run(1, 2, "CONSULT"), run(2, 3, "CONSULT", 0.9)], [run(1, 3, "CONSULT", 0.9)]],
    ["three in a row", [run(0, 1, "AID"), run(1, 2, "AID"), run(2, 4, "AID")], [run(0, 4, "AID")]],
    ["a gap between", [run(1, 2, "CONSULT"), run(3, 4, "CONSULT")], [run(1, 2, "CONSULT"), run(3, 4, "CONSULT")]],
    ["two types", [run(1, 2, "COERCE"), run(2, 3, "ASSAULT")], [run(1, 2, "COERCE"), run(2, 3, "ASSAULT")]],
    ["nothing", [], []],
  ])("%s", (_, runs, expected) => {
    expect(touchingAsOne(runs)).toEqual(expected);
  });
});
