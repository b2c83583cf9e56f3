import { chooseMention } from "../markup/choose-mention.ts";
import type { EventDefinition, Reference } from "../markup/definition.ts";
import { eventInterval } from "../validation/check-text.ts";
import { labelKind } from "../markup/label.ts";
import { layOut, type Layout, type PlacedMark, type PlacedSpan } from "../markup/layout.ts";
import type { CorpusText } from "../markup/parse-text.ts";

/** An actor or recipient as one reader has it: all mentions of the chain, its code and its sector. */
export interface ReadEntity {
  mentions: PlacedSpan[];
  code: string;
  sector: string;
}

/** One trigger with all its records, as one reader has it. */
export interface ReadTrigger extends PlacedSpan {
  /** Types of the records, sorted and joined: two records on one trigger are one label. */
  type: string;
  mode: string;
  auxiliary: string;
  actors: ReadEntity[];
  recipients: ReadEntity[];
  /** Null where nobody is named as source; undefined where there is no attribution. */
  source: ReadEntity | null | undefined;
  date: string;
  place: PlacedSpan | null;
}

/** A time expression and its value `FROM..TO`. */
export type ReadTime = PlacedSpan & { value: string };

/** One text as one reader has it. */
export interface Reading {
  layout: Layout;
  triggers: ReadTrigger[];
  times: ReadTime[];
}

/** The layers of one annotated text in a form that can be compared. */
export function readingOf(text: CorpusText): Reading {
  const layout = layOut(text);
  const triggers = layout.marks
    .filter((mark) => labelKind(mark.label) === "event")
    .flatMap((mark) => readTrigger(mark, text, layout) ?? []);
  const times = layout.marks.flatMap((mark): ReadTime[] => {
    const interval = text.definitions.times.get(mark.label)?.interval;
    return interval === undefined ? [] : [{ ...mark, value: `${interval.from}..${interval.to}` }];
  });
  return { layout, triggers, times };
}

function readTrigger(mark: PlacedMark, text: CorpusText, layout: Layout): ReadTrigger | null {
  const events = text.definitions.events.filter((event) => event.label === mark.label);
  const [event] = events;
  if (event === undefined) return null;
  const [link] = event.by;
  const entities = (references: readonly Reference[]): ReadEntity[] =>
    references.flatMap((reference) => readEntities(reference, text, layout));
  return {
    ...mark,
    type: joined(events, (each) => [each.type]),
    mode: joined(events, (each) => [each.mode ?? "-"]),
    auxiliary: joined(events, (each) => each.auxiliaries.map(({ name }) => name)),
    actors: entities(event.actors),
    recipients: entities(event.recipients),
    source: link === undefined ? undefined : link.source === null ? null : (entities([link.source])[0] ?? null),
    date: dateOf(event, text),
    place: event.place === null ? null : chooseMention(event.place, mark, layout.marks),
  };
}

function joined(events: readonly EventDefinition[], labels: (event: EventDefinition) => string[]): string {
  return [...new Set(events.flatMap(labels))].sort().join("+") || "-";
}

function dateOf(event: EventDefinition, text: CorpusText): string {
  const interval = eventInterval(event, text);
  if (interval !== null) return `${interval.from}..${interval.to}`;
  return event.date === "none" ? "none" : "publication";
}

function readEntities(reference: Reference, text: CorpusText, layout: Layout): ReadEntity[] {
  const named = text.definitions.entities.get(reference.label);
  if (named === undefined) return [];
  return (named.members ?? [named.label]).flatMap((label) => {
    const entity = text.definitions.entities.get(label);
    if (entity === undefined) return [];
    const mentions = layout.marks.filter((mark) => mark.label === label || mark.label === reference.label);
    return [{ mentions, code: entity.code ?? "-", sector: entity.sectors[0] ?? "-" }];
  });
}
