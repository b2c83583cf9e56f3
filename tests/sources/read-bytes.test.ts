import { describe, expect, test } from "vitest";
import { isRejected, type Remark, type SourceItem } from "../../src/sources/article.ts";
import { MAX_ARTICLE_CHARS, readBytes, type InputOptions } from "../../src/sources/read-input.ts";

function read(content: string | Uint8Array, file: string | null, options: InputOptions = {}): SourceItem[] {
  return [...readBytes(typeof content === "string" ? Buffer.from(content) : content, file, options)];
}

/** One line an item: "+ text" of an article, "- line stage: reason" of a rejection. */
function shown(items: readonly SourceItem[]): string[] {
  return items.map((item) =>
    isRejected(item) ? `- ${item.origin.line} ${item.stage}: ${item.reason}` : `+ ${item.text}`,
  );
}

describe("JSON", () => {
  test("a broken line in the middle costs only itself, and is named", () => {
    const items = read('{"text":"one"}\n{"text": "two\n\n{"text":"three"}\n[1]\n"x"\n{"id":"6"}\n', "a.jsonl");
    expect(shown(items)).toEqual([
      "+ one",
      expect.stringMatching(/^- 2 parse: the line is no JSON object: /),
      "+ three",
      "- 5 parse: the line is no JSON object: a list, not an object",
      "- 6 parse: the line is no JSON object: a string, not an object",
      expect.stringMatching(/^- 7 parse: no text/),
    ]);
    expect(items.map((item) => item.origin.line)).toEqual([1, 2, 4, 5, 6, 7]);
    expect(items.every((item) => item.origin.file === "a.jsonl")).toBe(true);
  });

  test("a first line that is broken, told by the name", () => {
    expect(shown(read('oops\n{"text":"two"}\n', "a.ndjson"))).toEqual([expect.stringContaining("- 1 parse"), "+ two"]);
  });

  test("an array, an object over several lines, Windows line ends, a byte order mark", () => {
    expect(shown(read('[\n{"text":"one"},\n{"text":"two"}\n]', null))).toEqual(["+ one", "+ two"]);
    expect(shown(read('{\n  "text": "one"\n}\n', null))).toEqual(["+ one"]);
    expect(shown(read('\ufeff{"text":"one"}\r\n{"text":"two"}\r\n', null))).toEqual(["+ one", "+ two"]);
  });

  test("a document over many lines that breaks off is one rejection, not one a line", () => {
    expect(shown(read('[\n  {\n    "text": "one",\n    "date": "2018-06-12"\n  },\n', "a.json"))).toEqual([
      expect.stringContaining("- null parse: the file is one JSON document that breaks off or is malformed"),
    ]);
  });

  test("lines of an array that cannot be read as one still give their articles", () => {
    expect(shown(read('[bad\n{"text":"two"}\n', "a.jsonl"))).toEqual([expect.stringContaining("- 1 parse"), "+ two"]);
  });
});

