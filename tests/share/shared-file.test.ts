import { createHash } from "node:crypto";
import { DOMParser } from "linkedom";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { AnswerParts } from "../../src/answers/answer-parts.ts";
import { briefAnswer } from "../../src/answers/brief.ts";
import { briefMarkdown } from "../../src/share/brief-markdown.ts";
import { briefSheet } from "../../src/share/brief-sheet.ts";
import { shareDyad } from "../../src/share/share-dyad.ts";
import { sharePicture } from "../../src/share/share-picture.ts";
import { shareEvent } from "../../src/share/share-event.ts";
import type { SharedFile } from "../../src/share/sheet.ts";
import { sampleDesk } from "../answers/sample-desk.ts";
import { HOSTILE_EVENT, hostileParts } from "./hostile-store.ts";

const GOLDEN = join(import.meta.dirname, "..", "golden", "share");
const MEETING = "00000000000000a1";

const FILES: readonly (readonly [name: string, make: (parts: AnswerParts) => Promise<SharedFile>])[] = [
  ["event", (parts) => shareEvent(MEETING, parts)],
  ["dyad", (parts) => shareDyad("USA", "PRK", { by: "week" }, parts)],
  ["dyad-of-nothing", (parts) => shareDyad("TCD", "SDN", {}, parts)],
  ["brief", async (parts) => briefSheet(await briefAnswer("USA", "PRK", {}, parts), parts)],
];

let [parts, hostile]: (AnswerParts | null)[] = [];

function ready(given: AnswerParts | null | undefined): AnswerParts {
  if (given === null || given === undefined) throw new Error("the store is not open");
  return given;
}

beforeAll(async () => {
  ({ parts } = await sampleDesk());
  hostile = await hostileParts();
});

describe("a shared file", () => {
  test.each(FILES)("%s is what tests/golden/share/ shows", async (name, make) => {
    const { html } = await make(ready(parts));
    // The version is told by the package.
    await expect(html.replace(/Thaw \d+\.\d+\.\d+/, "Thaw VERSION")).toMatchFileSnapshot(join(GOLDEN, `${name}.html`));
  });

  test.each(FILES)("%s needs no script, no network and no style but its own", async (_, make) => {
    const { html, name } = await make(ready(parts));
    expect(html).not.toMatch(
      /<(?:script|link|iframe|object|embed|base|form|img)\b|\bon\w+=|\bstyle=|@import|url\((?!#)/i,
    );
    const document = new DOMParser().parseFromString(html, "text/html");
    const hash = createHash("sha256")
      .update(document.querySelector("style")?.textContent ?? "")
      .digest("base64");
    expect(document.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain(
      `default-src 'none'; style-src 'sha256-${hash}'`,
    );
    expect(name).toMatch(/^[A-Za-z0-9-]+\.html$/);
  });

  test.each(FILES)("%s is the same when made again", async (_, make) => {
    expect(await make(ready(parts))).toEqual(await make(ready(parts)));
  });

  test.each([
    ["event", (own: AnswerParts) => shareEvent(HOSTILE_EVENT, own)],
    ["dyad", (own: AnswerParts) => shareDyad("TCD", "SDN", {}, own)],
    ["brief", async (own: AnswerParts) => briefSheet(await briefAnswer("TCD", "SDN", {}, own), own)],
  ])("%s shows hostile words as words", async (_, make) => {
    const { html } = await make(ready(hostile));
    const document = new DOMParser().parseFromString(html, "text/html");
    expect([...document.querySelectorAll("script,img,b")]).toEqual([]);
    expect(
      [...document.querySelectorAll("*")]
        .flatMap(({ attributes }) => [...attributes].map(({ name }) => name))
        .filter((name) => /^on/i.test(name)),
    ).toEqual([]);
    expect(
      [...document.querySelectorAll("a")]
        .map((link) => link.getAttribute("href") ?? "")
        .filter((href) => !/^#|^https?:/.test(href)),
    ).toEqual([]);
    expect(document.querySelectorAll("style")).toHaveLength(1);
    expect(document.querySelector("main")?.textContent).toContain("<script>alert(1)</script>");
    expect(html).not.toContain("\u202E");
  });
});

describe("a shared picture", () => {
  test("is what tests/golden/share/ shows, and no script", async () => {
    const { svg, name } = await sharePicture("USA", "PRK", { by: "week" }, ready(parts));
    expect(name).toBe("dyad-USA-PRK.svg");
    expect(svg).not.toContain("var(");
    expect(svg).not.toMatch(/<script|\bon\w+=|href|@import|url\((?!#)/i);
    await expect(svg.replace(/Thaw \d+\.\d+\.\d+/, "Thaw VERSION")).toMatchFileSnapshot(join(GOLDEN, "dyad.svg"));
  });

  test("of nothing is an error with a way out", async () => {
    await expect(sharePicture("TCD", "SDN", {}, ready(parts))).rejects.toThrow("there is nothing to draw");
  });
});

describe("a briefing", () => {
  test("names an event behind each sentence, and says what is too little", async () => {
    const brief = await briefAnswer("USA", "PRK", {}, ready(parts));
    const statements = brief.sections.flatMap((section) => section.statements);
    expect(statements.length).toBeGreaterThan(3);
    for (const { events, of } of statements) expect(events.length > 0 && of >= events.length).toBe(true);
    expect(brief.sections.flatMap(({ lacking }) => lacking)).toContain(
      "Not enough data for an interval: 1 event, and three are needed.",
    );
  });

  test("quotes only what stands in the article", async () => {
    const brief = await briefAnswer("USA", "PRK", {}, ready(parts));
    const quotes = brief.sections.flatMap(({ statements }) => statements.flatMap((statement) => statement.quotes));
    expect(quotes.map(({ text, event }) => [text, event])).toContainEqual([
      "Donald Trump met Kim Jong Un in Singapore on Tuesday.",
      MEETING,
    ]);
  });

  test.each([
    ["nobody", "TCD", "SDN", {}, "Not enough data: no event from Chad to Sudan counts"],
    [
      "another time",
      "USA",
      "PRK",
      { until: "2018-01-01" },
      "2 events count at other times, between 2018-06-01 and 2018-06-13",
    ],
    ["a short time", "USA", "PRK", { since: "30d" }, "The time is too short to say whether it thaws or freezes"],
  ])("of %s tells so", async (_, a, b, query, words) => {
    expect(JSON.stringify(await briefAnswer(a, b, query, ready(parts)))).toContain(words);
  });

  test("in Markdown is what tests/golden/share/ shows", async () => {
    const text = briefMarkdown(
      await briefAnswer("USA", "PRK", {}, ready(parts)),
      (id) => `https://news.example/e/${id}`,
    );
    await expect(text).toMatchFileSnapshot(join(GOLDEN, "brief.md"));
  });

  test("in Markdown shows hostile words as words", async () => {
    const text = briefMarkdown(await briefAnswer("TCD", "SDN", {}, ready(hostile)));
    expect(text).toContain(String.raw`\<script\>alert(1)\</script\>`);
    expect(text.replaceAll(/\\./g, "")).not.toMatch(/<\w|\]\(javascript/);
  });
});
