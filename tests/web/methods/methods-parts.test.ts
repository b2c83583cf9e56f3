import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readInlines, readMarkdown } from "../../../web/src/methods/markdown.ts";
import { dateOfCard, scoreRows } from "../../../web/src/methods/score-rows.ts";

const ROOT = join(import.meta.dirname, "../../..");

describe("lines of Markdown", () => {
  test.each([
    ["plain words", [["text", "plain words"]]],
    [
      "`a|b` and **c**",
      [
        ["code", "a|b"],
        ["text", " and "],
        ["strong", "c"],
      ],
    ],
    [
      "see [the list](docs/x.md) or [there](https://example.org)",
      [
        ["text", "see "],
        ["text", "the list"],
        ["text", " or "],
        ["link", "there"],
      ],
    ],
    [
      "[x](javascript:alert(1))",
      [
        ["text", "x"],
        ["text", ")"],
      ],
    ],
    ["<b>not bold</b>", [["text", "<b>not bold</b>"]]],
    ["5 * 3 * 2", [["text", "5 * 3 * 2"]]],
  ])("%s", (text, inlines) => {
    expect(readInlines(text).map(({ kind, text: words }) => [kind, words])).toEqual(inlines);
  });
});

describe("blocks of Markdown", () => {
  test("headings, paragraphs over lines, lists, code, tables; comments are gone", () => {
    const blocks = readMarkdown(
      "# One\n\ntwo\nlines\n<!-- hidden\n -->\n- a\n  goes on\n- b\n\n1. c\n\n```\nx  # y\n```\n\n| n | m |\n| --- | ---: |\n| p | 1 |\n",
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "list", "list", "code", "table"]);
    expect(blocks[1]).toMatchObject({ inlines: [{ text: "two lines" }] });
    expect(blocks[2]).toMatchObject({ isOrdered: false, items: [[{ text: "a goes on" }], [{ text: "b" }]] });
    expect(blocks[5]).toMatchObject({ isNumber: [false, true] });
  });

  test.each(["models/reader/README.md", "docs/relations.md", "docs/merge.md", "docs/resolution.md"])(
    "%s, which the page shows, is read whole",
    (path) => {
      const blocks = readMarkdown(readFileSync(join(ROOT, path), "utf8"));
      expect(blocks.length).toBeGreaterThan(4);
      // A table that was not understood would stand there as a paragraph of bars.
      const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.inlines[0]?.text ?? ""] : []));
      expect(texts.filter((text) => text.startsWith("|"))).toEqual([]);
    },
  );

  test("a long line without an end is read before the time of the test is up", { timeout: 4_000 }, () => {
    const blocks = readMarkdown(`${"*".repeat(50_000)}${"[".repeat(50_000)}${"| ".repeat(50_000)}`);
    expect(blocks).toHaveLength(1);
  });
});

describe("scores", () => {
  test("whatever is nested", () => {
    expect(scoreRows({ corpus: { recall: 61, by: { AID: 3 } }, date: "2026", none: null })).toEqual([
      { on: "corpus", what: "recall", score: 61, date: null, thaw: null },
      { on: "corpus, by", what: "AID", score: 3, date: null, thaw: null },
    ]);
    expect(scoreRows(null)).toEqual([]);
  });

  test("each with the day and version of its measuring, which are no scores themselves", () => {
    const measured = { corpus: { date: "2026-11-23", thaw: "0.1.0" }, odd: 3 };
    expect(scoreRows({ corpus: { recall: 61 }, odd: { precision: 1 }, measured })).toEqual([
      { on: "corpus", what: "recall", score: 61, date: "2026-11-23", thaw: "0.1.0" },
      { on: "odd", what: "precision", score: 1, date: null, thaw: null },
    ]);
  });

  test("the day of the model card", () => {
    expect(dateOfCard("| a | b |\n| date | 2026-11-23 |\n")).toBe("2026-11-23");
    expect(dateOfCard("no table")).toBeNull();
  });
});
