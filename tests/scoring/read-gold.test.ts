import { describe, expect, test } from "vitest";
import { ThawError } from "../../src/errors.ts";
import { readGold, readPredictions } from "../../src/scoring/read-gold.ts";
import { BARE, record } from "../contract/sample-record.ts";

const line = (value: unknown): string => JSON.stringify(value);
const GOLD = line({ article: { id: "a1", text: "They met.", date: "2018-06-13" }, events: [BARE] });

function failure(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ThawError) return `${error.code} ${error.message} | ${error.hint}`;
    throw error;
  }
  return "nothing was thrown";
}

describe("readGold", () => {
  test("reads lines of {article, events}, empty lines between them, and fills the defaults", () => {
    const [first, second, ...rest] = readGold(
      `${GOLD}\n\n${line({ article: { text: "Nothing." }, events: [] })}\n`,
      "g.jsonl",
    );
    expect(first).toMatchObject({ article: { id: "a1", date: "2018-06-13" }, events: [record()] });
    expect(second).toEqual({ article: { text: "Nothing." }, events: [] });
    expect(rest).toEqual([]);
  });

  test.each([
    ["a broken line", `${GOLD}\n{"article"`, "g.jsonl:2: "],
    ["no article", `\n${line({ events: [] })}`, "g.jsonl:2: article: "],
    ["no text", line({ article: { id: "a1" }, events: [] }), "g.jsonl:1: article.text: "],
    [
      "a day that does not exist",
      line({ article: { text: "x", date: "2018-02-30" }, events: [] }),
      "g.jsonl:1: article.date: ",
    ],
    [
      "a wrong type",
      line({ article: { text: "x" }, events: [{ ...BARE, event: ["FIGHT"] }] }),
      "g.jsonl:1: events.0.event.0: ",
    ],
    [
      "a wrong mode",
      line({ article: { text: "x" }, events: [{ ...BARE, mode: ["drone"] }] }),
      "g.jsonl:1: events.0.mode: drone is no mode of CONSULT",
    ],
    ["a list", "[]", "g.jsonl:1: (line): "],
  ])("%s is refused, naming file and line", (_, content, start) => {
    const message = failure(() => readGold(content, "g.jsonl"));
    expect(message).toContain(`gold-invalid ${start}`);
    expect(message).toContain("docs/data-format.md");
  });
});

describe("readPredictions", () => {
  test("groups records by article, one a line or in {events}", () => {
    const byArticle = readPredictions(
      [line(BARE), line({ events: [{ ...BARE, article: "b" }, BARE] })].join("\n"),
      "p.jsonl",
    );
    expect([...byArticle].map(([article, records]) => [article, records.length])).toEqual([
      ["a1", 2],
      ["b", 1],
    ]);
  });

  test.each([
    ["a broken line", `${line(BARE)}\noops`, "p.jsonl:2: "],
    ["a record with a wrong field", line({ ...BARE, confidence: 7 }), "p.jsonl:1: confidence: "],
    ["a wrong record in {events}", line({ events: [{ ...BARE, confidence: 7 }] }), "p.jsonl:1: events.0.confidence: "],
    ["neither a record nor {events}", "[]", "p.jsonl:1: (line): "],
  ])("%s is refused, naming file, line and field", (_, content, start) => {
    expect(failure(() => readPredictions(content, "p.jsonl"))).toContain(`gold-invalid ${start}`);
  });
});
