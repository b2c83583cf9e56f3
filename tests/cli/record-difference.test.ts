import { describe, expect, test } from "vitest";
import { periodNamed } from "../../src/cli/explain-score.ts";
import { manifestDifference } from "../../src/cli/manifest-difference.ts";
import { recordDifference } from "../../src/cli/record-difference.ts";
import { expandDyads } from "../../src/formats/export/expand-pairs.ts";
import { entity, record } from "../contract/sample-record.ts";

const A = record({ id: "00000000000000a1" });
const TYPED = record({ id: "00000000000000a2", event: ["AGREE"] });
const ELSEWHERE = record({
  id: "00000000000000b1",
  spans: { evidence: { start: 40, end: 60 }, trigger: { start: 50, end: 53 } },
});

describe("the difference of two runs", () => {
  test.each([
    ["the same", [A], [A], { added: [], gone: [], changed: [], same: 1 }],
    ["how it was coded is no difference", [A], [{ ...A, coded_date: "2026-01-01" }], { changed: [], same: 1 }],
    ["one more", [A], [A, ELSEWHERE], { added: [ELSEWHERE.id], gone: [], same: 1 }],
    ["one less", [A, ELSEWHERE], [A], { added: [], gone: [ELSEWHERE.id], same: 1 }],
    [
      "a changed field",
      [A],
      [{ ...A, date: "2018-06-13" }],
      {
        changed: [{ id: A.id, was: A.id, fields: [{ field: "date", from: "2018-06-12", to: "2018-06-13" }] }],
        same: 0,
      },
    ],
    [
      "another type of the same words is a change, although the id is another",
      [A],
      [TYPED],
      {
        added: [],
        gone: [],
        changed: [{ id: TYPED.id, was: A.id, fields: [{ field: "event", from: ["CONSULT"], to: ["AGREE"] }] }],
      },
    ],
    ["rows without words are never paired", [{ ...A, spans: null }], [{ ...TYPED, spans: null }], { changed: [] }],
  ])("%s", (_, before, after, expected) => {
    expect(recordDifference(before, after)).toMatchObject(expected);
  });
});

test("two manifests: files, texts and records", () => {
  const hash = (letter: string): string => letter.repeat(64);
  const article = (
    name: string,
    text: string,
    records: string,
  ): { article: string; hash: string; records: string } => ({
    article: name,
    hash: hash(text),
    records: hash(records),
  });
  const shared = { thaw: "0.1.0", paths: [], date: null };
  const before = {
    ...shared,
    files: { a: hash("1"), b: hash("2") },
    articles: [article("x", "a", "b"), article("y", "a", "b"), article("z", "a", "b")],
  };
  const after = {
    ...shared,
    files: { b: hash("3"), c: hash("4") },
    articles: [article("x", "a", "c"), article("y", "b", "b"), article("w", "a", "b")],
  };
  expect(manifestDifference(before, after)).toEqual({
    thaw: ["0.1.0", "0.1.0"],
    files: [
      { file: "a", change: "gone" },
      { file: "b", change: "changed" },
      { file: "c", change: "added" },
    ],
    articles: [
      { article: "w", change: "added" },
      { article: "x", change: "records" },
      { article: "y", change: "text" },
      { article: "z", change: "gone" },
    ],
    same: 0,
  });
});

describe("the period of a score", () => {
  test.each([
    ["2000", "2000-01-01", "2001-01-01"],
    ["2000-10", "2000-10-01", "2000-11-01"],
    ["2000-10-02", "2000-10-02", "2000-10-03"],
    ["2000-Q4", "2000-10-01", "2001-01-01"],
    ["2020-W01", "2019-12-30", "2020-01-06"],
    ["2020-w53", "2020-12-28", "2021-01-04"],
  ])("%s", (text, from, to) => {
    expect(periodNamed(text)).toEqual({ from, to });
  });

  test.each(["", "2000-13", "2000-02-30", "2000-Q5", "2000-W54", "October"])("refuses %j", (text) => {
    expect(() => periodNamed(text)).toThrow(/is no period/);
  });
});

test("an event as one record a pair keeps its id", () => {
  const [usa, fra, rus] = [entity("US", 0, "USA"), entity("France", 5, "FRA"), entity("Russia", 12, "RUS")];
  const pairs = expandDyads(record({ actor: [usa, fra], recipient: [rus] }));
  expect(pairs.map(({ id, actor, recipient }) => [id, actor[0]?.code, recipient[0]?.code])).toEqual([
    ["0123456789abcdef", "USA", "RUS"],
    ["0123456789abcdef", "FRA", "RUS"],
  ]);
});
