import { describe, expect, test } from "vitest";
import { articleSignature } from "../../src/merge/article-signature.ts";
import { groupReprints } from "../../src/merge/reprints.ts";
import type { Report } from "../../src/merge/report.ts";
import { KNOWLEDGE, report } from "./sample-reports.ts";

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(" ");
const print = (text: string, by: string, reported = "2022-05-25"): Report =>
  report({ by, reported, rest: { signature: articleSignature(text) } });
const LONG =
  "North Korea fired two short-range missiles into the sea off Wonsan on Tuesday, the South Korean military said.";

function owners(reports: Report[]): (string | null)[] {
  return groupReprints(reports, KNOWLEDGE.publishers).map(({ owner }) => owner);
}

describe("groupReprints", () => {
  test.each<[string, Report[], (string | null)[]]>([
    ["a cut reprint", [print(words(0, 200), "reuters.com"), print(words(0, 120), "a.example")], ["Thomson Reuters"]],
    [
      "the first print is the origin",
      [print(words(0, 200), "a.example", "2022-05-26"), print(words(0, 200), "tass.com")],
      ["TASS"],
    ],
    [
      "two stories",
      [print(words(0, 200), "a.example"), print(words(900, 1100), "b.example")],
      ["a.example", "b.example"],
    ],
    [
      "one long sentence in the same words",
      [report({ text: LONG, by: "a.example" }), report({ text: LONG, by: "b.example" })],
      ["a.example"],
    ],
    [
      "a short sentence may be chance",
      [report({ text: "They met.", by: "a.example" }), report({ text: "They met.", by: "b.example" })],
      ["a.example", "b.example"],
    ],
    ["no publisher named", [report({ rest: { publisher: null } })], [null]],
  ])("%s", (_, reports, expected) => {
    expect(owners(reports)).toEqual(expected);
  });

  test("two thousand prints of one text are one group, at once", () => {
    const signature = articleSignature(words(0, 300));
    const start = performance.now();
    const prints = Array.from({ length: 2000 }, (_, place) => report({ by: `p${place}.example`, rest: { signature } }));
    expect(groupReprints(prints, KNOWLEDGE.publishers)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
