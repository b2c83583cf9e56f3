import { describe, expect, test } from "vitest";
import { codeEvents } from "../../src/events/code-events.ts";
import type { SentenceGraph, TriggerReading } from "../../src/language/sentence-graph.ts";
import { sentenceOf, shown } from "./sample-event.ts";

const TEXT = "Seoul agreed to meet Tokyo twice, officials said; a march followed.";
const sentence = sentenceOf(TEXT);
const span = (words: string): { start: number; end: number } => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const trigger = (words: string, type: TriggerReading["type"]): TriggerReading => ({
  span: span(words),
  type,
  mode: null,
  auxiliary: [],
  quoted: false,
  rule: `test:${words}`,
  score: 0.5,
});
const graph: SentenceGraph = {
  triggers: [trigger("agreed", "AGREE"), trigger("meet", "CONSULT"), trigger("march", "PROTEST")],
  edges: [
    { trigger: 0, role: "actor", span: span("Seoul"), score: 1 },
    { trigger: 0, role: "source", span: span("officials"), score: 1 },
    { trigger: 0, role: "cue", span: span("said"), score: 1 },
    { trigger: 1, role: "actor", span: span("Seoul"), score: 1 },
    { trigger: 1, role: "recipient", span: span("Tokyo"), score: 1 },
  ],
  names: [],
  mentions: [
    { span: span("Seoul"), kind: "place", score: 0.9 },
    { span: span("officials"), kind: "role", score: 0.9 },
  ],
};

describe("codeEvents", () => {
  const { events, dropped } = codeEvents(sentence, graph, () => ["diplomatic"]);

  test("takes the graph over and applies the rules in order", () => {
    expect(events.map((event) => shown(TEXT, event))).toEqual(["AGREE agreed: Seoul > Tokyo"]);
  });

  test("tells what it set aside, with the rule", () => {
    expect(dropped.map(({ trigger: at, rule }) => [TEXT.slice(at.start, at.end), rule])).toEqual([
      ["march", "no-act-no-event"],
      ["meet", "promised-act-is-one-event"],
    ]);
  });

  test("keeps a mention's kind, and takes an unlisted span as a name", () => {
    expect(events[0]?.actors).toEqual([{ span: span("Seoul"), kind: "place", score: 0.9 }]);
    expect(events[0]?.recipients).toEqual([{ span: span("Tokyo"), kind: "name", score: 0.5 }]);
  });

  test("keeps source and cue, and the trace of what decided", () => {
    expect(events[0]).toMatchObject({
      attribution: { source: { span: span("officials"), kind: "role" }, cue: span("said"), mode: "indirect" },
      trace: [
        { field: "trigger", rule: "test:agreed", score: 0.5 },
        { field: "recipients", rule: "promised-act-is-one-event", score: null },
      ],
    });
  });

  test("an empty graph gives nothing", () => {
    expect(codeEvents(sentence, { triggers: [], edges: [], mentions: [], names: [] }, () => [])).toEqual({
      events: [],
      dropped: [],
    });
  });
});