describe("CSV", () => {
  test.each([
    ["commas", "id,date,text\n1,2018-06-12,Kim met Trump.\n"],
    ["semicolons", "id;date;text\n1;2018-06-12;Kim met Trump.\n"],
    ["tabs", "id\tdate\ttext\n1\t2018-06-12\tKim met Trump.\n"],
    ["capitals in the header", "ID,Date,Text\n1,2018-06-12,Kim met Trump.\n"],
    ["Windows line ends", "id,date,text\r\n1,2018-06-12,Kim met Trump.\r\n"],
  ])("with %s", (_, table) => {
    expect(read(table, "a.csv")).toEqual([
      expect.objectContaining({
        id: "1",
        published: "2018-06-12",
        text: "Kim met Trump.",
        origin: { file: "a.csv", line: 2 },
      }),
    ]);
  });

  test("keeps quoted cells with commas, quotes and line breaks whole", () => {
    const [item] = read('id,text\n1,"Kim said ""no"",\nthen left."\n2,b\n', null);
    expect(item).toMatchObject({ text: 'Kim said "no",\nthen left.' });
  });

  test("without a column of text is refused with the names that were wanted and found", () => {
    const [item, ...rest] = read("nr,story\n1,Kim\n", "a.csv");
    expect(rest).toEqual([]);
    expect(item).toMatchObject({
      stage: "parse",
      origin: { file: "a.csv", line: 1 },
      reason: expect.stringMatching(/wanted one of text, .*found nr, story$/) as unknown,
      hint: expect.stringContaining("--map text=COLUMN") as unknown,
    });
  });

  test("takes the column that --map names, whatever its case", () => {
    expect(shown(read("nr,Story\n1,Kim met Trump.\n", "a.csv", { map: { text: "STORY" } }))).toEqual([
      "+ Kim met Trump.",
    ]);
  });

  test("a row without text and a row with a bad date are rejected alone, by line", () => {
    expect(shown(read("id,date,text\n1,,one\n2,,\n3,soon,three\n4,2018-06-12,four\n", "a.csv"))).toEqual([
      "+ one",
      expect.stringContaining("- 3 parse: no text"),
      expect.stringContaining('- 4 parse: the date "soon"'),
      "+ four",
    ]);
  });

  test("a quote that never closes costs what comes after it, not what came before", () => {
    expect(shown(read('id,text\n1,one\n2,two\n3,"three\n4,four\n', "a.csv"))).toEqual([
      "+ one",
      "+ two",
      expect.stringContaining("the table cannot be read"),
    ]);
  });
});

describe("Markdown", () => {
  test("front matter, heading, links, lists, code and pictures", () => {
    const markdown = [
      "---",
      'title: "A summit"',
      "date: 2018-06-13",
      "source: Gazette",
      "---",
      "",
      "# Heading",
      "",
      "Kim **met** [Trump](https://example.org/a) in *Singapore*. ![photo](x.png)",
      "",
      "- They `signed` a pledge.",
      "- They left.",
      "",
      "> He was pleased.",
      "",
      "```",
      "code() is left out",
      "```",
      "",
    ].join("\n");
    expect(read(markdown, "a.md")).toEqual([
      expect.objectContaining({
        title: "A summit",
        published: "2018-06-13",
        publisher: "Gazette",
        extracted: true,
        text: "Kim met Trump in Singapore.\n\nThey signed a pledge.\n\nThey left.\n\nHe was pleased.",
      }),
    ]);
  });

  test("takes its first heading as title when no front matter names one", () => {
    expect(read("# Summit ends\nKim left.\n\n## Reaction\nTrump was pleased.\n", "a.md")[0]).toMatchObject({
      title: "Summit ends",
      text: "Kim left.\n\nReaction\n\nTrump was pleased.",
      published: null,
    });
  });
});

describe("HTML", () => {
  const body =
    "<p>Kim Jong Un met Donald Trump in Singapore, officials said, in a first meeting of the two.</p><p>They signed a pledge &amp; left.</p>";
  const page = (head: string): string =>
    `<!DOCTYPE html><html lang="en-GB"><head><title>Summit</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>Summit</h1>${body}</article><footer>All rights</footer></body></html>`;

  test("main text, title, language, address and the day that JSON-LD states", () => {
    const head =
      '<link rel="canonical" href="https://example.org/a"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2018-06-12T09:00:00Z"}</script>';
    const [item] = read(page(head), "a.html");
    expect(item).toMatchObject({
      title: "Summit",
      published: "2018-06-12",
      language: "en",
      url: "https://example.org/a",
      extracted: true,
    });
    expect(item).toHaveProperty(
      "text",
      expect.stringContaining("in a first meeting of the two.\n\nThey signed a pledge & left.") as unknown,
    );
    expect(JSON.stringify(item)).not.toContain("All rights");
  });

  test.each([
    ["a meta tag", '<meta property="article:published_time" content="2018-06-12T09:00:00Z">', "2018-06-12"],
    ["another meta tag", '<meta name="date" content="20180612">', "2018-06-12"],
    ["nothing", "", null],
    ["a date that is none", '<meta name="date" content="soon">', null],
  ])("the day by %s", (_, head, published) => {
    expect(read(page(head), "a.html")[0]).toMatchObject({ published });
  });

  test("a page without an article is rejected with the way out", () => {
    expect(read("<html><body></body></html>", "a.html")[0]).toMatchObject({
      stage: "parse",
      reason: "the page holds no article text",
      hint: expect.stringMatching(/\S/) as unknown,
    });
  });
});

