import type { EdgeRole, Mention, SentenceGraph, TextSpan } from "../language/sentence-graph.ts";
import type { Sentence } from "../text/sentence.ts";
import { casualtiesOf, repetitionsOf } from "./casualties.ts";
import type { AttributionMention, CodedEvent } from "./coded-event.ts";
import type { TellContexts } from "./contexts.ts";
import { EVENT_RULES } from "./rules/ordered-rules.ts";

/** A trigger that a rule of the codebook set aside. */
export interface DroppedTrigger {
  sentence: Sentence;
  trigger: TextSpan;
  rule: string;
}

export interface CodedSentence {
  events: CodedEvent[];
  dropped: DroppedTrigger[];
}

/** The events of one sentence: the reader's graph taken over, then the codebook's rules in order. */
export function codeEvents(sentence: Sentence, graph: SentenceGraph, tellContexts: TellContexts): CodedSentence {
  const dropped: DroppedTrigger[] = [];
  let events = graph.triggers.map((_, index) => fromGraph(sentence, graph, index));
  for (const rule of EVENT_RULES) {
    const view = { events };
    events = events.flatMap((event) => {
      const decided = rule.apply(event, view);
      if (decided === null) dropped.push({ sentence, trigger: event.trigger, rule: rule.name });
      return decided ?? [];
    });
  }
  // After the rules, because type and mode say much of the context.
  const told = events.map((event) => ({ ...event, context: tellContexts(sentence.text, event.type, event.mode) }));
  return { events: told, dropped };
}

function fromGraph(sentence: Sentence, graph: SentenceGraph, index: number): CodedEvent {
  const reading = graph.triggers[index];
  if (reading === undefined) throw new RangeError(`no trigger ${index} in the graph`);
  const [time] = spansOf(graph, index, "time");
  const [place] = spansOf(graph, index, "place");
  return {
    sentence,
    trigger: reading.span,
    type: reading.type,
    mode: reading.mode,
    auxiliary: reading.auxiliary,
    actors: mentionsOf(graph, index, "actor"),
    recipients: mentionsOf(graph, index, "recipient"),
    time: time ?? null,
    place: place ?? null,
    attribution: attributionOf(graph, index, reading.quoted),
    context: [],
    size: casualtiesOf(sentence, reading.type),
    count: repetitionsOf(sentence, reading.span.end),
    score: reading.score,
    trace: [{ field: "trigger", rule: reading.rule, score: reading.score }],
  };
}

function spansOf(graph: SentenceGraph, index: number, role: EdgeRole): TextSpan[] {
  return graph.edges.filter((edge) => edge.trigger === index && edge.role === role).map((edge) => edge.span);
}

function mentionsOf(graph: SentenceGraph, index: number, role: EdgeRole): Mention[] {
  return spansOf(graph, index, role).map((span) => mentionAt(graph, span));
}

function mentionAt(graph: SentenceGraph, span: TextSpan): Mention {
  const known = graph.mentions.find((mention) => mention.span.start === span.start && mention.span.end === span.end);
  return known ?? { span, kind: "name", score: 0.5 };
}

function attributionOf(graph: SentenceGraph, index: number, quoted: boolean): AttributionMention | null {
  const [source] = mentionsOf(graph, index, "source");
  const [cue] = spansOf(graph, index, "cue");
  if (source === undefined && cue === undefined) return null;
  return { source: source ?? null, cue: cue ?? null, mode: quoted ? "direct" : "indirect" };
}
