import { describe, expect, test } from "vitest";
import { detectFormat, type InputFormat } from "../../src/sources/format.ts";

const CASES: [string, string, string, InputFormat][] = [
  ["plain prose", "Kim met Trump. They signed a pledge.", "a.txt", "text"],
  ["prose without a name", "Kim met Trump, and they talked.", "", "text"],
  ["prose with a comma in the first line", "On Tuesday, Kim met Trump.\nThey talked.", "", "text"],
  ["prose with a hyphen list is no Markdown", "He said:\n- talks\n- trade\n", "", "text"],
  ["prose that opens with a quotation", '"We will not bow," he said.', "", "text"],
  ["prose with a brace", "{sic} is how the statement ended.", "", "text"],
  ["one object a line", '{"text": "Kim met Trump.", "date": "2018-06-12"}\n{"text": "b"}', "", "jsonl"],
  ["a first line that is broken", '{"text": "Kim\n{"text": "b"}\n', "", "jsonl"],
  ["a broken first line without a sign, by name", "oops\nbad\n", "a.jsonl", "jsonl"],
  ["an array of objects", '[\n {"text": "a"}\n]', "", "jsonl"],
  ["one object over several lines", '{\n  "text": "a"\n}', "a.json", "jsonl"],
  ["JSON in a .txt file", '{"body": "a"}', "a.txt", "jsonl"],
  ["a table with a text column", "id,text,date\n1,Kim met Trump.,2018-06-12\n", "", "csv"],
  ["a table with semicolons", "id;headline;body\n1;a;b\n", "", "csv"],
  ["a table with tabs", "id\ttext\n1\ta\n", "", "csv"],
  ["a table with quoted names", '"id","text"\n"1","a"\n', "", "csv"],
  ["a table without a known column, by name", "nr,story\n1,a\n", "a.csv", "csv"],
  ["a single column, by name", "text\na\n", "a.csv", "csv"],
  ["a heading", "# Summit\n\nKim met Trump.", "", "markdown"],
  ["front matter", "---\ntitle: Summit\n---\nKim met Trump.", "", "markdown"],
  ["links and a quote", "Kim [met](https://example.org) Trump.\n\n> It was good.\n", "", "markdown"],
  ["a .md file without any mark", "Kim met Trump.", "a.md", "markdown"],
  ["a page", "<!DOCTYPE html><html><body><p>Kim</p></body></html>", "", "html"],
  ["a page after a comment", "<!-- saved -->\n<html><body>x</body></html>", "a.txt", "html"],
  ["a page with an XML declaration", '<?xml version="1.0"?>\n<html xmlns="x">', "", "html"],
  ["a fragment", "<p>Kim met Trump.</p>", "", "html"],
  ["a tag further down is no page", "He wrote <p> in the note.", "", "text"],
];

describe("detectFormat", () => {
  test.each(CASES)("%s", (_, text, name, format) => {
    expect(detectFormat(text, name)).toBe(format);
  });

  test.each([
    ["quotes", '"'.repeat(60_000)],
    ["dashes", "-".repeat(60_000)],
    ["open comments", "<!--".repeat(15_000)],
    ["brackets", "[".repeat(60_000)],
    ["stars", "**a".repeat(20_000)],
    ["line breaks", "\n".repeat(60_000)],
    ["front matter without end", `---\n${"a: b\n".repeat(12_000)}`],
  ])("comes back from 60,000 characters of %s", (_, text) => {
    expect(["text", "markdown"]).toContain(detectFormat(text, ""));
  });
});
