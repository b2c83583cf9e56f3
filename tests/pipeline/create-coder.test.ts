import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EventRecord } from "../../src/contract/event-record.ts";
import type { Reader } from "../../src/language/reader.ts";
import type { SentenceGraph } from "../../src/language/sentence-graph.ts";
import { createCoder, type ArticleInput, type Coder } from "../../src/pipeline/create-coder.ts";
import { asRejected, type CodedArticle } from "../../src/pipeline/run.ts";
import { articleOf } from "../../src/sources/article.ts";

/** A reader that knows one word, "met", with the capitalised words around it as sides. */
function wordReader(score: number): Reader & { closed: boolean } {
  return {
    name: "met-only",
    closed: false,
    async read(sentences, signal) {
      signal?.throwIfAborted();
      return sentences.map(({ tokens }): SentenceGraph => {
        const at = tokens.findIndex(({ text }) => text === "met");
        const side = (index: number): { start: number; end: number }[] => {
          const token = tokens[index];
          return token !== undefined && /^\p{Lu}/u.test(token.text) ? [{ start: token.start, end: token.end }] : [];
        };
        const trigger = tokens[at];
        if (trigger === undefined) return { triggers: [], edges: [], mentions: [], names: [] };
        const sides = [...side(at - 1), ...side(at + 1)];
        return {
          triggers: [
            {
              span: { start: trigger.start, end: trigger.end },
              type: "CONSULT",
              mode: null,
              auxiliary: [],
              quoted: false,
              rule: "test",
              score,
            },
          ],
          edges: sides.map((span) => ({ trigger: 0, role: "actor" as const, span, score: 1 })),
          mentions: sides.map((span) => ({ span, kind: "name" as const, score: 1 })),
          names: [],
        };
      });
    },
    async close() {
      this.closed = true;
    },
  };
}

const ARTICLE: ArticleInput = {
  id: "a1",
  title: "Moscow met Tokyo",
  text: "Seoul met Beijing in Singapore on 12 June 2018. Nobody met anyone there.\n\nLater they left.",
  published: "2018-06-13",
  publisher: "Gazette",
  url: "https://example.org/a",
};

async function codeWith(
  reader: Reader,
  article: ArticleInput = ARTICLE,
  options: { now?: Date } = {},
): Promise<CodedArticle> {
  const coder = await createCoder({ reader, ...options });
  return coder.code(article);
}

