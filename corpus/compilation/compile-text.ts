import type { Sector } from "#src/codebook/sector.js";
import { spanOf } from "./entity-record.ts";
import { eventRecord, type CorpusEvent } from "./event-record.ts";
import { labelKind } from "../markup/label.ts";
import { layOut, wordsAt, type Layout, type PlacedMark, type PlacedSpan } from "../markup/layout.ts";
import { datePrecision, type DatePrecision } from "./date-precision.ts";
import type { CorpusText } from "../markup/parse-text.ts";

/** A sentence (the title counts as one) and the kind of trap it is, or null. */
export type SentenceRecord = PlacedSpan & { trap: string | null };

/** An entity of the text. A group has members (labels) and neither code nor sector. */
export interface ChainRecord {
  label: string;
  code: string | null;
  sector: Sector | null;
  other_sectors: Sector[];
  name: string;
  members?: string[];
}

/** A time expression with its interval; days, both inclusive. */
export type TimeRecord = PlacedSpan & {
  label: string;
  words: string;
  date: string;
  enddate: string;
  date_precision: DatePrecision;
};

/** A place name and what it stands for. */
export type PlaceMentionRecord = PlacedSpan & {
  label: string;
  words: string;
  code: string | null;
  level: string;
  name: string;
};

/** What the event record has no field for: how the trigger stands in its sentence. */
export interface TriggerRecord {
  event: string;
  label: string;
  passive: boolean;
  nominal: boolean;
}

/** One line of the compiled corpus: gold for `thaw eval` (article, events) and the layers beside it. */
export interface CompiledText {
  article: { id: string; title: string | null; text: string; date: string; genre: string; region: string };
  sentences: SentenceRecord[];
  mentions: (PlacedSpan & { entity: string })[];
  entities: ChainRecord[];
  times: TimeRecord[];
  places: PlaceMentionRecord[];
  triggers: TriggerRecord[];
  events: CorpusEvent[];
}

/** Compiles one checked text to its record, with all offsets. */
export function compileText(text: CorpusText): CompiledText {
  const layout = layOut(text);
  const events = text.definitions.events.flatMap((event) => {
    const record = eventRecord(event, text, layout);
    return record === null ? [] : [{ event, record }];
  });
  return {
    article: {
      id: text.id,
      title: layout.title,
      text: layout.text,
      date: text.published,
      genre: text.genre,
      region: text.region,
    },
    sentences: sentenceRecords(text, layout),
    mentions: marksOf(layout, "entity").map((mark) => ({ ...spanOf(mark), entity: mark.label })),
    entities: chainRecords(text),
    times: timeRecords(text, layout),
    places: placeRecords(text, layout),
    triggers: events.map(({ event, record }) => ({
      event: record.id,
      label: event.label,
      passive: event.passive,
      nominal: event.nominal,
    })),
    events: events.map(({ record }) => record),
  };
}

function marksOf(layout: Layout, kind: ReturnType<typeof labelKind>): PlacedMark[] {
  return layout.marks.filter((mark) => labelKind(mark.label) === kind);
}

function sentenceRecords(text: CorpusText, layout: Layout): SentenceRecord[] {
  const title: SentenceRecord[] =
    layout.title === null ? [] : [{ start: 0, end: layout.title.length, in: "title", trap: null }];
  return [
    ...title,
    ...layout.sentences.map((sentence, index) => ({ ...sentence, trap: text.sentences[index]?.trap ?? null })),
  ];
}

function chainRecords(text: CorpusText): ChainRecord[] {
  return [...text.definitions.entities.values()].map((entity) => {
    const [sector = null, ...others] = entity.sectors;
    return {
      label: entity.label,
      code: entity.code,
      sector,
      other_sectors: others,
      name: entity.name,
      ...(entity.members === null ? {} : { members: entity.members }),
    };
  });
}

function timeRecords(text: CorpusText, layout: Layout): TimeRecord[] {
  return marksOf(layout, "time").flatMap((mark) => {
    const time = text.definitions.times.get(mark.label);
    if (time === undefined) return [];
    const words = wordsAt(layout, mark);
    return [
      {
        ...spanOf(mark),
        label: mark.label,
        words,
        date: time.interval.from,
        enddate: time.interval.to,
        date_precision: datePrecision(time.interval, words),
      },
    ];
  });
}

function placeRecords(text: CorpusText, layout: Layout): PlaceMentionRecord[] {
  return marksOf(layout, "place").flatMap((mark) => {
    const place = text.definitions.places.get(mark.label);
    if (place === undefined) return [];
    const { label, code, level, name } = place;
    return [{ ...spanOf(mark), label, words: wordsAt(layout, mark), code, level, name }];
  });
}
