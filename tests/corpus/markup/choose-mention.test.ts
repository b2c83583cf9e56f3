import { expect, test } from "vitest";
import { chooseMention } from "../../../corpus/markup/choose-mention.ts";
import { layOut, wordsAt } from "../../../corpus/markup/layout.ts";
import { oneText } from "../sample-text.ts";

const HEADER = "# a-1\npublished: 2018-06-13\ntitle: [kim:Title Kim] waits\n\n";

test.each([
  ["the nearest of the sentence", "[kim:Kim One] slept and [kim:he] [e1:left] [kim:Kim Two].", { nth: null }, "he"],
  ["the second by number", "[kim:Kim One] slept and [kim:he] [e1:left].", { nth: 2 }, "Kim One"],
  [
    "the last before the sentence",
    "[kim:Kim One] slept.\n[kim:Kim Two] woke.\nThen came the [e1:attack].\n[kim:Kim Three] rose.",
    { nth: null },
    "Kim Two",
  ],
  [
    "the title when nothing else is before",
    "Then came the [e1:attack].\n[kim:Kim Three] rose.",
    { nth: null },
    "Title Kim",
  ],
  ["none under a number too high", "[kim:Kim] [e1:left].", { nth: 9 }, null],
])("%s", (_name, body, { nth }, words) => {
  const layout = layOut(oneText(`${HEADER}${body}\n`));
  const trigger = layout.marks.find((mark) => mark.label === "e1")!;
  const mention = chooseMention({ label: "kim", nth }, trigger, layout.marks);
  expect(mention === null ? null : wordsAt(layout, mention)).toBe(words);
});

test("the first after the sentence when there is no other", () => {
  const layout = layOut(oneText("# a-1\n\nA [e1:blast] came.\n[kim:Kim] ran and [kim:he] fell.\n"));
  const trigger = layout.marks.find((mark) => mark.label === "e1")!;
  expect(wordsAt(layout, chooseMention({ label: "kim", nth: null }, trigger, layout.marks)!)).toBe("Kim");
});