describe("a coder with a reader of one's own", () => {
  test("gives records of the contract, in the order of their triggers, the title first", async () => {
    const { events } = await codeWith(wordReader(0.6));
    expect(events.map((event) => EventRecord.parse(event))).toEqual(events);
    expect(events.map(({ spans, event_text }) => [spans?.trigger.in, spans?.trigger.start, event_text[0]])).toEqual([
      ["title", 7, "met"],
      ["text", 6, "met"],
      ["text", 55, "met"],
    ]);
  });

  test("fills what the article states", async () => {
    const { events } = await codeWith(wordReader(0.6));
    expect(events[1]).toMatchObject({
      article: "a1",
      reported: "2018-06-13",
      date: "2018-06-12",
      enddate: "2018-06-12",
      date_basis: "text",
      event: ["CONSULT"],
      quad_code: 1,
      event_scale: 2.5,
      link: "https://example.org/a",
      text: null,
      confidence: 0.6,
      coded_date: null,
      coded_time: null,
      cite_info: { title: "Moscow met Tokyo", publication: "Gazette", language: "en" },
      text_info: { sequence: 1, start: 0, end: 47 },
    });
    expect(events[1]?.coder).toMatch(/^thaw \d+\.\d+\.\d+ \(met-only\)$/);
  });

  test("every span of every record points at its words", async () => {
    const { events } = await codeWith(wordReader(0.6));
    for (const event of events) {
      const words = ({ start, end, in: field }: { start: number; end: number; in: "text" | "title" }): string =>
        (field === "title" ? (ARTICLE.title ?? "") : ARTICLE.text).slice(start, end);
      expect(words(event.spans!.trigger)).toBe(event.event_text[0]);
      expect(words(event.spans!.evidence)).toContain(event.event_text[0]);
      for (const { span, entity_text } of event.actor) expect(words(span!)).toBe(entity_text);
    }
  });

  test("an event's id does not depend on its score, its article's id or its date", async () => {
    const ids = async (score: number, article: ArticleInput): Promise<string[]> =>
      (await codeWith(wordReader(score), article)).events.map(({ id }) => id);
    const first = await ids(0.6, ARTICLE);
    expect(await ids(0.9, ARTICLE)).toEqual(first);
    expect(await ids(0.6, { ...ARTICLE, id: "other", published: "2020-01-01" })).toEqual(first);
    expect(await ids(0.6, { ...ARTICLE, text: `${ARTICLE.text} ` })).not.toEqual(first);
    expect(new Set(first).size).toBe(first.length);
  });

  test("the same article gives the same bytes", async () => {
    const bytes = async (): Promise<string> => JSON.stringify(await codeWith(wordReader(0.6)));
    expect(await bytes()).toBe(await bytes());
  });

  test("the day and time of coding come from the caller's clock alone", async () => {
    const { events } = await codeWith(wordReader(0.6), ARTICLE, { now: new Date("2026-11-23T10:11:12Z") });
    expect(events[0]).toMatchObject({ coded_date: "2026-11-23", coded_time: "10:11:12" });
  });

  test("an article without id is named by the hash of its text, one without a day has no publication date", async () => {
    const { events } = await codeWith(wordReader(0.6), { text: "Seoul met Beijing." });
    expect(events[0]).toMatchObject({
      reported: null,
      date: null,
      date_basis: "none",
      date_precision: "none",
      link: null,
    });
    expect(events[0]?.article).toMatch(/^[0-9a-f]{64}$/);
  });

  test("tells what a rule set aside, with the rule's name and the words' place", async () => {
    const { events, skipped } = await codeWith(wordReader(0.6), { text: "they met somewhere." });
    expect(events).toEqual([]);
    expect(skipped).toEqual([{ stage: "events", reason: "no-act-no-event", span: { start: 5, end: 8, in: "text" } }]);
  });

  test("closes its reader", async () => {
    const reader = wordReader(1);
    await (await createCoder({ reader })).close();
    expect(reader.closed).toBe(true);
  });

  test("stops when told to", async () => {
    const coder = await createCoder({ reader: wordReader(1) });
    await expect(coder.code(ARTICLE, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});

describe("what is not coded", () => {
  const GERMAN =
    "Der Präsident traf am Dienstag den nordkoreanischen Machthaber in Singapur, wo beide eine kurze Erklärung unterzeichneten.";

  test.each([
    ["a text in another language", { text: GERMAN }, /does not look like English \(\d+% function words/],
    [
      "a text marked as another language",
      { text: "Seoul met Beijing.", language: "de" },
      /the language is given as de; Thaw reads English/,
    ],
  ])("%s is refused whole, and can be counted as rejected", async (_, article, reason) => {
    const coded = await codeWith(wordReader(1), article);
    expect(coded).toEqual({
      events: [],
      skipped: [{ stage: "language", reason: expect.stringMatching(reason) as unknown, span: null }],
    });
    expect(asRejected(articleOf(article), coded)).toMatchObject({
      rejected: true,
      stage: "language",
      hint: expect.stringMatching(/\S/) as unknown,
    });
  });

  test.each(["en", "EN", "en-GB", "en_US", "eng", "English"])("language %s is read", async (language) => {
    const coded = await codeWith(wordReader(1), { text: "Seoul met Beijing.", language });
    expect(coded.events).toHaveLength(1);
    expect(asRejected(articleOf({ text: "" }), coded)).toBeNull();
  });

  test.each(["", " ", "\u200b", "\u0000\u0000", "🤝", ")".repeat(5000)])(
    "%j gives nothing and throws nothing",
    async (text) => {
      expect(await codeWith(wordReader(1), { text })).toEqual({ events: [], skipped: [] });
    },
  );

  test.each([
    ["a day in words", { text: "x", published: "June 12" }, 'published "June 12" is no day of the form YYYY-MM-DD'],
    ["a day that does not exist", { text: "x", published: "2018-02-30" }, 'published "2018-02-30" is no day'],
    ["no text", {} as ArticleInput, "the article has no text"], // a caller without types
  ])("%s is a wrong call", async (_, article, message) => {
    const coder = await createCoder({ reader: wordReader(1) });
    await expect(coder.code(article)).rejects.toMatchObject({
      name: "ThawError",
      code: "usage",
      message: expect.stringContaining(message) as unknown,
    });
  });
});

describe("the coder that ships", () => {
  let coder: Coder;
  beforeAll(async () => {
    coder = await createCoder();
  });
  afterAll(() => coder.close());

  const sample = (name: string): string =>
    readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "articles", name), "utf8");

  test("codes a sample into records of the contract, twice alike, every span at its words", async () => {
    const article = { text: sample("2018-06-13-singapore-summit.md"), published: "2018-06-13" };
    const { events } = await coder.code(article);
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.stringify(await coder.code(article))).toBe(
      JSON.stringify({ events, skipped: (await coder.code(article)).skipped }),
    );
    for (const event of events) {
      expect(EventRecord.parse(event)).toEqual(event);
      expect(article.text.slice(event.spans?.trigger.start, event.spans?.trigger.end)).toBe(event.event_text[0]);
    }
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  test.each([
    ["letters without a space", "x".repeat(200_000)],
    ["full stops", ".".repeat(100_000)],
    ["quotes", "“".repeat(50_000)],
    ["dates", "on 12 June 2018 and the ".repeat(2_000)],
    ["names", "to Kim Jong Un and the ".repeat(2_000)],
    ["triggers", "he met and attacked and praised the ".repeat(1_000)],
  ])("comes back from a long row of %s", async (_, text) => {
    const { events, skipped } = await coder.code({ text });
    expect(events.filter((event) => !EventRecord.safeParse(event).success)).toEqual([]);
    expect(skipped.filter(({ span }) => span === null)).toEqual([]);
  });
});
