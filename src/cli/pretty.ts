import { styleText } from "node:util";
import type { Entity } from "../contract/entity.ts";
import type { EventRecord } from "../contract/event-record.ts";
import type { Span } from "../contract/span.ts";
import type { Article } from "../sources/article.ts";

type Style = Parameters<typeof styleText>[0];

const STYLES = {
  trigger: ["bold", "inverse"],
  actor: "cyan",
  recipient: "magenta",
  date: "yellow",
  place: "green",
  cue: "red",
  source: "blue",
} as const satisfies Record<string, Style>;

type Part = keyof typeof STYLES;

const PARTS = Object.keys(STYLES) as Part[]; // Object.keys widens; STYLES is the only source of the keys.

/** An article for a terminal: its text with coloured spans, and under it one line an event. Without colour the lines alone carry the words. */
export function prettyArticle(article: Article, events: readonly EventRecord[], color: boolean): string {
  const paint = (style: Style, text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const head = [
    article.title === null ? null : paint("bold", painted(article.title, spansIn(events, "title"), paint)),
    heading(article),
  ];
  const legend = color ? `${PARTS.map((part) => paint(STYLES[part], part)).join(" ")}\n` : "";
  const rows = events.map((event, index) => eventLine(event, index + 1, paint)).join("\n");
  const body = painted(article.text.trimEnd(), spansIn(events, "text"), paint);
  return `${head.filter((line) => line !== null && line !== "").join("\n")}\n\n${body}\n\n${legend}${rows === "" ? "no events" : rows}\n\n`;
}

function heading(article: Article): string {
  return [article.published, article.publisher, article.id ?? article.origin.file]
    .filter((part) => part !== null)
    .join(" · ");
}

interface PaintedSpan extends Span {
  part: Part;
}

function spansIn(events: readonly EventRecord[], field: Span["in"]): PaintedSpan[] {
  return events.flatMap(partsOf).filter((span) => span.in === field);
}

function partsOf(event: EventRecord): PaintedSpan[] {
  const marked: [Part, Span | null | undefined][] = [
    ["trigger", event.spans?.trigger],
    ["date", event.spans?.date],
    ["place", event.spans?.place],
    ["source", event.attribution?.span],
    ...(event.spans?.cue ?? []).map((span): [Part, Span] => ["cue", span]),
    ...event.actor.map((entity): [Part, Span | null] => ["actor", entity.span]),
    ...event.recipient.map((entity): [Part, Span | null] => ["recipient", entity.span]),
  ];
  return marked.flatMap(([part, span]) => (span === null || span === undefined ? [] : [{ ...span, part }]));
}

/** Where spans overlap, the one that begins first and is listed first in STYLES is painted. */
function painted(text: string, spans: readonly PaintedSpan[], paint: (style: Style, text: string) => string): string {
  const ordered = spans.toSorted((a, b) => a.start - b.start || PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
  let at = 0;
  let result = "";
  for (const { start, end, part } of ordered) {
    if (start < at) continue;
    result += text.slice(at, start) + paint(STYLES[part], text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}

function eventLine(event: EventRecord, number: number, paint: (style: Style, text: string) => string): string {
  const type = [event.event[0] ?? "-", ...event.mode].join(" ");
  const marks = event.auxiliary.length > 0 ? ` (${event.auxiliary.join(", ")})` : "";
  const sides = [
    event.actor.map(sideOf).join(" + ") || "?",
    ...(event.recipient.length > 0 ? [event.recipient.map(sideOf).join(" + ")] : []),
  ].join(" > ");
  const count = event.count === null ? "" : ` x${event.count}`;
  const source =
    event.attribution === null
      ? ""
      : `, according to ${event.attribution.entity === null ? "an unnamed source" : sideOf(event.attribution.entity)}`;
  const place =
    event.event_loc === null ? "" : ` in ${event.event_loc.resolved_place ?? event.event_loc.extracted_place}`;
  return `${String(number).padStart(3)} ${dates(event).padEnd(23)} ${paint("bold", `${type}${count}${marks}`)}  ${sides}${place}  "${event.event_text[0] ?? ""}"${source}`;
}

function dates(event: EventRecord): string {
  if (event.date === null) return "undated";
  return event.enddate === null || event.enddate === event.date ? event.date : `${event.date}..${event.enddate}`;
}

function sideOf(entity: Entity): string {
  const code = [entity.code ?? "-", entity.sector].filter((part) => part !== null).join(" ");
  return `${entity.identifier_text ?? entity.entity_text} [${code}]`;
}