describe("plain text", () => {
  test("stays as it is, and a day in the file's own name dates it", () => {
    const text = "  Kim met Trump.\r\n\r\nThey left. ";
    expect(read(text, "/news/2018-06-12-summit.txt")[0]).toMatchObject({
      text,
      published: "2018-06-12",
      extracted: false,
    });
    expect(read(text, "/2018-06-12/summit.txt")[0]).toMatchObject({ published: null });
    expect(read(text, "/news/2018-06-31.txt")[0]).toMatchObject({ published: null });
  });

  test.each([
    ["nothing", "", "parse", "the input is empty"],
    ["white space", " \n\t ", "parse", "the input is empty"],
    ["a byte order mark alone", "\ufeff", "parse", "the input is empty"],
    ["a binary file", "\u0000\u0001\u0002binary", "decode", "the file is binary"],
  ])("%s is rejected", (_, content, stage, reason) => {
    expect(read(content, "a.txt")).toEqual([
      expect.objectContaining({
        rejected: true,
        stage,
        reason: expect.stringContaining(reason) as unknown,
        origin: { file: "a.txt", line: null },
      }),
    ]);
  });

  test("of an old encoding is read, with a remark", () => {
    const remarks: Remark[] = [];
    const items = read(Buffer.from("Le président a rencontré Macron.", "latin1"), "a.txt", {
      onRemark: (remark) => remarks.push(remark),
    });
    expect(shown(items)).toEqual(["+ Le président a rencontré Macron."]);
    expect(remarks).toEqual([
      { origin: { file: "a.txt", line: null }, message: expect.stringContaining("Windows-1252") as unknown },
    ]);
  });

  test("a forced format wins over the content", () => {
    expect(read("# not a heading", null, { format: "text" })[0]).toMatchObject({
      text: "# not a heading",
      extracted: false,
    });
  });
});

describe("an article that is too long", () => {
  const long = `${"kim met trump ".repeat(4_000_000)}`.slice(0, 50_000_000);

  test.each([
    ["a line of plain text", () => long, "a.txt"],
    ["a line of JSON", () => JSON.stringify({ text: long }), "a.jsonl"],
    ["Markdown", () => `# Heading\n\n${long}`, "a.md"],
    ["a page", () => `<html><body><p>${long}</p></body></html>`, "a.html"],
    ["a cell", () => `id,text\n1,${long}\n`, "a.csv"],
  ])("of 50 million characters is refused with the bound: %s", (_, content, file) => {
    expect(read(content(), file)).toEqual([
      expect.objectContaining({
        rejected: true,
        reason: expect.stringMatching(new RegExp(`has \\d{8} characters, more than ${MAX_ARTICLE_CHARS}`)) as unknown,
        hint: expect.stringContaining("split") as unknown,
      }),
    ]);
  });

  test("does not cost the articles beside it", () => {
    const items = read(
      `{"text":"one"}\n${JSON.stringify({ text: "x".repeat(MAX_ARTICLE_CHARS + 1) })}\n{"text":"three"}\n`,
      "a.jsonl",
    );
    expect(items.map((item) => (isRejected(item) ? `- ${item.origin.line}` : item.text))).toEqual([
      "one",
      "- 2",
      "three",
    ]);
  });
});
