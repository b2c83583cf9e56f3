import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/sources/read-markdown.ts";

describe("readMarkdown comes back from long single lines of", () => {
  test.each(["**a", "[a", "`a", "![a", "_a_", "*a b ", "<!--", "#", "- ", "> ", "word ", "](", "~~~"])("%j", (part) => {
    const { text } = readMarkdown(part.repeat(60_000), { file: null, line: null });
    expect(text.length).toBeLessThanOrEqual(part.length * 60_000);
  });
});
