import { expect, test } from "vitest";
import { recurringWords } from "../../../corpus/coverage/recurring-words.ts";

test("five words that several texts share are told once a text, most frequent first", () => {
  const texts = [
    "On Monday the two sides met. On Monday the two sides met.",
    "on monday the two sides",
    "Then the two sides met again",
    "The two sides met again!",
  ];
  expect(recurringWords(texts, 5)).toEqual([
    { words: "on monday the two sides", texts: 2 },
    { words: "the two sides met again", texts: 2 },
  ]);
  expect(recurringWords(texts, 1)).toHaveLength(1);
});
