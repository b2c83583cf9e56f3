import { expect, test } from "vitest";
import { withWordEnd } from "../../../src/language/reader/word-end.ts";
import { tokenize } from "../../../src/text/token.ts";

test.each([
  ["Hegseth met Ahn Gyu-back in Seoul.", "Ahn Gyu-", "Ahn Gyu-back"],
  ["Hegseth met Ahn Gyu-back in Seoul.", "Ahn Gyu-back", "Ahn Gyu-back"],
  ["Hegseth met Ahn Gyu-back in Seoul.", "Hegseth", "Hegseth"],
  ["The US-South Korean drills began.", "US", "US"],
  ["The pre- and post-war rulers met.", "pre-", "pre-"],
  ["He met Ahn Gyu-", "Ahn Gyu-", "Ahn Gyu-"],
])("%s: %s becomes %s", (text, run, whole) => {
  const tokens = tokenize(text);
  const [start, end] = [text.indexOf(run), text.indexOf(run) + run.length];
  const from = tokens.findIndex((token) => token.start === start);
  const to = tokens.findIndex((token) => token.end === end) + 1;
  const grown = withWordEnd({ from, to }, tokens);
  expect(text.slice(tokens[grown.from]?.start, tokens[grown.to - 1]?.end)).toBe(whole);
});
