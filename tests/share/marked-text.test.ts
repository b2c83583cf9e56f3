import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MARK_ROLES } from "../../src/contract/answers/evidence.ts";
import { markedText } from "../../src/share/marked-text.ts";

const TEXT = "Trump met Kim on Tuesday.";

function shown(marks: Parameters<typeof markedText>[1], text: string = TEXT, offset: number = 0): string {
  return markedText(text, marks, offset)
    .markup.replaceAll(/<mark class="(\w+)" title="\w+">/g, "[$1 ")
    .replaceAll("</mark>", "]");
}

describe("a marked text", () => {
  test.each([
    ["no marks", [], TEXT],
    ["one", [{ role: "trigger", start: 6, end: 9 }], "Trump [trigger met] Kim on Tuesday."],
    [
      "two, in any order",
      [
        { role: "recipient", start: 10, end: 13 },
        { role: "actor", start: 0, end: 5 },
      ],
      "[actor Trump] met [recipient Kim] on Tuesday.",
    ],
    [
      "one inside another",
      [
        { role: "date", start: 17, end: 24 },
        { role: "place", start: 14, end: 24 },
      ],
      "Trump met Kim [place on [date Tuesday]].",
    ],
    [
      "the same place twice: the first stands",
      [
        { role: "actor", start: 0, end: 5 },
        { role: "speaker", start: 0, end: 5 },
      ],
      "[actor Trump] met Kim on Tuesday.",
    ],
    [
      "two that cross: the later gives way",
      [
        { role: "actor", start: 0, end: 9 },
        { role: "trigger", start: 6, end: 13 },
      ],
      "[actor Trump met] Kim on Tuesday.",
    ],
    ["the evidence itself is no mark", [{ role: "evidence", start: 0, end: 25 }], TEXT],
    ["one that ends outside", [{ role: "date", start: 17, end: 99 }], TEXT],
    ["one before the text", [{ role: "date", start: -3, end: 4 }], TEXT],
  ] as const)("%s", (_, marks, text) => {
    expect(shown(marks)).toBe(text);
  });

  test("offsets count from the article's beginning", () => {
    expect(shown([{ role: "trigger", start: 106, end: 109 }], TEXT, 100)).toBe("Trump [trigger met] Kim on Tuesday.");
  });

  test("keeps every sign of the text, whatever is marked", () => {
    const mark = fc.record({ role: fc.constantFrom(...MARK_ROLES), start: fc.nat(30), end: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        const { markup } = markedText(TEXT, marks, 0);
        expect(markup.replaceAll(/<[^>]*>/g, "")).toBe(TEXT);
        expect(markup.match(/<mark/g)?.length ?? 0).toBe(markup.match(/<\/mark>/g)?.length ?? 0);
      }),
      { seed: 1 },
    );
  });
});
