import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseInline } from "../../../corpus/markup/parse-inline.ts";

function parse(raw: string): { text: string; marks: string[]; faults: string[] } {
  const faults: string[] = [];
  const { text, marks } = parseInline(raw, 1, (_line, value, rule) => faults.push(`${value}: ${rule}`));
  return { text, marks: marks.map(({ label, start, end }) => `${label}=${text.slice(start, end)}`), faults };
}

describe("marks of a line", () => {
  test.each([
    ["no marks at all", "no marks at all", []],
    ["[kim:Kim] [e1:met] him", "Kim met him", ["kim=Kim", "e1=met"]],
    ["[a:[us:U.S.] President Lee] spoke", "U.S. President Lee spoke", ["a=U.S. President Lee", "us=U.S."]],
    ["[c1:[e1:accused]] them", "accused them", ["c1=accused", "e1=accused"]],
    ["a literal \\[sic\\] stays", "a literal [sic] stays", []],
    ["at [t1:10:45] sharp", "at 10:45 sharp", ["t1=10:45"]],
    ["[a:the White House] said", "the White House said", ["a=White House"]],
    ["[p1:The Hague] was quiet", "The Hague was quiet", ["p1=The Hague"]],
    ["[kim:Kim's] aide", "Kim's aide", ["kim=Kim"]],
    ["It fell [t1:on Tuesday]", "It fell on Tuesday", ["t1=Tuesday"]],
    ["[e1:the raid] ended", "the raid ended", ["e1=the raid"]],
  ])("%s", (raw, text, marks) => {
    expect(parse(raw)).toEqual({ text, marks, faults: [] });
  });
});

describe("faults of a line", () => {
  test.each([
    ["[kim:Kim met", "a mark that opens must close on its line"],
    ["Kim] met", "a ] closes a mark that is open"],
    ["[Kim:Kim] met", "a [ opens a mark and is followed by a lower-case label"],
    ["[sic] it", "a [ opens a mark and is followed by a lower-case label"],
    ["[kim: Kim] met", "a mark holds words without spaces at its ends"],
    ["[kim:] met", "a mark holds words without spaces at its ends"],
  ])("%s", (raw, rule) => {
    expect(parse(raw).faults.join("\n")).toContain(rule);
  });
});

test("plain words come back whatever they are, when brackets are escaped", () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      // A backslash before a bracket of the words themselves is read as part of the escape.
      fc.pre(!/\\[[\]]/.test(words));
      expect(parse(words.replace(/[[\]]/g, "\\$&"))).toEqual({ text: words, marks: [], faults: [] });
    }),
    { seed: 7 },
  );
});

test("ten thousand brackets are read in a moment", () => {
  expect(parse("[a:".repeat(10_000)).faults).toHaveLength(10_000);
  expect(parse("[".repeat(20_000)).faults.length).toBeGreaterThan(20_000);
});
