import type { Auxiliary } from "../../src/codebook/auxiliary.ts";
import type { EventType } from "../../src/codebook/event-type.ts";
import type { CodedEvent } from "../../src/events/coded-event.ts";
import type { EventRule } from "../../src/events/rule.ts";
import type { Mention, TextSpan } from "../../src/language/sentence-graph.ts";
import type { Sentence } from "../../src/text/sentence.ts";
import { splitSentences } from "../../src/text/split-sentences.ts";

/** An event as a row of a table writes it: words stand for their first place in the text. */
export interface EventRow {
  trigger: string;
  type: EventType;
  mode?: string;
  marks?: readonly Auxiliary[];
  actors?: readonly string[];
  recipients?: readonly string[];
}

/** The first sentence of a text. */
export function sentenceOf(text: string): Sentence {
  const [sentence] = splitSentences({ title: null, text });
  if (sentence === undefined) throw new RangeError(`no sentence in ${JSON.stringify(text)}`);
  return sentence;
}

function spanOf(text: string, words: string): TextSpan {
  const start = text.indexOf(words);
  if (start === -1) throw new RangeError(`${words} is not in ${text}`);
  return { start, end: start + words.length };
}

/** Events of one sentence, built by hand as a reader's graph would give them; equal words are one mention. */
export function eventsOf(text: string, rows: readonly EventRow[]): CodedEvent[] {
  const sentence = sentenceOf(text);
  const mentions = new Map<string, Mention>();
  const mention = (words: string): Mention => {
    const known = mentions.get(words) ?? { span: spanOf(text, words), kind: "name", score: 1 };
    mentions.set(words, known);
    return known;
  };
  return rows.map((row) => ({
    sentence,
    trigger: spanOf(text, row.trigger),
    type: row.type,
    mode: row.mode ?? null,
    auxiliary: (row.marks ?? []).map((mark) => ({ mark, cue: null })),
    actors: (row.actors ?? []).map(mention),
    recipients: (row.recipients ?? []).map(mention),
    time: null,
    place: null,
    attribution: null,
    context: [],
    size: null,
    count: null,
    score: 1,
    trace: [],
  }));
}

/** An event in one line: "TYPE mode (marks) trigger: actors > recipients"; null where a rule set it aside. */
export function shown(text: string, event: CodedEvent | readonly CodedEvent[] | null): string | null {
  if (event === null) return null;
  if (!("type" in event)) return event.map((one) => shown(text, one)).join("; ");
  const words = (mentions: readonly Mention[]): string =>
    mentions.map(({ span }) => text.slice(span.start, span.end)).join(" + ") || "-";
  const marks = event.auxiliary.length === 0 ? null : `(${event.auxiliary.map(({ mark }) => mark).join(" ")})`;
  const head = [event.type, event.mode, marks, text.slice(event.trigger.start, event.trigger.end)];
  return `${head.filter((part) => part !== null).join(" ")}: ${words(event.actors)} > ${words(event.recipients)}`;
}

/** What a rule makes of each event of a sentence. */
export function applied(rule: EventRule, text: string, rows: readonly EventRow[]): (string | null)[] {
  const events = eventsOf(text, rows);
  return events.map((event) => shown(text, rule.apply(event, { events })));
}
