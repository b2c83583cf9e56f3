import { describe, expect, test } from "vitest";
import { agreements, disputed, judgements, kappaOf } from "../../src/answers/agreement.ts";
import type { Correction } from "../../src/store/correction.ts";

function said(
  event: string,
  who: string,
  verdict: Correction["verdict"],
  changes: Correction["changes"] = {},
): Correction {
  return { trigger: null, event, verdict, changes, who, made: "2018-06-14T12:00:00Z" };
}

describe("kappaOf", () => {
  test.each([
    ["both always say the same one thing: not defined", "aa aa", null],
    ["two words, always the same", "aa rr", 1],
    ["as often as chance", "aa ar ra rr", 0],
    ["worse than chance", "ar ra", -1],
    // Observed 0.8; expected 0.6 x 0.6 + 0.4 x 0.4 = 0.52; (0.8 - 0.52) / 0.48.
    ["by hand", "aa aa aa aa aa rr rr rr ar ra", 0.583],
  ])("%s", (_, words, kappa) => {
    const pairs = words.split(" ").map(([a = "", b = ""]): [string, string] => [a, b]);
    expect(kappaOf(pairs)).toBe(kappa);
  });

  test("of nothing there is none", () => {
    expect(kappaOf([])).toBeNull();
  });
});

describe("judgements", () => {
  test("the last word of a person on an event counts, whichever report it was given on", () => {
    const all = judgements(
      [said("r1", "A", "accept"), said("r2", "A", "reject"), said("r9", "A", "accept")],
      new Map([
        ["r1", "e1"],
        ["r2", "e1"],
      ]),
    );
    expect(all).toEqual([
      { event: "e1", ids: ["r1", "r2"], by: "A", says: "reject" },
      { event: "r9", ids: ["r9"], by: "A", says: "accept" },
    ]);
  });

  test("what was set is the same in any order of fields", () => {
    const all = judgements(
      [said("e", "A", "set", { count: 2, time: null }), said("e", "B", "set", { time: null, count: 2 })],
      new Map(),
    );
    expect(agreements(all)).toMatchObject([{ coders: ["A", "B"], both: 1, same: 1 }]);
  });
});

describe("disputed", () => {
  test.each([
    ["two say the same", [said("e", "A", "accept"), said("e", "B", "accept")], []],
    ["two differ", [said("e", "A", "accept"), said("e", "B", "set", { count: 2 })], ["e"]],
    ["one alone rejects", [said("e", "A", "reject")], []],
    ["both reject", [said("e", "A", "reject"), said("e", "B", "reject")], []],
    ["one rejects", [said("e", "A", "reject"), said("e", "B", "accept")], ["e"]],
    ["one changed his mind", [said("e", "A", "reject"), said("e", "A", "accept")], []],
  ])("%s", (_, corrections, events) => {
    expect(disputed(judgements(corrections, new Map()))).toEqual(events);
  });
});
